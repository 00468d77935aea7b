import { useSyncExternalStore } from 'react';
import { isObject } from '#src/domain/json.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { sortOrders, wholeList, type FilterName, type ListView } from './list-view.ts';

/** The list as the learner left it: it survives other pages and reloading, and ends with the tab. */
export type ListMemory = {
  view: ListView;
  selected: ReadonlySet<EntryId>;
  /** Lines whose further forms, or what is inside them, are put away. */
  folded: ReadonlySet<EntryId>;
};

const key = 'cairn.wallet.list';
const listeners = new Set<() => void>();
let current: ListMemory | null = null;

export function useListMemory(): ListMemory {
  return useSyncExternalStore(subscribe, remembered);
}

/** Changes how the learner looks at the list. */
export function changeView(change: (view: ListView) => Partial<ListView>): void {
  const { view } = remembered();
  remember({ view: { ...view, ...change(view) } });
}

export function fold(id: EntryId): void {
  const folded = new Set(remembered().folded);
  if (!folded.delete(id)) folded.add(id);
  remember({ folded });
}

export function select(change: (selected: ReadonlySet<EntryId>) => ReadonlySet<EntryId>): void {
  remember({ selected: change(remembered().selected) });
}

function remember(change: Partial<ListMemory>): void {
  current = { ...remembered(), ...change };
  try {
    sessionStorage.setItem(
      key,
      JSON.stringify({ view: current.view, selected: [...current.selected], folded: [...current.folded] }),
    );
  } catch {
    // Without room for it the list is still right on this page; only the memory is short.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function remembered(): ListMemory {
  current ??= read();
  return current;
}

function read(): ListMemory {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (isObject(stored))
      return {
        view: viewFrom(stored['view']),
        selected: new Set(textsFrom(stored['selected'])),
        folded: new Set(textsFrom(stored['folded'])),
      };
  } catch {
    // Another version's memory, or none: the whole list is a good beginning.
  }
  return { view: wholeList, selected: new Set(), folded: new Set() };
}

function viewFrom(stored: unknown): ListView {
  if (!isObject(stored)) return wholeList;
  const filters = isObject(stored['filters']) ? stored['filters'] : {};
  const kept = (name: FilterName) => textsFrom(filters[name]);
  return {
    search: typeof stored['search'] === 'string' ? stored['search'] : '',
    filters: {
      state: kept('state'),
      level: kept('level'),
      checks: kept('checks'),
      issuer: kept('issuer'),
    },
    sort: sortOrders.find((order) => order === stored['sort']) ?? 'newest',
  };
}

const textsFrom = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
