import { useQueryClient } from '@tanstack/react-query';
import { lazy, startTransition, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { loadText } from '#src/i18n/load-text.ts';
import { useText } from '#src/i18n/text.tsx';
import { purgeRemoved } from '#src/queries/purge-removed.ts';
import { useServices } from '#src/queries/services.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FocusAfterNavigation } from './focus-after-navigation.tsx';
import { Header, TabBar } from './header.tsx';
// Listens from the start: the browser offers to install the page once.
import './install.ts';
import { ScrollWithHistory } from './scroll-with-history.ts';

const NewVersion = lazy(async () => {
  const { NewVersion } = await import('./beside-pages.tsx');
  return { default: NewVersion };
});
const TakeFiles = lazy(async () => {
  await loadText('ways');
  const { TakeFiles } = await import('./beside-pages.tsx');
  return { default: TakeFiles };
});

/**
 * The frame around every page of the wallet, or what broke in its place.
 *
 * @param onCaught - told when something broke
 */
export function Shell(props: { children: ReactNode; onCaught: () => void }): ReactNode {
  const { key } = useLocation();
  return (
    <ErrorBoundary place={key} onCaught={props.onCaught}>
      <Suspense>
        <Frame>{props.children}</Frame>
      </Suspense>
    </ErrorBoundary>
  );
}

function Frame({ children }: { children: ReactNode }): ReactNode {
  const { t } = useText();
  usePurgeAtStart();
  const drawn = useDrawn();
  return (
    <>
      <a href="#main" className="absolute start-4 -top-24 z-40 bg-mark px-4 py-3 text-on-mark focus:top-3">
        {t('app.skip')}
      </a>
      <Header />
      <Suspense>{drawn && <NewVersion />}</Suspense>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[80rem] px-10 pt-8 pb-16 max-sm:px-4 max-sm:pt-5"
      >
        <Suspense>{children}</Suspense>
      </main>
      <TabBar />
      <FocusAfterNavigation />
      <Suspense>{drawn && <TakeFiles />}</Suspense>
      <ScrollWithHistory />
    </>
  );
}

/** What stands beside the page need not hold up its first drawing. */
function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    startTransition(() => {
      setDrawn(true);
    });
  }, []);
  return drawn;
}

function usePurgeAtStart(): void {
  const client = useQueryClient();
  const services = useServices();
  useEffect(() => {
    // A device that cannot delete now is told by the page that needs it; the next start tries again.
    purgeRemoved(client, services).catch(() => undefined);
  }, [client, services]);
}
