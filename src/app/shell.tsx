import { Suspense, type ReactNode } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { Header, TabBar } from './header.tsx';

/** The frame around every page of the wallet. */
export function Shell(): ReactNode {
  const { t } = useText();
  return (
    <Suspense>
      <a href="#main" className="absolute start-4 -top-24 z-40 bg-mark px-4 py-3 text-on-mark focus:top-3">
        {t('app.skip')}
      </a>
      <Header />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[80rem] px-10 pt-8 pb-16 max-sm:px-4 max-sm:pt-5"
      >
        <Outlet />
      </main>
      <TabBar />
      <ScrollRestoration />
    </Suspense>
  );
}
