import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, expect, test } from 'vitest';
import type { WaitingFile, WaitingImport } from '#src/domain/wallet/waiting-files.ts';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { createChangeChannel } from './change-channel.ts';
import { createConnection } from './connection.ts';
import { openWalletStore } from './index.ts';
import { walletSchema } from './schema.ts';
import { createWaitingFiles } from './waiting-files.ts';

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});

const keptOn = '2026-11-21T00:00:00Z';
const waiting = (id: string, more: Partial<WaitingImport> = {}): WaitingImport => ({
  id,
  keptOn,
  handed: 3,
  samples: false,
  choices: { unticked: [], kept: [], evidence: [] },
  ...more,
});
const file = (name: string, length = 10): WaitingFile => ({
  name,
  bytes: new Uint8Array(length).fill(name.length),
  isMember: false,
});
const open = (limit?: number) => {
  const connection = createConnection({
    factory,
    databaseName: 'cairn',
    schema: walletSchema,
    blockedAfterMs: 100,
    onLost: () => undefined,
  });
  return createWaitingFiles(connection, createChangeChannel('cairn-changes'), limit);
};

test('files come back byte for byte, each import with its own', async () => {
  const store = open();
  const first = await store.keep(waiting('a'), [file('one'), file('three')], []);
  await store.keep(waiting('b'), [file('other')], []);
  const more = await store.keep(waiting('a', { handed: 9 }), [file('seven')], []);
  expect([first, more]).toEqual([
    [
      ['a', 0],
      ['a', 1],
    ],
    [['a', 2]],
  ]);
  const found = await store.files(await store.keysOf('a'));
  expect(found.map(({ file: kept }) => kept)).toEqual([file('one'), file('three'), file('seven')]);
  expect(await store.imports()).toMatchObject([
    { id: 'a', count: 3, size: 30, handed: 9, discardedOn: null },
    { id: 'b', count: 1, size: 10 },
  ]);
});

test('what is let go of is gone, and its key is not given again', async () => {
  const store = open();
  const [first] = (await store.keep(waiting('a'), [file('one'), file('two')], [])) ?? [];
  const next = await store.keep(waiting('a'), [file('three')], first ? [first] : []);
  expect(next).toEqual([['a', 2]]);
  expect(await store.imports()).toMatchObject([{ count: 2, size: 20 }]);
  expect((await store.files([['a', 0]])).length).toBe(0);
});

test('beyond the limit nothing more is kept, of all imports together', async () => {
  const store = open(25);
  expect(await store.keep(waiting('a'), [file('one', 20)], [])).not.toBeNull();
  expect(await store.keep(waiting('b'), [file('two', 6)], [])).toBeNull();
  expect(await store.imports()).toHaveLength(1);
  await store.drop(['a']);
  expect(await store.keep(waiting('b'), [file('two', 6)], [])).not.toBeNull();
});

test('what was put away can be taken back for an hour, and what nobody came back to goes after two weeks', async () => {
  const store = open();
  await store.keep(waiting('old', { keptOn: '2026-11-06T00:00:00Z' }), [file('one')], []);
  await store.keep(waiting('away'), [file('two')], []);
  await store.keep(waiting('back'), [file('three')], []);
  await store.setDiscarded(['away', 'back'], keptOn);
  await store.dropOld(new Date('2026-11-21T00:30:00Z'));
  expect((await store.imports()).map(({ id }) => id)).toEqual(['away', 'back']);
  await store.setDiscarded(['back'], null);
  await store.dropOld(new Date('2026-11-21T01:30:00Z'));
  expect((await store.imports()).map(({ id }) => id)).toEqual(['back']);
  expect(await store.keysOf('away')).toEqual([]);
  expect(await store.keysOf('old')).toEqual([]);
});

test('what waits is in no backup and no wallet, and goes with everything else', async () => {
  const store = openWalletStore({ indexedDB: factory });
  await store.addEntries([buildFile(1)], [buildEntry(1)]);
  const files = await store.waitingFiles();
  await files.keep(waiting('a'), [{ ...file('one'), name: 'waits.json' }], []);
  expect(await store.entries()).toHaveLength(1);
  const members = unzipSync(await store.exportBackup());
  expect(Object.values(members).some((member) => strFromU8(member).includes('waits.json'))).toBe(false);
  await store.deleteEverything();
  expect(await files.imports()).toEqual([]);
  expect(await files.keysOf('a')).toEqual([]);
});
