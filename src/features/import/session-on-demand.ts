import type { Inspector } from '#src/domain/verification/inspector.ts';
import type { ImportSession } from './import-session.ts';
import { nothingRead } from './import-snapshot.ts';

/** A session whose code arrives with the first file: until then there is nothing read, and nothing to stop. */
export function importSessionOnDemand(inspector: Pick<Inspector, 'inspect' | 'membersOf'>): ImportSession {
  let session: ImportSession | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const arrived = async () => {
    const { createImportSession } = await import('./import-session.ts');
    if (!session) {
      session = createImportSession(inspector);
      session.subscribe(tell);
    }
    return session;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: () => session?.snapshot() ?? nothingRead,
    add: async (files, options) => (await arrived()).add(files, options),
    readRest: async () => (await arrived()).readRest(),
    readAgain: async () => (await arrived()).readAgain(),
    stop: () => session?.stop(),
    clear: () => session?.clear(),
    restore: (snapshot) => session?.restore(snapshot),
    choose: (change) => session?.choose(change),
  };
}
