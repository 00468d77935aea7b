import type { IsoDate, IsoDateTime } from '../time.ts';
import type { EntryId, WalletEntry } from '../wallet/records.ts';
import { portfolioTotals, type ExtractKey, type PortfolioTotal } from './portfolio.ts';

/**
 * How an entry is shared. `whole` is the file as it is; `taken-out` is the credential without the picture it was
 * baked into or the record around it; `parts` leaves parts of it out, and its signature fits; `extract` says some of
 * it as the learner's word; `words` is an own record without its file.
 */
export const sharedForms = ['whole', 'taken-out', 'parts', 'extract', 'words'] as const;
export type SharedForm = (typeof sharedForms)[number];

/** A portfolio in the making: what the learner chose and wrote, and nothing worked out from it. */
export type PortfolioDraft = {
  /** In the order in which readers see them. */
  listed: readonly EntryId[];
  /** Listed, and not ticked for now. */
  unticked: readonly EntryId[];
  /** Where the learner chose another form than the usual one. */
  forms: Readonly<Record<EntryId, SharedForm>>;
  /** Where the learner chose other parts than the usual ones: ids of `CredentialPart`. */
  parts: Readonly<Record<EntryId, readonly string[]>>;
  /** Where the learner chose other facts for an extract than the usual ones. */
  facts: Readonly<Record<EntryId, readonly ExtractKey[]>>;
  /** Null until the learner writes another than `sharingNameOf` gives. */
  name: string | null;
  title: string;
  recipient: string;
  /** The recipient is a note for the share log, which readers do not see; absent is false. */
  keepsRecipient?: boolean;
  purpose: string;
  /** BCP 47 tag; empty follows the reader. */
  language: string;
  message: string;
  withDecisions: boolean;
  /** Empty for none. */
  pathwayId: string;
  /** Absent for all that there are. */
  totals?: readonly PortfolioTotal[];
  /** Empty for none. */
  stopAfter: IsoDate;
};

/** A draft with a name, kept to be shared again. */
export type SavedPortfolio = { id: string; name: string; changedOn: IsoDateTime; draft: PortfolioDraft };

/** The id of the one draft that the learner works on; it has no name. */
export const workingDraftId = 'now';

export const emptyDraft = (listed: readonly EntryId[] = []): PortfolioDraft => ({
  listed,
  unticked: [],
  forms: {},
  parts: {},
  facts: {},
  name: null,
  title: '',
  recipient: '',
  purpose: '',
  language: '',
  message: '',
  withDecisions: true,
  pathwayId: '',
  stopAfter: '',
});

/** Whether the learner has put anything into it. */
export const isBegun = (draft: PortfolioDraft): boolean =>
  draft.listed.length > 0 ||
  [draft.title, draft.recipient, draft.purpose, draft.message].some((text) => text !== '');

/** The totals to show; those that a portfolio does not have are not shown all the same, see `showsTotal`. */
export const totalsOf = ({ totals }: PortfolioDraft): readonly PortfolioTotal[] => totals ?? portfolioTotals;

/** With one of the totals shown or left out. */
export function showTotal(draft: PortfolioDraft, total: PortfolioTotal, shown: boolean): PortfolioDraft {
  const before = totalsOf(draft);
  return {
    ...draft,
    totals: portfolioTotals.filter((one) => (one === total ? shown : before.includes(one))),
  };
}

export const tickedOf = ({ listed, unticked }: PortfolioDraft): EntryId[] =>
  listed.filter((id) => !unticked.includes(id));

export function tick(draft: PortfolioDraft, id: EntryId, ticked: boolean): PortfolioDraft {
  const others = draft.unticked.filter((one) => one !== id);
  return { ...draft, unticked: ticked ? others : [...others, id] };
}

/** Adds entries at the end, each once, ticked. */
export function add(draft: PortfolioDraft, ids: readonly EntryId[]): PortfolioDraft {
  const unticked = draft.unticked.filter((id) => !ids.includes(id));
  return { ...draft, unticked, listed: [...new Set([...draft.listed, ...ids])] };
}

/** To another position; at the ends, and for what is not listed, nothing changes. */
export function place(draft: PortfolioDraft, id: EntryId, position: number): PortfolioDraft {
  const from = draft.listed.indexOf(id);
  if (from < 0 || position < 0 || position >= draft.listed.length || position === from) return draft;
  const listed = draft.listed.filter((other) => other !== id);
  listed.splice(position, 0, id);
  return { ...draft, listed };
}

/** Credentials that came into the wallet after a portfolio was last changed, and are not in it. */
export const cameSince = (
  { changedOn, draft }: SavedPortfolio,
  entries: readonly Pick<WalletEntry, 'id' | 'addedOn'>[],
): EntryId[] =>
  entries.filter(({ id, addedOn }) => addedOn > changedOn && !draft.listed.includes(id)).map(({ id }) => id);
