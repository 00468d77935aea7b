import { useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#src/paths.ts';
import { useServices, type Services } from '#src/queries/services.tsx';
import { createImportSession, type HandedFile, type ImportSession } from './import-session.ts';

// One session a wallet: it outlives pages and error screens, so that leaving loses nothing.
const sessions = new WeakMap<Services, ImportSession>();

export function useImportSession(): ImportSession {
  const services = useServices();
  let session = sessions.get(services);
  if (!session) {
    session = createImportSession(services.inspector);
    sessions.set(services, session);
  }
  return session;
}

export function useImportSnapshot() {
  const session = useImportSession();
  return useSyncExternalStore(session.subscribe, session.snapshot);
}

/** Starts reading files and shows the review, which fills as they are read. */
export function useHandOver() {
  const session = useImportSession();
  const navigate = useNavigate();
  return (files: readonly HandedFile[], options?: { samples?: boolean }) => {
    if (files.length === 0) return;
    void session.add(files, options);
    void navigate(paths.importReview);
  };
}
