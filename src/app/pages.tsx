import type { ReactNode } from 'react';
import { matchRoutes, useRoutes } from 'react-router';
import { pageOnDemand } from './page-on-demand.tsx';

/** The folder the app is served from, without the slash at its end. */
export const basename = import.meta.env.BASE_URL.replace(/\/$/, '');

const pages = [
  { path: '/', ...pageOnDemand(() => import('./routes/wallet.tsx'), 'import') },
  {
    path: '/import',
    ...pageOnDemand(() => import('./routes/import.tsx'), 'import', 'review', 'problems', 'checks', 'credits'),
  },
  {
    path: '/credentials/:entryId',
    ...pageOnDemand(
      () => import('./routes/credential.tsx'),
      'credential',
      'review',
      'checks',
      'rules',
      'credits',
      'levels',
    ),
  },
  { path: '/record', ...pageOnDemand(() => import('./routes/own-record.tsx'), 'record') },
  { path: '/record/:entryId', ...pageOnDemand(() => import('./routes/own-record.tsx'), 'record') },
  {
    path: '/pathways',
    ...pageOnDemand(
      () => import('./routes/pathways.tsx'),
      'pathway',
      'plan',
      'rules',
      'credits',
      'qualification',
      'catalogue',
    ),
  },
  {
    path: '/pathways/:pathwayId',
    ...pageOnDemand(
      () => import('./routes/pathway.tsx'),
      'pathway',
      'plan',
      'rules',
      'credits',
      'credential',
      'catalogue',
    ),
  },
  {
    path: '/pathways/:pathwayId/compare/:otherId',
    ...pageOnDemand(() => import('./routes/compare.tsx'), 'pathway', 'plan', 'rules', 'credits'),
  },
  {
    path: '/pathways/:pathwayId/dossier',
    ...pageOnDemand(
      () => import('./routes/dossier.tsx'),
      'dossier',
      'pathway',
      'rules',
      'credits',
      'credential',
      'checks',
    ),
  },
  {
    path: '/plan',
    ...pageOnDemand(() => import('./routes/shared-plan.tsx'), 'pathway', 'rules', 'credits'),
  },
  {
    path: '/qualifications',
    ...pageOnDemand(() => import('./routes/qualifications.tsx'), 'qualification', 'credits'),
  },
  {
    path: '/qualifications/new',
    ...pageOnDemand(
      () => import('./routes/new-qualification.tsx'),
      'qualification',
      'pathway',
      'rules',
      'credits',
    ),
  },
  {
    path: '/qualifications/:templateId',
    ...pageOnDemand(
      () => import('./routes/qualification.tsx'),
      'qualification',
      'pathway',
      'rules',
      'credits',
    ),
  },
  {
    path: '/qualification',
    ...pageOnDemand(
      () => import('./routes/shared-qualification.tsx'),
      'qualification',
      'pathway',
      'rules',
      'credits',
    ),
  },
  {
    path: '/catalogue',
    ...pageOnDemand(
      () => import('./routes/catalogue.tsx'),
      'catalogue',
      'pathway',
      'rules',
      'credits',
      'credential',
    ),
  },
  {
    path: '/share',
    ...pageOnDemand(() => import('./routes/share.tsx'), 'share', 'deliver', 'checks', 'employer', 'credits'),
  },
  { path: '/report', ...pageOnDemand(() => import('./routes/report.tsx'), 'report', 'checks') },
  { path: '/more', ...pageOnDemand(() => import('./routes/more.tsx'), 'settings') },
  { path: '*', ...pageOnDemand(() => import('./routes/not-found.tsx'), 'app') },
];

const routes = pages.map(({ path, Page }) => ({ path, element: <Page /> }));

/** The page that the address names. */
export function Pages(): ReactNode {
  return useRoutes(routes);
}

/** Fetches the page at an address of this site; rejects where it cannot be fetched now. */
export async function fetchPageAt(pathname: string): Promise<void> {
  await matchRoutes(pages, pathname, basename)?.at(-1)?.route.fetch();
}

/** Lets pages that could not be fetched be asked for again. */
export function askAgain(): void {
  for (const page of pages) page.forget();
}
