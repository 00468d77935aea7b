import { termsOf } from './labelled-quads.ts';

/** Attempts before a document counts as made to be slow. */
const attemptLimit = 400;

/** For each blank node of the part, the nodes of the whole that it may be. */
type Candidates = ReadonlyMap<string, ReadonlySet<string>>;

/** A statement of the part with those of the whole that say the same, but for the names of nodes. */
type Likeness = { terms: readonly string[]; alike: readonly (readonly string[])[] };

const isBlank = (term: string) => term.startsWith('_:');

/**
 * Finds out which blank node of a part is which of the whole, so that every statement of the part is one of the
 * whole, different nodes stay different, and the part says all that it must. Where nodes look alike any such answer
 * is right: the statements are the same.
 *
 * @param part - statements in N-Quads, one each
 * @param required - statements of the whole that the part must contain
 * @returns names in the whole by names in the part, all without `_:`; null where there is no answer
 */
export function embedStatements(
  part: readonly string[],
  whole: readonly string[],
  required: readonly string[],
): ReadonlyMap<string, string> | null {
  const byShape = new Map<string, string[][]>();
  for (const line of whole) {
    const terms = termsOf(line);
    const shape = shapeOf(terms);
    byShape.set(shape, [...(byShape.get(shape) ?? []), terms]);
  }
  const likenesses = part.map((line): Likeness => {
    const terms = termsOf(line);
    return { terms, alike: byShape.get(shapeOf(terms)) ?? [] };
  });
  const nodes = new Set(likenesses.flatMap(({ terms }) => terms.filter(isBlank)));
  const everyNode = new Set([...byShape.values()].flat(2).filter(isBlank));
  let attempts = 0;

  function search(candidates: Candidates): Candidates | null {
    attempts += 1;
    const narrowed = attempts > attemptLimit ? null : narrow(candidates, likenesses);
    if (narrowed === null) return null;
    const open = [...narrowed]
      .filter(([, names]) => names.size > 1)
      .sort(([, a], [, b]) => a.size - b.size)[0];
    if (open === undefined) return saysAll(likenesses, narrowed, required) ? narrowed : null;
    const [node, names] = open;
    for (const name of names) {
      const found = search(new Map([...narrowed, [node, new Set([name])]]));
      if (found !== null) return found;
    }
    return null;
  }

  const found = search(new Map([...nodes].map((node) => [node, everyNode])));
  return (
    found &&
    new Map(
      [...found].map(([node, names]) => [node.slice(2), [...names].map((name) => name.slice(2)).join('')]),
    )
  );
}

const shapeOf = (terms: readonly string[]): string =>
  terms.map((term) => (isBlank(term) ? '_:' : term)).join(' ');

/** Drops candidates that no statement bears out, until nothing changes; null where a node is left with none. */
function narrow(start: Candidates, likenesses: readonly Likeness[]): Candidates | null {
  const candidates = new Map(start);
  for (let changed = true; changed;) {
    changed = false;
    const keep = (node: string, names: ReadonlySet<string>) => {
      if (names.size === candidates.get(node)?.size) return;
      candidates.set(node, names);
      changed = true;
    };
    for (const { terms, alike } of likenesses) {
      const fitting = alike.filter((other) => fits(terms, other, candidates));
      if (fitting.length === 0) return null;
      terms.forEach((term, at) => {
        if (isBlank(term)) keep(term, new Set(fitting.map((other) => other[at] ?? '')));
      });
    }
    const taken = new Map<string, string>();
    for (const [node, [only, ...others]] of candidates)
      if (only !== undefined && others.length === 0) {
        if (taken.has(only)) return null;
        taken.set(only, node);
      }
    for (const [node, names] of candidates)
      keep(node, new Set([...names].filter((name) => (taken.get(name) ?? node) === node)));
    if ([...candidates.values()].some((names) => names.size === 0)) return null;
  }
  return candidates;
}

function fits(terms: readonly string[], other: readonly string[], candidates: Candidates): boolean {
  const said = new Map<string, string>();
  return terms.every((term, at) => {
    if (!isBlank(term)) return true;
    const name = other[at] ?? '';
    const before = said.get(term) ?? name;
    said.set(term, name);
    return before === name && candidates.get(term)?.has(name) === true;
  });
}

function saysAll(likenesses: readonly Likeness[], found: Candidates, required: readonly string[]): boolean {
  const nameOf = (term: string) => (isBlank(term) ? [...(found.get(term) ?? [])].join('') : term);
  const said = new Set(likenesses.map(({ terms }) => terms.map(nameOf).join(' ')));
  return required.every((line) => said.has(termsOf(line).join(' ')));
}
