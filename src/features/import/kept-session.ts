import type { Services } from '#src/queries/services.tsx';
import { createImportSession, type ImportSession } from './import-session.ts';
import { keepReview, type ReviewKeeper } from './keep-review.ts';
import { browserLocks } from './review-locks.ts';

/** A session whose review outlives the page. */
export type KeptSession = ImportSession & ReviewKeeper;

export function createKeptSession({
  inspector,
  store,
  now,
  newId,
}: Pick<Services, 'inspector' | 'store' | 'now' | 'newId'>): KeptSession {
  const session = createImportSession(inspector);
  return {
    ...session,
    ...keepReview(session, { store: () => store.waitingFiles(), locks: browserLocks(), now, newId }),
  };
}
