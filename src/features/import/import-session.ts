import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { InspectedFile, Inspector } from '#src/domain/verification/inspector.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { secondsLeft } from './time-left.ts';

import {
  atOnceMs,
  nothingRead,
  type HandedFile,
  type ImportSnapshot,
  type SessionFile,
} from './import-snapshot.ts';

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
  choose: (change: Partial<Pick<ImportSnapshot, 'unticked' | 'kept' | 'evidence'>>) => void;
};

/** Names one incoming credential among the files of a session. */
export const incomingKey = (place: { position: number; index: number }): string =>
  `${place.position}.${place.index}`;

/** The set with a key put in or taken out. */
export function withKey(set: ReadonlySet<string>, key: string, inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (inside) next.add(key);
  else next.delete(key);
  return next;
}

/** Above this a file is not even loaded; every format's own limit is lower. */
const largestFile = 64_000_000;
/** Reading ahead keeps the worker busy without holding a whole folder in memory twice. */
const readAhead = 4;
/** The page is told about progress this often, however fast files are read; less often when it has more to do. */
const tellEveryMs = (files: number): number => Math.max(120, files / 20);

/** A PDF is a certificate on paper: it is kept as evidence unless the learner says otherwise. */
const isPaper = (file: InspectedFile) => !file.outcome.ok && file.mediaType === 'application/pdf';

/** The name without its ending, and without the archive and folders that it stood in. */
export const titleFromName = (fileName: string): string => {
  const name = fileName.slice(fileName.lastIndexOf('/') + 1).replace(/^.* › /, '');
  return name.replace(/\.[^.]{1,8}$/, '') || fileName;
};

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

  /** The file as it was read, or the files in it where it is an archive. */
  const readOne = async (file: HandedFile): Promise<SessionFile | HandedFile[]> => {
    const { fetched, insteadOf } = file;
    if (file.size > largestFile) return { inspected: tooLarge(file), bytes: null, insteadOf };
    const bytes = await file.bytes().catch(() => null);
    if (bytes === null) return { inspected: gone(file), bytes: null, insteadOf };
    const source: SourceFile = { name: file.name, bytes };
    const members = file.isMember ? null : await inspector.membersOf(source);
    if (members?.ok) return members.value.map((member, index) => memberOf(file, member, index));
    const read = await inspector.inspect(source, { online: false });
    const inspected = { ...read, ...(members !== null && { outcome: members }), ...(fetched && { fetched }) };
    return { inspected, bytes, insteadOf };
  };

  const run = async (mine: number) => {
    const lane = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        underWay.add(file);
        const read = await readOne(file);
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
        const file = { name, size: bytes.length, bytes: () => Promise.resolve(bytes), insteadOf };
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

const unreadable = (file: HandedFile, code: 'file-too-large' | 'file-gone'): InspectedFile => ({
  fileName: file.name,
  sha256: '',
  mediaType: 'application/octet-stream',
  outcome: { ok: false, error: { code, data: { limit: largestFile, size: file.size } } },
});

/** A file of an archive, under the names of both. */
const memberOf = (archive: HandedFile, { name, bytes }: SourceFile, index: number): HandedFile => ({
  name: `${archive.name} › ${name}`,
  size: bytes.length,
  isMember: true,
  ...(archive.fetched && { fetched: archive.fetched }),
  ...(archive.insteadOf !== undefined && index === 0 && { insteadOf: archive.insteadOf }),
  bytes: () => Promise.resolve(bytes as Uint8Array<ArrayBuffer>),
});

const tooLarge = (file: HandedFile) => unreadable(file, 'file-too-large');
const gone = (file: HandedFile) => unreadable(file, 'file-gone');
