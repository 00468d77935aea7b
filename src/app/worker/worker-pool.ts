import { wrap, type Remote } from 'comlink';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';

/** A piece of work took longer than it may; its worker is gone. */
export class TooSlow extends Error {}

export type WorkerPool<Api> = {
  /**
   * Does a piece of work on the first worker that is free. Rejects with `TooSlow`, or with what went wrong;
   * either way that worker is replaced.
   *
   * @param limitMs - counted from when the work begins, not from when it is asked for
   */
  run: <T>(limitMs: number, work: (remote: Remote<Api>) => Promise<T>) => Promise<T>;
};

type Member<Api> = { worker: Worker; remote: Remote<Api> };

/**
 * Workers that take work in the order in which it is asked for, each one piece at a time: when a hostile file
 * stalls a worker, only that file is lost. A worker starts when work waits and all others are busy.
 *
 * @param size - workers at most
 */
export function createWorkerPool<Api>(start: () => Worker, size: number): WorkerPool<Api> {
  const idle: Member<Api>[] = [];
  const waiting: (() => void)[] = [];
  let busy = 0;

  const startMember = (): Member<Api> => {
    const worker = start();
    return { worker, remote: wrap<Api>(worker) };
  };

  const whenFree = async () => {
    if (busy >= size) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    } else busy += 1;
  };

  /** Whoever waits longest takes the place over. */
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) busy -= 1;
    else next();
  };

  return {
    run: async (limitMs, work) => {
      await whenFree();
      try {
        const member = idle.pop() ?? startMember();
        const result = await within(limitMs, member, work);
        idle.push(member);
        return result;
      } finally {
        leave();
      }
    },
  };
}

async function within<Api, T>(
  limitMs: number,
  { worker, remote }: Member<Api>,
  work: (remote: Remote<Api>) => Promise<T>,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onError: (() => void) | undefined;
  try {
    return await Promise.race([
      work(remote),
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(new TooSlow());
        }, limitMs);
        onError = () => {
          reject(new WalletError('worker-failed'));
        };
        worker.addEventListener('error', onError);
      }),
    ]);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    if (onError) worker.removeEventListener('error', onError);
  }
}

/** One core is left to the page; more than four workers would wait for one another's memory. */
export function usualPoolSize(): number {
  const { hardwareConcurrency } = (globalThis.navigator as Navigator | undefined) ?? {
    hardwareConcurrency: 1,
  };
  return Math.max(1, Math.min(4, hardwareConcurrency - 1));
}
