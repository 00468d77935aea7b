import { type Comparable, type Relation, relationKeys, relationOf } from './relation.ts';

/** Credentials laid out so that those related to another are found without comparing it with all. */
export type RelationIndex<T extends Comparable> = {
  /** The closest relative, the earlier one among equals; null where there is none. */
  relativeOf(credential: Comparable): { item: T; relation: Relation } | null;
  add(item: T): void;
};

/** The closest first. */
const closeness: readonly Relation[] = ['same-content', 'changed-copy', 'other-form', 're-issued', 'renewed'];

/**
 * With more relatives than this only the first are compared: files that all claim one title and one id must not
 * make every look-up a walk through all of them.
 */
const mostCompared = 50;

export function createRelationIndex<T extends Comparable>(items: Iterable<T> = []): RelationIndex<T> {
  /** Key, then person: thousands of one course by one issuer name thousands of people. */
  const found = new Map<string, Map<string, T[]>>();

  function* candidates(credential: Comparable): Generator<T> {
    const { award, person, document } = relationKeys(credential);
    yield* found.get(credential.contentSha256)?.get('') ?? [];
    for (const key of award) {
      const byPerson = found.get(key);
      // Who names nobody may be about anybody, and the other way round.
      if (person === '') for (const some of byPerson?.values() ?? []) yield* some;
      else {
        yield* byPerson?.get(person) ?? [];
        yield* byPerson?.get('') ?? [];
      }
    }
    for (const key of document) yield* found.get(key)?.get('') ?? [];
  }

  const put = (item: T, keys: readonly string[], person: string) => {
    for (const key of new Set(keys)) {
      const byPerson = found.get(key) ?? new Map<string, T[]>();
      found.set(key, byPerson);
      const same = byPerson.get(person);
      if (same) same.push(item);
      else byPerson.set(person, [item]);
    }
  };

  const index: RelationIndex<T> = {
    add(item) {
      const { award, person, document } = relationKeys(item);
      put(item, [item.contentSha256, ...document], '');
      put(item, award, person);
    },
    relativeOf(credential) {
      const compared = new Set<T>();
      let best: { item: T; relation: Relation } | null = null;
      for (const item of candidates(credential)) {
        if (compared.has(item)) continue;
        if (compared.size === mostCompared) break;
        compared.add(item);
        const relation = relationOf(item, credential);
        if (relation === null) continue;
        if (best === null || closeness.indexOf(relation) < closeness.indexOf(best.relation))
          best = { item, relation };
        if (relation === 'same-content') break;
      }
      return best;
    },
  };
  for (const item of items) index.add(item);
  return index;
}
