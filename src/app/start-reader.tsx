import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import type { Root } from 'react-dom/client';
import { loadText } from '#src/i18n/load-text.ts';
import { keptFragment, takeFragment } from '#src/features/employer/open/fragment.ts';
import { ViewPage } from '#src/features/employer/open/view-page.tsx';
import { ReaderServicesProvider } from '#src/queries/services.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { ReaderPage } from './reader-page.tsx';
import { createInspectionClient } from './worker/inspection-client.ts';
import { startWorker } from './worker/start-worker.ts';

const PreviewedPortfolio = lazy(async () => {
  const [part] = await Promise.all([import('./previewed-portfolio.tsx'), loadText('reader')]);
  return { default: part.PreviewedPortfolio };
});

/**
 * The page for people who open a shared link. It is no part of the wallet: without router, store
 * and undo it loads sooner, and it has no way to a reader's own wallet.
 */
export async function start(root: Root, text: Promise<void>): Promise<void> {
  takeFragment();
  await Promise.all([text, loadText('employer', 'credits')]);
  const now = () => new Date();
  root.render(
    <StrictMode>
      <ReaderServicesProvider value={{ ...createInspectionClient(now, startWorker), now }}>
        <QueryClientProvider client={createQueryClient()}>
          <ErrorBoundary>
            <ReaderPage>
              {keptFragment().startsWith('preview.') ? (
                <Suspense fallback={null}>
                  <PreviewedPortfolio />
                </Suspense>
              ) : (
                <ViewPage />
              )}
            </ReaderPage>
          </ErrorBoundary>
        </QueryClientProvider>
      </ReaderServicesProvider>
    </StrictMode>,
  );
}
