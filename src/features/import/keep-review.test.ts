import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import type { WaitingFiles } from '#src/domain/wallet/waiting-files.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { openWalletStore } from '#src/storage/index.ts';
import { handedBytes } from './handed-files.ts';
import { createImportSession } from './import-session.ts';
import { keepReview } from './keep-review.ts';
import type { ReviewLocks } from './review-locks.ts';

let store: WalletStore;
let held: Set<string>;
let ids: number;
beforeEach(() => {
  store = openWalletStore({ indexedDB: new IDBFactory() });
  held = new Set();
  ids = 0;
});

const read = (name: string): InspectedFile => ({
  fileName: name,
  sha256: `hash of ${name}`,
  mediaType: name.endsWith('.pdf') ? 'application/pdf' : 'application/json',
  outcome: { ok: false, error: { code: 'not-json', data: {} } },
});
const file = (name: string) => handedBytes(name, new TextEncoder().encode(name));

/** A page: what it holds is free again once it is closed. */
function openPage(waitingFiles: () => Promise<WaitingFiles> = () => store.waitingFiles()) {
  const own = new Set<string>();
  const locks: ReviewLocks = {
    hold: (id) => {
      if (held.has(id)) return Promise.resolve(null);
      held.add(id);
      own.add(id);
      return Promise.resolve({ release: () => held.delete(id) });
    },
    isLeft: (id) => Promise.resolve(!held.has(id)),
  };
  const session = createImportSession({
    membersOf: () => Promise.resolve(null),
    inspect: ({ name }) => Promise.resolve(read(name)),
  });
  const keeper = keepReview(session, {
    store: waitingFiles,
    locks,
    now: () => new Date('2026-11-21T00:00:00Z'),
    newId: () => `import ${String((ids += 1))}`,
    afterMs: 0,
  });
  return {
    session,
    goOn: keeper.goOn,
    close: () => {
      for (const id of own) held.delete(id);
    },
  };
}

const imports = async () => (await store.waitingFiles()).imports();
const settled = (expected: object[]) =>
  vi.waitFor(async () => {
    expect(await imports()).toMatchObject(expected);
  });

test('a review that was closed is read again, with what was chosen in it', async () => {
  const before = openPage();
  await before.session.add(['a.json', 'paper.pdf', 'b.json'].map(file), { samples: true });
  before.session.choose({
    unticked: new Set(['1.0']),
    kept: new Set(['2.0']),
    evidence: new Map([[1, 'My course']]),
  });
  await settled([{ count: 3, handed: 3, choices: { evidence: [['hash of paper.pdf', 'My course']] } }]);
  before.close();

  const after = openPage();
  await after.session.add([file('new.json')]);
  await after.goOn(await imports());
  const { files, unticked, kept, evidence } = after.session.snapshot();
  expect(files.map(({ inspected }) => inspected.fileName)).toEqual([
    'new.json',
    'a.json',
    'paper.pdf',
    'b.json',
  ]);
  expect(files[3]?.bytes).toEqual(new TextEncoder().encode('b.json'));
  expect([[...unticked], [...kept], [...evidence]]).toEqual([['2.0'], ['3.0'], [[2, 'My course']]]);
  // What was taken up is not written again; what is new is an import of its own.
  await settled([
    { id: 'import 1', count: 3 },
    { id: 'import 2', count: 1 },
  ]);
  after.session.clear();
  await settled([]);
});

test('hundreds of files are kept in portions, and go when the review is over', async () => {
  const { session } = openPage();
  await session.add(Array.from({ length: 130 }, (_, at) => file(String(at))));
  await settled([{ count: 130 }]);
  const before = session.snapshot();
  session.clear();
  await settled([]);
  expect(held.size).toBe(0);
  session.restore(before);
  await settled([{ count: 130 }]);
});

test('a file that another has taken the place of is let go of', async () => {
  const { session } = openPage();
  await session.add([file('offer.json'), file('b.json')]);
  await settled([{ count: 2 }]);
  await session.add([{ ...file('collected.json'), insteadOf: 0 }]);
  await vi.waitFor(async () => {
    const waiting = await store.waitingFiles();
    const kept = await waiting.files(await waiting.keysOf('import 1'));
    expect(kept.map(({ file: { name } }) => name)).toEqual(['b.json', 'collected.json']);
  });
});

test('what another page has open is not taken from it', async () => {
  const first = openPage();
  await first.session.add([file('a.json')]);
  await settled([{ count: 1 }]);
  const second = openPage();
  await second.goOn(await imports());
  expect(second.session.snapshot().total).toBe(0);
  await settled([{ count: 1 }]);
});

test.each([
  ['has no room', () => Promise.resolve(null)],
  ['refuses', () => Promise.reject(new WalletError('quota-exceeded'))],
])('a device that %s is told of, and the review goes on', async (_, keep) => {
  const { session } = openPage(async () => ({ ...(await store.waitingFiles()), keep }));
  await session.add([file('a.json')]);
  await vi.waitFor(() => {
    expect(session.snapshot().unkept).toBe(true);
  });
  expect(session.snapshot().files).toHaveLength(1);
});
