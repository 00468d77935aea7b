import { startTransition } from 'react';
import type { Root } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import type { Services } from '#src/queries/services.tsx';
import { readAhead } from '#src/queries/wallet-queries.ts';
import { askAgain, basename, fetchPageAt, Pages } from './pages.tsx';
import { Providers } from './providers.tsx';
import { createQueryClient } from './query-client.ts';
import { createServices } from './services.ts';
import { Shell } from './shell.tsx';

/** The first page has long been drawn by then. */
const idleAfterMs = 1500;

/**
 * The wallet, with all of its pages. The first page is drawn when its code, its text and the wallet's
 * records are there: it comes whole, and sooner than through a blank page that React keeps for a while.
 */
export async function start(root: Root, text: Promise<void>): Promise<void> {
  const services = createServices();
  const queryClient = createQueryClient();
  await Promise.all([
    text,
    readAhead(queryClient, services),
    // What cannot be fetched is the page's to tell.
    fetchPageAt(location.pathname).catch(() => undefined),
  ]);
  // In slices, between which the page has its turn.
  startTransition(() => {
    root.render(
      <Providers services={services} queryClient={queryClient}>
        <BrowserRouter basename={basename}>
          <Shell onCaught={askAgain}>
            <Pages />
          </Shell>
        </BrowserRouter>
      </Providers>,
    );
  });
  setTimeout(() => void beginTheRest(services), idleAfterMs);
}

/** One after the other, so that the page has its turn between them. What cannot be fetched now is for another visit. */
async function beginTheRest(services: Services): Promise<void> {
  await Promise.allSettled([import('./service-worker.ts').then(({ keepAppOffline }) => keepAppOffline())]);
  services.prepareReading();
  await Promise.allSettled([
    import('./keep-reports-in-step.ts').then(({ keepReportsInStep }) => keepReportsInStep(services)),
  ]);
}
