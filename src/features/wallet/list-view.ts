import type { CheckTone } from '#src/domain/verification/summary.ts';
import type { EntryStateName } from '#src/domain/wallet/entry-state.ts';
import { folded, searchTextOf, sizeHundredths, type WalletLine } from './wallet-line.ts';

export const sortOrders = ['newest', 'oldest', 'size', 'level', 'issuer', 'attention'] as const;
export type SortOrder = (typeof sortOrders)[number];

export const filterNames = ['state', 'level', 'checks', 'issuer'] as const;
export type FilterName = (typeof filterNames)[number];

export const states: readonly EntryStateName[] = ['recognised', 'earned', 'evidence', 'left-out'];
/** In the order of what needs attention. */
export const tones: readonly CheckTone[] = ['failed', 'unknown', 'ended', 'nothing', 'own', 'passed'];

/** How the learner looks at the list. An empty filter lets everything through. */
export type ListView = {
  search: string;
  filters: Readonly<Record<FilterName, readonly string[]>>;
  sort: SortOrder;
};

export const wholeList: ListView = {
  search: '',
  filters: { state: [], level: [], checks: [], issuer: [] },
  sort: 'newest',
};

/** What a line is, by each of the filters. `level` is a digit or `none`. */
const facetOf: Readonly<Record<FilterName, (line: WalletLine) => string>> = {
  state: (line) => line.state.state,
  level: (line) => (line.eqf === null ? 'none' : String(line.eqf)),
  checks: (line) => line.summary.tone,
  issuer: (line) => line.awardedBy.text,
};

export const isFiltered = (view: ListView): boolean =>
  view.search.trim() !== '' || filterNames.some((name) => view.filters[name].length > 0);

/** The lines to show, in order. Every word searched for has to be there. */
export function arrange(lines: readonly WalletLine[], view: ListView, language: string): WalletLine[] {
  const words = folded(view.search).split(/\s+/).filter(Boolean);
  const active = filterNames.filter((name) => view.filters[name].length > 0);
  const shown = lines.filter(
    (line) =>
      active.every((name) => view.filters[name].includes(facetOf[name](line))) &&
      words.every((word) => searchTextOf(line.entry).includes(word)),
  );
  return shown.sort(comparing(view.sort, language));
}

type Comparison = (a: WalletLine, b: WalletLine) => number;

function comparing(sort: SortOrder, language: string): Comparison {
  const collator = new Intl.Collator(language, { numeric: true });
  const byTitle: Comparison = (a, b) =>
    collator.compare(a.title.text, b.title.text) || (a.id < b.id ? -1 : 1);
  const newestFirst: Comparison = (a, b) => byText(day(b), day(a)) || byTitle(a, b);
  switch (sort) {
    case 'newest':
      return newestFirst;
    case 'oldest':
      // What has no date is last in either direction.
      return (a, b) => byText(day(a) || '9', day(b) || '9') || byTitle(a, b);
    case 'size':
      return (a, b) => sizeHundredths(b) - sizeHundredths(a) || newestFirst(a, b);
    case 'level':
      return (a, b) => (b.eqf ?? 0) - (a.eqf ?? 0) || newestFirst(a, b);
    case 'issuer':
      return (a, b) =>
        Number(a.awardedBy.text === '') - Number(b.awardedBy.text === '') ||
        collator.compare(a.awardedBy.text, b.awardedBy.text) ||
        newestFirst(a, b);
    case 'attention':
      return (a, b) => tones.indexOf(a.summary.tone) - tones.indexOf(b.summary.tone) || newestFirst(a, b);
  }
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const day = (line: WalletLine): string => line.awardedOn?.slice(0, 10) ?? '';

/** The values a filter can take among these lines, with how many have each. */
export function facets(lines: readonly WalletLine[], name: FilterName): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const value = facetOf[name](line);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
