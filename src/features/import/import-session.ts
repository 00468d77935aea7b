import type { InspectedFile, Inspector } from '#src/domain/verification/inspector.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { handedBytes } from './handed-files.ts';
import {
  atOnceMs,
  nothingRead,
  type HandedFile,
  type ImportSnapshot,
  type SessionFile,
} from './import-snapshot.ts';
import { readHandedFile } from './read-handed-file.ts';
import { secondsLeft } from './time-left.ts';
import { titleFromName } from './title-from-name.ts';

export type ImportSession = {
  subscribe: (listener: () => void) => () => void;
  snapshot: () => ImportSnapshot;
  /** Reads files, after those handed over before. Resolves when the last is read or reading was stopped. */
  add: (files: readonly HandedFile[], options?: { samples?: boolean }) => Promise<void>;
  /** Stops reading. What was read stays, and the rest waits. */
  stop: () => void;
  /** Reads what was left when reading was stopped. */
  readRest: () => Promise<void>;
  /** Reads what holds credentials once more, each in its place: choices and titles stay. */
  readAgain: () => Promise<void>;
  /** Puts everything away. */
  clear: () => void;
  /** Goes back to a snapshot, after an addition was undone. */
  restore: (snapshot: ImportSnapshot) => void;
  choose: (change: Partial<Pick<ImportSnapshot, 'unticked' | 'kept' | 'evidence' | 'unkept'>>) => void;
};

/** Reading ahead keeps the worker busy without holding a whole folder in memory twice. */
const readAhead = 4;
/** The page is told about progress this often, however fast files are read; less often when it has more to do. */
const tellEveryMs = (files: number): number => Math.max(120, files / 20);

/** A PDF is a certificate on paper: it is kept as evidence unless the learner says otherwise. */
const isPaper = (file: InspectedFile) => !file.outcome.ok && file.mediaType === 'application/pdf';

/** @param clock - milliseconds since whenever */
export function createImportSession(
  inspector: Pick<Inspector, 'inspect' | 'membersOf'>,
  clock: () => number = () => performance.now(),
): ImportSession {
  let current = nothingRead;
  let incoming: SessionFile[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: HandedFile[] = [];
  let underWay = new Set<HandedFile>();
  let running: Promise<void> | null = null;
  let generation = 0;
  let began = { at: 0, done: 0 };
  const listeners = new Set<() => void>();

  const set = (change: Partial<ImportSnapshot>) => {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  };

  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    if (incoming.length === 0) {
      set({});
      return;
    }
    const files = [...current.files];
    const papers: (readonly [position: number, title: string])[] = [];
    for (const { insteadOf, ...file } of incoming) {
      const position = insteadOf ?? files.length;
      files[position] = file;
      const before = current.files[position]?.inspected;
      // What was a paper already has its title, or was left out.
      if (isPaper(file.inspected) && !(before && isPaper(before)))
        papers.push([position, titleFromName(file.inspected.fileName)]);
    }
    incoming = [];
    const left = secondsLeft(
      { done: files.length - began.done, total: current.total - began.done, elapsedMs: clock() - began.at },
      current.secondsLeft,
    );
    set({
      files,
      secondsLeft: left,
      ...(papers.length > 0 ? { evidence: new Map([...current.evidence, ...papers]) } : {}),
    });
  };

  const run = async (mine: number) => {
    const lane = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        underWay.add(file);
        const read = await readHandedFile(file, inspector);
        if (mine !== generation) return;
        underWay.delete(file);
        if (Array.isArray(read)) {
          waiting.unshift(...read);
          set({ total: current.total + read.length - 1 });
          continue;
        }
        incoming.push(read);
        timer ??= setTimeout(tell, tellEveryMs(current.files.length));
      }
    };
    try {
      await Promise.all(Array.from({ length: readAhead }, lane));
    } catch (error) {
      if (mine !== generation) return;
      waiting = [];
      set({ failure: error instanceof WalletError ? error.code : 'worker-failed' });
    } finally {
      if (mine === generation) {
        running = null;
        tell();
        set({ reading: false, secondsLeft: null, total: current.files.length });
      }
    }
  };

  const halt = () => {
    generation += 1;
    waiting = [];
    underWay = new Set();
    running = null;
  };

  const add = async (files: readonly HandedFile[], { samples = false } = {}) => {
    if (files.length === 0) return;
    waiting.push(...files);
    // Listeners hear of it with the first that is read, or soon.
    current = {
      ...current,
      total: current.total + files.filter(({ insteadOf }) => insteadOf === undefined).length,
      reading: true,
      failure: null,
      samples: current.total === 0 ? samples : current.samples && samples,
    };
    timer ??= setTimeout(tell, atOnceMs);
    if (!running) began = { at: clock(), done: current.files.length };
    running ??= run(generation);
    await running;
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
    add,
    stop() {
      const rest = [...current.rest, ...underWay, ...waiting];
      halt();
      tell();
      set({ reading: false, secondsLeft: null, total: current.files.length, rest });
    },
    async readRest() {
      const { rest, samples } = current;
      set({ rest: [] });
      await add(rest, { samples });
    },
    async readAgain() {
      tell();
      const { files, samples } = current;
      const again = files.flatMap(({ inspected, bytes }, insteadOf): HandedFile[] => {
        const { fileName: name, fetched, outcome } = inspected;
        if (bytes === null || !outcome.ok) return [];
        const file = { ...handedBytes(name, bytes), insteadOf };
        return [{ ...file, isMember: true, ...(fetched && { fetched }) }];
      });
      await add(again, { samples });
    },
    clear() {
      halt();
      incoming = [];
      clearTimeout(timer);
      timer = undefined;
      set(nothingRead);
    },
    restore(snapshot) {
      if (current.total === 0)
        set({ ...snapshot, reading: false, secondsLeft: null, total: snapshot.files.length });
    },
    choose: set,
  };
}
