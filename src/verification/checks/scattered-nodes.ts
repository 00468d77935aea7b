import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { asList } from '#src/verification/json.ts';

/**
 * Ids of nodes of which the credentials in a record say different things. A Data Integrity signature over
 * JSON-LD covers statements and not where they stand: two credentials about one learner, whose subjects share an
 * id, could exchange their achievements and credits without a change to what was signed (RDF 1.1 Concepts,
 * section 3: a graph is a set of triples). A credential with such a node is not covered in a way that
 * shows which statements are its own.
 *
 * @returns a function that looks for them when it is first asked, as hardly any document is a record
 */
export function scatteredNodes(record: JsonObject): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | null = null;
  return () => (found ??= findScattered(record));
}

/** True of cryptosuites over the JSON text itself (JCS), which cover where everything stands. */
export const coversPlaces = ({ cryptosuite }: JsonObject): boolean =>
  typeof cryptosuite === 'string' && cryptosuite.includes('-jcs-');

function findScattered(record: JsonObject): ReadonlySet<string> {
  const said = new Map<string, string>();
  const scattered = new Set<string>();
  for (const subject of asList(record['credentialSubject']).filter(isObject)) {
    // The record's own subject is no credential; its terms are of another vocabulary.
    for (const [name, value] of Object.entries(subject)) {
      if (name === 'id' || name === '@id') continue;
      eachNode(value, (id, statements) => {
        const before = said.get(id);
        if (before !== undefined && (before !== statements || statements.startsWith(several)))
          scattered.add(id);
        said.set(id, statements);
      });
    }
  }
  return scattered;
}

/** Whether a credential speaks of a scattered node. */
export function isScattered(document: JsonObject, scattered: ReadonlySet<string>): boolean {
  let found = false;
  eachNode(document, (id) => {
    found ||= scattered.has(id);
  });
  return found;
}

/** Every object with an id and something said of it: its members, with nodes that have ids named by them. */
function eachNode(value: JsonValue, visit: Visit, under = ''): void {
  if (Array.isArray(value)) {
    for (const item of value) eachNode(item, visit, under);
    return;
  }
  const isRead = readInPlace.includes(under);
  if (!isObject(value)) {
    if (isRead && typeof value === 'string') visit(value, namedOnly);
    return;
  }
  for (const [name, member] of Object.entries(value)) eachNode(member, visit, name);
  const id = nodeId(value);
  if (id === null) return;
  const isOfSeveral = under === 'credentialSubject' && asList(value['achievement']).length > 1;
  if (Object.keys(value).length > 1) visit(id, `${isOfSeveral ? several : ''}${statementsOf(value)}`);
  else if (isRead) visit(id, namedOnly);
}

type Visit = (id: string, statements: string) => void;

/** What is described elsewhere is not read here, so a node of these that is named in one place and described in another is scattered too. */
const readInPlace: readonly string[] = ['credentialSubject', 'achievement'];
const namedOnly = '';
/** A subject of several achievements, repeated: two credentials could have merged theirs, and either claim both. */
const several = '*';

const nodeId = ({ id, '@id': longId }: JsonObject): string | null => {
  const found = id ?? longId;
  return typeof found === 'string' ? found : null;
};

const statementsOf = (node: JsonObject): string => JSON.stringify(saidOf(node));

/** Nested, and made into text once at the end: text within text would double its quotes with every level. */
function saidOf(node: JsonObject): JsonValue[] {
  const own = Object.keys(node)
    .filter((name) => name !== 'id' && name !== '@id' && name !== '@context')
    .sort();
  return own.map((name) => [name, named(node[name] ?? null)]);
}

function named(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(named);
  if (!isObject(value)) return value;
  return nodeId(value) ?? saidOf(value);
}
