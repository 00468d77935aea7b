import type { EntryId } from '#src/domain/wallet/records.ts';

/** Every address of the app. Share links are `paths.view` with the portfolio in the fragment. */
export const paths = {
  wallet: '/',
  importReview: '/import',
  credential: (id: EntryId) => `/credentials/${id}`,
  pathways: '/pathways',
  pathway: (id: string) => `/pathways/${id}`,
  share: '/share',
  view: '/view',
  more: '/more',
} as const;
