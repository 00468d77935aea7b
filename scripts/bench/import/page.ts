import { openWalletStore } from '../../../src/storage/index.ts';
import type { StoredFile, WalletEntry } from '../../../src/domain/wallet/records.ts';
import { buildEntry, buildFile } from '../../../src/test/build-entry.ts';

/** Milliseconds, medians over the rounds. */
export type ImportTimes = {
  count: number;
  fileBytes: number;
  bare: number;
  ours: number;
  longestPause: number;
  barePause: number;
};

const count = 10_000;
const fileBytes = 3600;
const rounds = 5;

const filler = 'a sample of words that a credential may hold, '.repeat(80);
const text = (number: number) =>
  `{"number":${String(number)},"text":"${filler}`.slice(0, fileBytes - 2) + '"}';

function records(): { files: StoredFile[]; entries: WalletEntry[] } {
  const numbers = Array.from({ length: count }, (_, number) => number);
  return {
    files: numbers.map((number) => buildFile(number, { bytes: new TextEncoder().encode(text(number)) })),
    entries: numbers.map((number) => buildEntry(number)),
  };
}

/** What any import must do at least: put every record, wait for nothing in between, and see it kept. */
async function bareImport(name: string, { files, entries }: ReturnType<typeof records>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('files', { keyPath: 'sha256' });
      request.result.createObjectStore('entries', { keyPath: 'id' });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error(name));
    };
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(['files', 'entries'], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error(name));
    };
    for (const file of files) transaction.objectStore('files').put(file);
    for (const entry of entries) transaction.objectStore('entries').put(entry);
  });
  database.close();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The longest time during the work in which the page could do nothing else. Measured apart, because looking costs time. */
async function longestPauseDuring(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let pause = 0;
  const tick = () => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
  };
  const ticking = setInterval(tick, 1);
  await work();
  tick();
  clearInterval(ticking);
  return pause;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function run(): Promise<ImportTimes> {
  const made = records();
  const bare: number[] = [];
  const ours: number[] = [];
  const fresh = async (name: string) => {
    const store = openWalletStore({ databaseName: name });
    await store.settings();
    return () => store.addEntries(made.files, made.entries);
  };
  for (let round = 0; round < rounds; round += 1) {
    const name = String(round);
    const add = await fresh(`ours-${name}`);
    const turns = [
      async () => bare.push(await timed(() => bareImport(`bare-${name}`, made))),
      async () => ours.push(await timed(add)),
    ];
    // Whoever goes second finds a warmer browser, so they take turns at it.
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  return {
    count,
    fileBytes,
    bare: median(bare),
    ours: median(ours),
    longestPause: await longestPauseDuring(await fresh('ours-pause')),
    barePause: await longestPauseDuring(() => bareImport('bare-pause', made)),
  };
}

Object.assign(globalThis, { runImportBench: run });
