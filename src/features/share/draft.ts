import type { IsoDate } from '#src/domain/time.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';

/**
 * How an entry is shared. `whole` is the file as it is; `taken-out` is the credential without the
 * picture it was baked into or the record around it; `words` is an own record without its file.
 */
export type Form = 'whole' | 'taken-out' | 'words';

/** A portfolio in the making. */
export type Draft = {
  /** In the order in which readers see them. */
  listed: readonly EntryId[];
  /** Listed, and not ticked for now. */
  unticked: ReadonlySet<EntryId>;
  /** Where the learner chose another form than the usual one. */
  forms: Readonly<Record<EntryId, Form>>;
  /** Null until the learner changes the name kept in the settings. */
  name: string | null;
  message: string;
  withDecisions: boolean;
  /** Empty for none. */
  pathwayId: string;
  /** Empty for none. */
  stopAfter: IsoDate;
};

export const emptyDraft = (listed: readonly EntryId[]): Draft => ({
  listed,
  unticked: new Set(),
  forms: {},
  name: null,
  message: '',
  withDecisions: true,
  pathwayId: '',
  stopAfter: '',
});

export const tickedOf = ({ listed, unticked }: Draft): EntryId[] => listed.filter((id) => !unticked.has(id));

export function tick(draft: Draft, id: EntryId, ticked: boolean): Draft {
  const unticked = new Set(draft.unticked);
  if (ticked) unticked.delete(id);
  else unticked.add(id);
  return { ...draft, unticked };
}

/** Adds entries at the end, each once, ticked. */
export function add(draft: Draft, ids: readonly EntryId[]): Draft {
  const unticked = new Set([...draft.unticked].filter((id) => !ids.includes(id)));
  return { ...draft, unticked, listed: [...new Set([...draft.listed, ...ids])] };
}

/** One place up (-1) or down (1); at the ends nothing changes. */
export function move(draft: Draft, id: EntryId, by: -1 | 1): Draft {
  const from = draft.listed.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.listed.length) return draft;
  const listed = draft.listed.filter((other) => other !== id);
  listed.splice(to, 0, id);
  return { ...draft, listed };
}

/** Makes a new draft of the one that stands at that moment. */
export type Change = (change: (now: Draft) => Draft) => void;
