import type { EntryId, WalletEntry } from './records.ts';

type Placed = Pick<WalletEntry, 'id' | 'fileSha256' | 'index' | 'parent'>;

/** Records and what stands in them, laid out once for any number of questions. */
export type RecordTree<Entry extends Placed> = {
  /** What stands directly in an entry, in document order. */
  inside(entry: Placed): readonly Entry[];
  /** The record that an entry stands in; null at the top, and where the record itself was not kept. */
  recordOf(entry: Placed): Entry | null;
  /** The entries and everything inside them, at any depth, each once. */
  withInside(ids: Iterable<EntryId>): EntryId[];
};

/** @param entries - those that count as there; removed ones are left out by the caller */
export function recordTree<Entry extends Placed>(entries: readonly Entry[]): RecordTree<Entry> {
  const byPlace = new Map<string, Entry>();
  const byId = new Map<EntryId, Entry>();
  const byRecord = new Map<string, Entry[]>();
  for (const entry of entries) {
    byId.set(entry.id, entry);
    byPlace.set(placeOf(entry, entry.index), entry);
    if (entry.parent === null) continue;
    const place = placeOf(entry, entry.parent);
    const known = byRecord.get(place);
    if (known) known.push(entry);
    else byRecord.set(place, [entry]);
  }
  for (const some of byRecord.values()) some.sort((a, b) => a.index - b.index);
  const tree: RecordTree<Entry> = {
    inside: (entry) => byRecord.get(placeOf(entry, entry.index)) ?? [],
    // A credential stands after what it stands in, so that no file can make a circle.
    recordOf: (entry) =>
      entry.parent === null || entry.parent >= entry.index
        ? null
        : (byPlace.get(placeOf(entry, entry.parent)) ?? null),
    withInside(ids) {
      const all = new Set<EntryId>();
      const open = [...ids];
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (all.has(id)) continue;
        all.add(id);
        const entry = byId.get(id);
        if (entry) open.push(...tree.inside(entry).map((inner) => inner.id));
      }
      return [...all];
    },
  };
  return tree;
}

const placeOf = ({ fileSha256 }: Placed, index: number): string => `${fileSha256}.${index}`;
