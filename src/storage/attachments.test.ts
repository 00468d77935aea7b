import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { ownWordsRecord, typedEntry, wordsOf } from '#src/domain/wallet/own-record.ts';
import { buildFile, fakeSha256 } from '#src/test/build-entry.ts';
import { openWalletStore } from './open-wallet-store.ts';

const words = {
  ...wordsOf(
    ownWordsRecord({
      title: '',
      givenBy: '',
      awardedOn: null,
      hours: null,
      credits: null,
      outcomes: [],
      link: '',
      description: '',
    }),
  ),
  title: 'Bench building',
};
/** Backups are held to the hashes of their files. */
const fileNumber = (number: number) => {
  const file = buildFile(number);
  return { ...file, sha256: createHash('sha256').update(file.bytes).digest('hex') };
};
const one = fileNumber(1);
const two = fileNumber(2);
const entry = typedEntry(words, fakeSha256(9), [one.sha256, two.sha256], '2026-11-21T00:00:00Z');

test('files of an own record stay as long as a record has them attached', async () => {
  const store = openWalletStore({ indexedDB: new IDBFactory() });
  const other = typedEntry(words, fakeSha256(8), [two.sha256], entry.addedOn);
  await store.addEntries([one, two], [entry, other]);
  await store.updateEntry(entry.id, (current) => ({ ...current, attachments: [] }));
  expect(await store.file(one.sha256)).toBeNull();
  expect(await store.file(two.sha256)).not.toBeNull();
  await store.updateEntry(entry.id, (current) => ({ ...current, attachments: [one.sha256] }), [one]);
  expect(await store.file(one.sha256)).toEqual(one);
  await store.purge([other.id, entry.id]);
  expect(await store.file(one.sha256)).toBeNull();
  expect(await store.file(two.sha256)).toBeNull();
});

test('a backup brings an own record back with its files', async () => {
  const store = openWalletStore({ indexedDB: new IDBFactory() });
  await store.addEntries([one, two], [entry]);
  const fresh = openWalletStore({ indexedDB: new IDBFactory(), databaseName: 'other' });
  const { contents } = await fresh.readBackup(await store.exportBackup());
  await fresh.restoreBackup(contents);
  expect(await fresh.entry(entry.id)).toEqual(entry);
  expect(await fresh.file(two.sha256)).toEqual(two);
});
