import { createBrowserRouter, type RouteObject } from 'react-router';
import type { TextArea } from '#src/i18n/message-id.ts';
import { loadText } from '#src/i18n/load-text.ts';
import { ErrorPage } from './error-page.tsx';
import { Shell } from './shell.tsx';

/** Under 300 ms the page shows nothing rather than a skeleton. */
const nothing = () => null;

/** A route's code and its text arrive together. */
const page =
  <Route,>(load: () => Promise<Route>, ...areas: readonly TextArea[]) =>
  async () => {
    const [route] = await Promise.all([load(), loadText(...areas)]);
    return route;
  };

const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <ErrorPage />,
    HydrateFallback: nothing,
    children: [
      {
        index: true,
        lazy: page(() => import('./routes/wallet.tsx'), 'import'),
      },
      {
        path: 'import',
        lazy: page(() => import('./routes/import.tsx'), 'import', 'review', 'problems', 'checks', 'credits'),
      },
      {
        path: 'credentials/:entryId',
        lazy: page(() => import('./routes/credential.tsx'), 'credential', 'checks', 'rules', 'credits'),
      },
      { path: 'pathways', lazy: page(() => import('./routes/pathways.tsx'), 'pathway', 'rules', 'credits') },
      {
        path: 'pathways/:pathwayId',
        lazy: page(() => import('./routes/pathway.tsx'), 'pathway', 'rules', 'credits', 'credential'),
      },
      {
        path: 'share',
        lazy: page(() => import('./routes/share.tsx'), 'share', 'checks', 'employer', 'credits'),
      },
      { path: 'more', lazy: page(() => import('./routes/more.tsx'), 'settings') },
      { path: '*', lazy: page(() => import('./routes/not-found.tsx'), 'app') },
    ],
  },
];

/** Loads the code and the text of every page. */
export const loadPages = () =>
  Promise.allSettled(
    routes
      .flatMap((route) => route.children ?? [])
      .flatMap(({ lazy }) => (typeof lazy === 'function' ? [lazy()] : [])),
  );

export const createRouter = () =>
  createBrowserRouter(routes, { basename: import.meta.env.BASE_URL.replace(/\/$/, '') || '/' });
