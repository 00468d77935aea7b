/** Modules that pages load on demand; the second call for one costs nothing. */
const parts = [
  () => import('#src/features/wallet/filled-wallet.tsx'),
  () => import('#src/features/wallet/how-cairn-counts.tsx'),
  () => import('#src/features/wallet/planned-note.tsx'),
  () => import('#src/features/credential/counts-toward.tsx'),
  () => import('#src/ui/menu-list.tsx'),
  () => import('#src/ui/dialog-panel.tsx'),
  () => import('#src/ui/windowed-rows.tsx'),
  () => import('./worker/inspection-client.ts'),
  () => import('./worker/start-worker.ts'),
];

/**
 * Fetches the rest of the app once somebody has begun to use it, so that a connection that breaks
 * later breaks no page. A first look costs only what it shows.
 *
 * @param pages - loads the code and the text of every page
 */
export function fetchTheRestOnFirstUse(pages: () => Promise<unknown>): void {
  const begin = () => {
    removeEventListener('pointerdown', begin);
    removeEventListener('keydown', begin);
    // What cannot be fetched now is asked for again by the page that needs it.
    void Promise.allSettled([pages(), ...parts.map((load) => load())]);
  };
  addEventListener('pointerdown', begin, { passive: true });
  addEventListener('keydown', begin);
}
