import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { addressTerm, literalTerm, rdf } from './literal.ts';

/** One N-Quad, its parts as they are written; blank nodes begin with `_:`. An empty graph is the default one. */
export type Statement = { subject: string; predicate: string; object: string; graph: string };

type Said = {
  statements: Statement[];
  /** Addresses about which something was stated. */
  described: Set<string>;
  blankNodes: number;
};

/**
 * The statements of a document in expanded form (JSON-LD 1.1 API section 8.1), or `undefined` where the document
 * holds more than addresses, plain values, lists and graphs, or says a thing twice: which repetitions count is
 * for the library to decide. Blank nodes are named in passing.
 */
export function statementsIn(expanded: readonly JsonValue[]): Statement[] | undefined {
  const said: Said = { statements: [], described: new Set(), blankNodes: 0 };
  for (const node of expanded) {
    if (!isObject(node) || stateNode(said, node, '') === undefined) return undefined;
  }
  return said.statements;
}

/** States everything about a node and gives its name. */
function stateNode(said: Said, node: JsonObject, graph: string): string | undefined {
  const properties = Object.keys(node);
  const id = node['@id'];
  const subject = id === undefined ? nameBlankNode(said) : addressTerm(id);
  if (subject === undefined) return undefined;
  if (id !== undefined && properties.length > 1) {
    if (said.described.has(subject)) return undefined;
    said.described.add(subject);
  }
  for (const property of properties) {
    if (property !== '@id' && !stateProperty(said, subject, property, node[property], graph))
      return undefined;
  }
  return subject;
}

/** @returns false where this is not plain */
function stateProperty(
  said: Said,
  subject: string,
  property: string,
  values: JsonValue | undefined,
  graph: string,
): boolean {
  if (!Array.isArray(values)) return false;
  if (property === '@graph') {
    // A graph with an address could be continued elsewhere.
    return (
      subject.startsWith('_:') &&
      values.every((value) => isObject(value) && stateNode(said, value, subject) !== undefined)
    );
  }
  const predicate = property === '@type' ? rdf('type') : predicateTerm(property);
  if (predicate === undefined) return false;
  const objects = new Set<string>();
  for (const value of values) {
    const object = property === '@type' ? addressTerm(value) : stateValue(said, value, graph);
    if (object === undefined || objects.has(object)) return false;
    objects.add(object);
    said.statements.push({ subject, predicate, object, graph });
  }
  return true;
}

/** States what a value brings along, and gives the term that stands for it. */
function stateValue(said: Said, value: JsonValue, graph: string): string | undefined {
  if (!isObject(value)) return undefined;
  if (value['@value'] !== undefined) return literalTerm(value);
  const list = value['@list'];
  if (list === undefined) return stateNode(said, value, graph);
  return Array.isArray(list) && Object.keys(value).length === 1 ? stateList(said, list, graph) : undefined;
}

function stateList(said: Said, members: readonly JsonValue[], graph: string): string | undefined {
  let rest = rdf('nil');
  for (const member of members.toReversed()) {
    const object = stateValue(said, member, graph);
    if (object === undefined) return undefined;
    const subject = nameBlankNode(said);
    said.statements.push({ subject, predicate: rdf('first'), object, graph });
    said.statements.push({ subject, predicate: rdf('rest'), object: rest, graph });
    rest = subject;
  }
  return rest;
}

const nameBlankNode = (said: Said): string => `_:b${said.blankNodes++}`;

/** The library keeps `@type` and the address it stands for apart, and would repeat what both say. */
function predicateTerm(property: string): string | undefined {
  const term = addressTerm(property);
  return term === rdf('type') ? undefined : term;
}
