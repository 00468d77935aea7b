import { useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#src/paths.ts';
import { useServices, type Services } from '#src/queries/services.tsx';
import { atOnceMs, type HandedFile } from './import-snapshot.ts';
import type { KeptSession } from './kept-session.ts';
import { importSessionOnDemand } from './session-on-demand.ts';

// One session a wallet: it outlives pages and error screens, so that leaving loses nothing.
const sessions = new WeakMap<Services, KeptSession>();

export function useImportSession(): KeptSession {
  const services = useServices();
  let session = sessions.get(services);
  if (!session) {
    session = importSessionOnDemand(services);
    sessions.set(services, session);
  }
  return session;
}

export function useImportSnapshot() {
  const session = useImportSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts reading files and shows the review: whole where they are read at once, otherwise it fills as they are read. */
export function useHandOver() {
  const session = useImportSession();
  const navigate = useNavigate();
  return (files: readonly HandedFile[], options?: { samples?: boolean }) => {
    if (files.length === 0) return;
    const read = session.add(files, options);
    void Promise.race([read, pause(atOnceMs)]).then(() => navigate(paths.importReview));
  };
}
