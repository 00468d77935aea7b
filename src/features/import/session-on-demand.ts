import { nothingRead } from './import-snapshot.ts';
import type { createKeptSession, KeptSession } from './kept-session.ts';

/** A session whose code arrives with the first file: until then there is nothing read, and nothing to stop. */
export function importSessionOnDemand(services: Parameters<typeof createKeptSession>[0]): KeptSession {
  let session: KeptSession | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const arrived = async () => {
    const { createKeptSession } = await import('./kept-session.ts');
    if (!session) {
      session = createKeptSession(services);
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
    goOn: async (imports) => (await arrived()).goOn(imports),
    stop: () => session?.stop(),
    clear: () => session?.clear(),
    restore: (snapshot) => session?.restore(snapshot),
    choose: (change) => session?.choose(change),
  };
}
