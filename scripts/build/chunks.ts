import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';

type Graph = Rolldown.ChunkingContext;

const idOf = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** Modules that pages are entered by. They stay on their own, so that each has a file of its own to ask for. */
const doors = {
  main: idOf('main.tsx'),
  wallet: idOf('app/start-wallet.tsx'),
  emptyWallet: idOf('app/routes/wallet.tsx'),
  filledWallet: idOf('features/wallet/filled-wallet.tsx'),
  credential: idOf('app/routes/credential.tsx'),
  reader: idOf('app/start-reader.tsx'),
  beside: idOf('app/beside-pages.tsx'),
  portfolio: idOf('features/employer/shown-parts.ts'),
};
const isDoor = new Set(Object.values(doors));

/** Runs without a page: what it shares with the pages must not bring them along. */
const serviceWorker = idOf('service-worker/service-worker.ts');

/** What talks to the worker; the wallet asks for it with the first file. */
const inspection = idOf('app/worker/inspection-client.ts');

/** Reached through the index of their package, but used by later pages only. */
const usedLater = /[\\/](queriesObserver|useQueries|mutationObserver|useMutation)\.js$/;

/** A module and all that it imports, except what it loads on demand. */
function reach(graph: Graph, id: string, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  const module = graph.getModuleInfo(id);
  if (!module) throw new Error(`the app has no ${id}`);
  for (const imported of module.importedIds) reach(graph, imported, seen);
  return seen;
}

/**
 * Puts together what is needed together. Left alone, the bundler makes a file for every set of pages
 * that share a module: dozens of small ones, which compress worse than one and cost a request each.
 *
 * - `base`: what the wallet and the page for readers both begin with;
 * - `wallet`: what the wallet begins with besides, including its page while it is empty;
 * - `facts`: what the page for readers and the filled wallet, or a credential in it, both show;
 * - `inspection`: what the page for readers begins with and the wallet asks for with the first file;
 * - `reader`: what the page for readers begins with besides, which the wallet needs for its preview;
 * - `filled`: what the filled wallet shows besides;
 * - `beside`: what every page of the wallet loads once it is drawn, and imports begin with;
 * - `portfolio`: what the page for readers draws below its table besides.
 *
 * Everything else is left to the bundler. What `base` or `facts` holds imports nothing outside of
 * them but `base`, so the files never wait for each other in a circle.
 */
export function groupChunks(): (id: string, graph: Graph) => string | null {
  let found: Record<keyof typeof doors | 'inspection' | 'serviceWorker', Set<string>> | undefined;
  const reached = (graph: Graph) =>
    (found ??= {
      main: reach(graph, doors.main),
      wallet: reach(graph, doors.wallet),
      emptyWallet: reach(graph, doors.emptyWallet),
      filledWallet: reach(graph, doors.filledWallet),
      credential: reach(graph, doors.credential),
      reader: reach(graph, doors.reader),
      beside: reach(graph, doors.beside),
      portfolio: reach(graph, doors.portfolio),
      inspection: reach(graph, inspection),
      serviceWorker: reach(graph, serviceWorker),
    });
  return (id, graph) => {
    // Style sheets load with the page that names them.
    if (isDoor.has(id) || usedLater.test(id) || /\.(css|html)$/.test(id)) return null;
    const sets = reached(graph);
    if (sets.serviceWorker.has(id)) return null;
    const startsWallet = sets.wallet.has(id) || sets.emptyWallet.has(id);
    if (sets.main.has(id) || (startsWallet && sets.reader.has(id))) return 'base';
    if (startsWallet) return 'wallet';
    if (!sets.reader.has(id)) {
      if (sets.filledWallet.has(id)) return 'filled';
      if (sets.beside.has(id)) return 'beside';
      return sets.portfolio.has(id) && !sets.credential.has(id) ? 'portfolio' : null;
    }
    if (sets.filledWallet.has(id) || sets.credential.has(id)) return 'facts';
    return sets.inspection.has(id) ? 'inspection' : 'reader';
  };
}

/**
 * Of what a file imports, that which the page asks for along with it; otherwise the browser finds it in the file. A
 * hint costs the page up to two milliseconds. What the page for readers loads on demand comes after it is drawn, when
 * there is more to do for it than to wait.
 *
 * @param host - the file that asks
 */
export const preloaded = (imports: string[], host: string): string[] =>
  /(^|\/)reader-[^/]*$/.test(host) ? [] : imports;
