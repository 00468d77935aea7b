import { type Comparable, type Relation, relationKeys, relationOf } from './relation.ts';

/** Credentials laid out so that those related to another are found without comparing it with all. */
export type RelationIndex<T extends Comparable> = {
  /** The closest relative, the earlier one among equals; null where there is none. */
  relativeOf(credential: Comparable): { item: T; relation: Relation } | null;
  add(item: T): void;
};

/** The closest first. */
const closeness: readonly Relation[] = ['same-content', 'changed-copy', 'other-form', 're-issued', 'renewed'];

export function createRelationIndex<T extends Comparable>(items: Iterable<T> = []): RelationIndex<T> {
  const found = new Map<string, T[]>();
  const index: RelationIndex<T> = {
    add(item) {
      for (const key of new Set(relationKeys(item))) {
        const known = found.get(key);
        if (known) known.push(item);
        else found.set(key, [item]);
      }
    },
    relativeOf(credential) {
      const candidates = new Set(relationKeys(credential).flatMap((key) => found.get(key) ?? []));
      let best: { item: T; relation: Relation } | null = null;
      for (const item of candidates) {
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
