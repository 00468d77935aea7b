import type { Clock } from '#src/domain/time.ts';
import type { KeptImport, WaitingFiles, WaitingKey } from '#src/domain/wallet/waiting-files.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { handedBytes } from './handed-files.ts';
import type { ImportSession } from './import-session.ts';
import type { HandedFile, SessionFile } from './import-snapshot.ts';
import type { ReviewLocks } from './review-locks.ts';
import { choicesFrom, choicesToKeep } from './waiting-choices.ts';

export type ReviewKeeper = {
  /** Takes up imports that an earlier page left, and reads their files again. */
  goOn: (imports: readonly KeptImport[]) => Promise<void>;
};

type Surroundings = {
  store: () => Promise<WaitingFiles>;
  locks: ReviewLocks;
  now: Clock;
  newId: () => string;
  /** How long after a change it is kept: what is pasted and added at once is never written twice. */
  afterMs?: number;
};

/** Files written at once, and read back at once: the page answers in between. */
const batchSize = 40;

/**
 * Keeps what a review holds until it is added or put away, so that a page that is loaded again, or dropped by the
 * device, loses nothing. Where the device cannot, the review is as it would be without, and says so.
 *
 * [Note: Whose review] A review is locked as long as its page lives. One that is kept and not locked was left by a
 * page that is gone.
 */
export function keepReview(
  session: ImportSession,
  { store, locks, now, newId, afterMs = 400 }: Surroundings,
): ReviewKeeper {
  const keys = new Map<Uint8Array<ArrayBuffer>, WaitingKey>();
  /** The import that this review is kept as, and those that it has taken up. */
  const held = new Map<string, { release: () => void }>();
  let ownId: string | null = null;
  let keptChoices: readonly unknown[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  /** Taking up reads files that are not in the review yet: they must not count as gone. */
  let isTakingUp = false;

  const letGo = async () => {
    const ids = [...held.keys()];
    keys.clear();
    ownId = null;
    keptChoices = [];
    if (ids.length > 0) await (await store()).drop(ids);
    for (const id of ids) held.get(id)?.release();
    for (const id of ids) held.delete(id);
  };

  /** Keeps one batch. True where there is more to keep. */
  const keepSome = async (): Promise<boolean> => {
    const snapshot = session.snapshot();
    if (snapshot.total === 0 && snapshot.rest.length === 0 && !isTakingUp) {
      await letGo();
      return false;
    }
    const { files, unticked, kept, evidence, total, rest, samples } = snapshot;
    if (snapshot.unkept || isTakingUp) return false;
    const fresh = files.filter(({ bytes }) => bytes !== null && !keys.has(bytes)).slice(0, batchSize);
    const here = new Set(files.map(({ bytes }) => bytes));
    const gone =
      files.length < total || rest.length > 0 ? [] : [...keys].filter(([bytes]) => !here.has(bytes));
    const choices = [unticked, kept, evidence];
    const isChosenAnew = choices.some((choice, at) => choice !== keptChoices[at]);
    if (fresh.length === 0 && gone.length === 0 && (ownId === null || !isChosenAnew)) return false;
    if (ownId === null) {
      const id = newId();
      const lock = await locks.hold(id);
      if (lock === null) throw new WalletError('database-unavailable');
      held.set(id, lock);
      ownId = id;
    }
    const waiting = {
      id: ownId,
      keptOn: now().toISOString(),
      handed: total + rest.length,
      samples,
      choices: choicesToKeep(snapshot),
    };
    const added = await (
      await store()
    ).keep(
      waiting,
      fresh.map(waitingFile),
      gone.map(([, key]) => key),
    );
    if (added === null) throw new WalletError('quota-exceeded');
    keptChoices = choices;
    for (const [bytes] of gone) keys.delete(bytes);
    for (const [at, { bytes }] of fresh.entries()) {
      const key = added[at];
      if (bytes !== null && key !== undefined) keys.set(bytes, key);
    }
    return true;
  };

  const keepAll = async () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      while (await keepSome());
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      session.choose({ unkept: true });
    } finally {
      running = null;
    }
  };
  const keepNow = () => (running ??= keepAll());

  session.subscribe(() => {
    timer ??= setTimeout(() => void keepNow(), afterMs);
  });
  // The last moment in which a page can be sure to do something.
  if (typeof document === 'object') addEventListener('pagehide', () => void keepNow());

  return {
    async goOn(imports) {
      isTakingUp = true;
      try {
        const taken: KeptImport[] = [];
        const handed: HandedFile[] = [];
        const kept = await store();
        for (const waiting of imports) {
          const lock = await locks.hold(waiting.id);
          // Another page was quicker.
          if (lock === null) continue;
          held.set(waiting.id, lock);
          taken.push(waiting);
          const all = await kept.keysOf(waiting.id);
          for (let start = 0; start < all.length; start += batchSize)
            for (const { key, file } of await kept.files(all.slice(start, start + batchSize))) {
              keys.set(file.bytes, key);
              const { name, bytes, isMember, fetched } = file;
              handed.push({ ...handedBytes(name, bytes), isMember, ...(fetched && { fetched }) });
            }
        }
        await session.add(handed, { samples: taken.every(({ samples }) => samples) });
        const { rest } = session.snapshot();
        if (taken.length > 0 && rest.length === 0)
          session.choose(
            choicesFrom(
              taken.map(({ choices }) => choices),
              session.snapshot(),
            ),
          );
      } finally {
        isTakingUp = false;
        void keepNow();
      }
    },
  };
}

const waitingFile = ({ inspected, bytes, isMember }: SessionFile) => ({
  name: inspected.fileName,
  bytes: bytes ?? new Uint8Array(),
  isMember,
  ...(inspected.fetched && { fetched: inspected.fetched }),
});
