import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { buildEntry, buildFile, fakeSha256 } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildSettings, buildShare } from '#src/test/build-records.ts';
import { openWalletStore } from './index.ts';

let store: WalletStore;

beforeEach(() => {
  store = openWalletStore({ indexedDB: new IDBFactory() });
});

describe('entries', () => {
  test('an empty wallet has none', async () => {
    expect(await store.entries()).toEqual([]);
    expect(await store.entry('no-such-entry')).toBeNull();
    expect(await store.file(fakeSha256(1))).toBeNull();
  });

  test('are kept with their files and listed newest first', async () => {
    const older = buildEntry(1, { addedOn: '2026-11-19T10:00:00Z' });
    const newer = buildEntry(2, { addedOn: '2026-11-20T10:00:00Z' });
    await store.addEntries([buildFile(1), buildFile(2)], [older, newer]);
    expect(await store.entries()).toEqual([newer, older]);
    expect(await store.entry(older.id)).toEqual(older);
    expect(await store.file(fakeSha256(2))).toEqual(buildFile(2));
  });

  test('keep a token with disclosures byte for byte', async () => {
    const text = 'eyJhbGciOiJFUzI1NiJ9.e30.c2ln~WyJzIiwiZWN0cyIsM10~eyJ0eXAiOiJrYitqd3QifQ.e30.c2ln\r\n';
    const bytes = new TextEncoder().encode(text);
    await store.addEntries([buildFile(1, { bytes })], [buildEntry(1)]);
    expect(new Uint8Array((await store.file(fakeSha256(1)))?.bytes ?? [])).toEqual(bytes);
  });

  test('that are already there stay as they are, and the rest of the import is kept', async () => {
    const noted = buildEntry(1, { note: 'my own words' });
    await store.addEntries([buildFile(1)], [noted]);
    await store.addEntries(
      [buildFile(1, { name: 'again.json' }), buildFile(2)],
      [buildEntry(1), buildEntry(2)],
    );
    expect(await store.entry(noted.id)).toEqual(noted);
    expect((await store.file(fakeSha256(1)))?.name).toBe('sample-1.json');
    expect(await store.entries()).toHaveLength(2);
  });

  test('tell how far a large import has come', async () => {
    const numbers = Array.from({ length: 600 }, (_, index) => index);
    const told: (readonly [number, number])[] = [];
    await store.addEntries(
      numbers.map((number) => buildFile(number)),
      numbers.map((number) => buildEntry(number)),
      (written, total) => told.push([written, total]),
    );
    expect(told.map(([written]) => written)).toEqual(
      Array.from({ length: 12 }, (_, batch) => (batch + 1) * 50),
    );
    expect(new Set(told.map(([, total]) => total))).toEqual(new Set([600]));
    expect(await store.entries()).toHaveLength(600);
  });

  test('keep only their own part of a larger buffer', async () => {
    const bytes = new Uint8Array(new ArrayBuffer(1_000_000), 10, 5);
    await store.addEntries([buildFile(1, { bytes })], []);
    expect((await store.file(fakeSha256(1)))?.bytes.buffer.byteLength).toBe(5);
  });

  test('can be changed, but not into another entry', async () => {
    await store.addEntries([buildFile(1)], [buildEntry(1)]);
    const { id } = buildEntry(1);
    const changed = await store.updateEntry(id, (entry) => ({ ...entry, id: 'other', note: 'seen' }));
    expect(changed).toEqual(buildEntry(1, { note: 'seen' }));
    expect(await store.entries()).toEqual([changed]);
  });

  test('that are missing cannot be changed', async () => {
    await expect(store.updateEntry('gone', (entry) => entry)).rejects.toMatchObject({
      code: 'record-missing',
    });
  });

  test('stay unchanged when the change itself fails', async () => {
    await store.addEntries([buildFile(1)], [buildEntry(1)]);
    const failing = store.updateEntry(buildEntry(1).id, () => {
      throw new RangeError('no such element');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await store.entries()).toEqual([buildEntry(1)]);
  });

  test('are removed and brought back', async () => {
    await store.addEntries([buildFile(1), buildFile(2)], [buildEntry(1), buildEntry(2)]);
    const { id } = buildEntry(1);
    await store.setRemoved([id, 'gone'], '2026-11-21T00:00:00Z');
    expect(await store.entry(id)).toEqual(buildEntry(1, { removedOn: '2026-11-21T00:00:00Z' }));
    await store.setRemoved([id], null);
    expect(await store.entry(id)).toEqual(buildEntry(1));
  });

  test('take their file with them only when no other entry needs it', async () => {
    const [first, second] = [0, 1].map((index) =>
      buildEntry(1, { id: `${fakeSha256(1)}.${String(index)}`, index }),
    );
    if (!first || !second) throw new Error('two entries are built');
    await store.addEntries([buildFile(1), buildFile(2)], [first, second, buildEntry(2)]);
    await store.purge([first.id]);
    expect(await store.file(fakeSha256(1))).not.toBeNull();
    await store.purge([second.id, 'gone']);
    expect(await store.file(fakeSha256(1))).toBeNull();
    expect(await store.entries()).toEqual([buildEntry(2)]);
    expect(await store.file(fakeSha256(2))).not.toBeNull();
  });
});

describe('other records', () => {
  test('decisions, pathways and shares are saved, replaced by id and deleted', async () => {
    await store.saveDecision(buildDecision());
    await store.saveDecision(buildDecision({ outcome: 'refused' }));
    await store.savePathway(buildPathway());
    await store.saveShare(buildShare());
    expect(await store.decisions()).toEqual([buildDecision({ outcome: 'refused' })]);
    expect(await store.pathways()).toEqual([buildPathway()]);
    expect(await store.shares()).toEqual([buildShare()]);
    await store.deleteDecision('decision-1');
    await store.deletePathway('pathway-1');
    await store.deleteShare('share-1');
    expect([await store.decisions(), await store.pathways(), await store.shares()]).toEqual([[], [], []]);
  });

  test('settings have their first values until they are saved', async () => {
    expect(await store.settings()).toEqual(buildSettings());
    await store.saveSettings(buildSettings({ holderName: 'Sample Learner' }));
    expect((await store.settings()).holderName).toBe('Sample Learner');
  });

  test('deleting everything leaves an empty wallet that still works', async () => {
    await store.addEntries([buildFile(1)], [buildEntry(1)]);
    await store.saveSettings(buildSettings({ holderName: 'Sample Learner' }));
    await store.deleteEverything();
    expect(await store.entries()).toEqual([]);
    expect(await store.settings()).toEqual(buildSettings());
    await store.addEntries([buildFile(1)], [buildEntry(1)]);
    expect(await store.entries()).toHaveLength(1);
  });
});
