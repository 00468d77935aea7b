import type { StoreArea } from '#src/domain/wallet/wallet-store.ts';

export const storeAreas: readonly StoreArea[] = [
  'entries',
  'decisions',
  'pathways',
  'ownTemplates',
  'offers',
  'shares',
  'portfolios',
  'issuerLists',
  'settings',
  'answers',
  'waitingImports',
];

/** Tells every listener, here and in other tabs, what has changed. */
export type ChangeChannel = {
  /** Another tab hears of it too. */
  announce: (...areas: readonly StoreArea[]) => void;
  /** For a change that other tabs learn of by themselves. */
  announceHere: (...areas: readonly StoreArea[]) => void;
  subscribe: (listener: (area: StoreArea) => void) => () => void;
};

/** The name is shared by all tabs of one origin that use the same database. */
export function createChangeChannel(name: string): ChangeChannel {
  const listeners = new Set<(area: StoreArea) => void>();
  let opened: BroadcastChannel | null = null;

  const tellHere = (areas: readonly StoreArea[]) => {
    for (const area of areas) for (const listener of listeners) listener(area);
  };

  const channel = (): BroadcastChannel => {
    if (opened) return opened;
    opened = new BroadcastChannel(name);
    // Another version of Cairn may speak on this channel: only words known here are passed on.
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      tellHere(storeAreas.filter((area) => area === data));
    });
    return opened;
  };

  return {
    announce(...areas) {
      for (const area of areas) channel().postMessage(area);
      tellHere(areas);
    },
    announceHere(...areas) {
      tellHere(areas);
    },
    subscribe(listener) {
      channel();
      // Wrapped, so that one function subscribed twice is told twice and leaves one at a time.
      const own = (area: StoreArea) => {
        listener(area);
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}
