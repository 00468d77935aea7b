import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { items, objects, textAt, member, typesOf } from '../json/place.ts';

/**
 * The credential of a document that is nothing but a graph: its one node, with the document's context in place of its
 * own (JSON-LD 1.1 section 4.9: the two forms say the same for a graph without a name), or the one credential among
 * nodes that describe each other apart (section 4.1, flattened form). That one is read with the nodes it names in
 * their places and all others beside it; where anything in the graph is signed it is left alone, since what a
 * signature covers is the graph as it stands. Null where there is none, or more than one.
 */
export function credentialInGraph(document: JsonObject): JsonObject | null {
  const { '@graph': graph, '@context': context, ...rest } = document;
  if (graph === undefined || Object.keys(rest).length > 0) return null;
  const nodes = objects({ value: graph, at: '' });
  const [node] = nodes;
  if (node === undefined || nodes.length < items({ value: graph, at: '' }).length) return null;
  const shared = context === undefined ? {} : { '@context': context };
  if (nodes.length === 1 && isObject(node.value))
    return context !== undefined && Object.hasOwn(node.value, '@context')
      ? null
      : { ...shared, ...node.value };
  const credentials = nodes.filter((one) => typesOf(one).includes('VerifiableCredential'));
  const [credential] = credentials;
  const isSigned = nodes.some((one) => member(one, 'proof').value !== undefined);
  if (credential === undefined || credentials.length > 1 || isSigned || !isObject(credential.value))
    return null;
  const byId = new Map(
    nodes.map((one) => [textAt(member(one, 'id')) ?? textAt(member(one, '@id')), one.value]),
  );
  const described = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(described);
    return typeof value === 'string' ? (byId.get(value) ?? value) : value;
  };
  const members = Object.entries(credential.value).map(([name, value]): [string, JsonValue] => [
    name,
    name === 'id' || name === 'type' ? value : described(value),
  ]);
  return { ...shared, ...Object.fromEntries(members), '@graph': graph };
}
