import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';

/** Resolves once the kept reports show who the learner says they are and which lists they have. */
export async function whenRechecked(store: Pick<WalletStore, 'settings' | 'subscribe'>): Promise<void> {
  const isDone = async () => (await store.settings()).recheckDue === undefined;
  if (await isDone()) return;
  await new Promise<void>((resolve, reject) => {
    const stop = store.subscribe((area) => {
      if (area !== 'settings') return;
      isDone().then((done) => {
        if (!done) return;
        stop();
        resolve();
      }, reject);
    });
  });
}
