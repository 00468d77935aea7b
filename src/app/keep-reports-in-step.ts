import { recheckWhatIsDue } from '#src/domain/wallet/recheck-entries.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { Services } from '#src/queries/services.tsx';

/** One tab at a time does the work; the others then find nothing left of it. */
const lockName = 'cairn-recheck';

/**
 * Works the kept reports out again whenever who the learner is or their lists have changed, and goes on with
 * what an earlier visit left undone. Where the device cannot, it stays due until the next change or visit.
 */
export function keepReportsInStep({ store, inspector }: Pick<Services, 'store' | 'inspector'>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  const run = async () => {
    isAskedAgain = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        await alone(() => recheckWhatIsDue(store, inspector));
      }
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
    } finally {
      isRunning = false;
    }
  };
  void run();
  return store.subscribe((area) => {
    if (area === 'settings') void run();
  });
}

const { locks } = (globalThis as { navigator?: { locks?: LockManager } }).navigator ?? {};

async function alone(work: () => Promise<void>): Promise<void> {
  await (locks ? locks.request(lockName, work) : work());
}
