import type { Statement } from './statements.ts';

/**
 * RDFC-1.0 for statements in which every blank node already differs from all others by what is said about it
 * directly: its name follows from the order of the first-degree hashes (section 4.4.3, steps 1 to 4 and 6).
 *
 * @param digest - hex digest of a text
 * @returns the canonical N-Quads, or `undefined` where two blank nodes share a hash and more work is needed
 */
export async function canonicalLines(
  statements: readonly Statement[],
  digest: (text: string) => Promise<string>,
): Promise<string | undefined> {
  const about = groupByBlankNode(statements);
  const nodes = [...about.keys()];
  const hashes = await Promise.all(nodes.map((node) => digest(firstDegree(node, about.get(node) ?? []))));
  const byHash = new Map(nodes.map((node, at) => [hashes[at] ?? '', node]));
  if (byHash.size < nodes.length) return undefined;
  const names = new Map<string, string>();
  for (const hash of hashes.toSorted()) names.set(byHash.get(hash) ?? '', `_:c14n${names.size}`);
  return toText(statements, (node) => names.get(node) ?? node);
}

const isBlank = (term: string): boolean => term.startsWith('_:');

function groupByBlankNode(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const about = new Map<string, Statement[]>();
  const add = (node: string, statement: Statement) => {
    if (!isBlank(node)) return;
    const known = about.get(node);
    if (known === undefined) about.set(node, [statement]);
    else known.push(statement);
  };
  for (const statement of statements) {
    const { subject, object, graph } = statement;
    add(subject, statement);
    if (object !== subject) add(object, statement);
    if (graph !== subject && graph !== object) add(graph, statement);
  }
  return about;
}

/** Section 4.6.3: the node itself is `_:a`, every other blank node `_:z`. */
function firstDegree(node: string, statements: readonly Statement[]): string {
  return toText(statements, (other) => (other === node ? '_:a' : '_:z'));
}

function toText(statements: readonly Statement[], nameOf: (blankNode: string) => string): string {
  const rename = (term: string) => (isBlank(term) ? nameOf(term) : term);
  return statements
    .map(({ subject, predicate, object, graph }) => {
      const where = graph === '' ? '' : ` ${rename(graph)}`;
      return `${rename(subject)} ${predicate} ${rename(object)}${where} .\n`;
    })
    .sort()
    .join('');
}
