import './web-page.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFragment } from '#src/features/employer/open/fragment.ts';
import { chooseLanguage } from '#src/i18n/languages.ts';
import { loadText, setLanguage } from '#src/i18n/load-text.ts';
import { ReaderServicesProvider } from '#src/queries/services.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { createQueryClient } from '../query-client.ts';
import { ReaderPage } from '../reader-page.tsx';
import { createInspectionClient } from '../worker/inspection-client.ts';
import { startInlineWorker } from './start-inline-worker.ts';

/**
 * The page for readers as one file: the portfolio stands in a data block of the document, and nothing is loaded.
 * Its policy lets it reach nobody, so it offers no check that asks the network.
 */
async function start(): Promise<void> {
  const language = chooseLanguage(navigator.languages);
  setLanguage(language);
  document.documentElement.lang = language;
  keepFragment(document.getElementById('cairn-portfolio')?.textContent.trim() ?? '');
  await loadText('app', 'employer', 'credits', 'credential', 'checks', 'problems', 'reader', 'levels');
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  const now = () => new Date();
  createRoot(root).render(
    <StrictMode>
      <ReaderServicesProvider value={{ ...createInspectionClient(now, startInlineWorker), now }}>
        <QueryClientProvider client={createQueryClient()}>
          <ErrorBoundary>
            <ReaderPage isFile />
          </ErrorBoundary>
        </QueryClientProvider>
      </ReaderServicesProvider>
    </StrictMode>,
  );
}

void start();
