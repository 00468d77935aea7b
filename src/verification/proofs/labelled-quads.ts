/**
 * Canonical N-Quads with the names of their blank nodes replaced, one statement a line, sorted anew by code point
 * (Data Integrity ECDSA Cryptosuites 1.0 section 3.4.1). `null` where a name has no replacement, or two statements
 * become the same one.
 *
 * @param quads - as RDFC-1.0 writes them: blank nodes are `_:c14n` and a number
 * @param nameOf - the new name for a canonical one, both without `_:`
 */
export function relabelQuads(
  quads: string,
  nameOf: (canonical: string) => string | undefined,
): readonly string[] | null {
  const names = new Map([...blankNodesIn(quads)].map((canonical) => [canonical, nameOf(canonical)]));
  if ([...names.values()].includes(undefined)) return null;
  const rename = (term: string) => (term.startsWith('_:') ? `_:${names.get(term.slice(2)) ?? ''}` : term);
  const lines = quads
    .split('\n')
    .slice(0, -1)
    .map((line) => `${termsOf(line).map(rename).join(' ')} .\n`);
  return new Set(lines).size === lines.length ? lines.sort(byCodePoint) : null;
}

/** Blank nodes named in canonical N-Quads, each once. Names inside texts are not taken for nodes. */
export function blankNodesIn(quads: string): ReadonlySet<string> {
  const lines = quads.split('\n').slice(0, -1);
  return new Set(
    lines.flatMap((line) =>
      termsOf(line)
        .filter((term) => term.startsWith('_:'))
        .map((term) => term.slice(2)),
    ),
  );
}

/** Subject, predicate, object and perhaps graph (RDF 1.1 N-Quads section 4): only a literal can hold a space. */
const term = /"(?:[^"\\]|\\.)*"(?:\^\^<[^>]*>|@[\w-]+)?|[^\s"]+/g;

/** The terms of one statement, in their order. */
export function termsOf(line: string): string[] {
  return line.slice(0, -2).match(term) ?? [];
}

/** Unlike the order of `sort`, which compares UTF-16 units. */
function byCodePoint(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at++) {
    if (one.charCodeAt(at) === other.charCodeAt(at)) continue;
    return (one.codePointAt(at) ?? 0) - (other.codePointAt(at) ?? 0);
  }
  return one.length - other.length;
}
