import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildSettings } from '#src/test/build-records.ts';
import { openWalletStore } from './index.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const numbers = Array.from({ length: 400 }, (_, index) => index + 10);
const importMany = (store: WalletStore) =>
  store.addEntries(
    numbers.map((number) => buildFile(number)),
    numbers.map((number) => buildEntry(number)),
  );

/** The disk fills up at the given write. Browsers report it in two ways. */
function fillDiskAt(count: number, how: 'request-throws' | 'transaction-aborts'): void {
  const add = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'add')
    ?.value as IDBObjectStore['add'];
  let written = 0;
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...record) {
    written += 1;
    if (written === count) {
      if (how === 'request-throws') throw new DOMException('disk full', 'QuotaExceededError');
      (this.transaction as unknown as { _abort(name: string): void })._abort('QuotaExceededError');
    }
    return add.apply(this, record);
  });
}

test.each([
  { at: 1, how: 'request-throws' },
  { at: 300, how: 'request-throws' },
  { at: 650, how: 'transaction-aborts' },
  { at: 1, how: 'transaction-aborts' },
] as const)(
  'an import that fills the disk at write $at ($how) keeps nothing, and loses nothing',
  async ({ at, how }) => {
    const store = openWalletStore({ indexedDB: new IDBFactory() });
    await store.addEntries([buildFile(1)], [buildEntry(1)]);
    const told: string[] = [];
    store.subscribe((area) => told.push(area));
    fillDiskAt(at, how);
    const failure: unknown = await importMany(store).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(WalletError);
    expect(failure).toMatchObject({ code: 'quota-exceeded' });
    vi.restoreAllMocks();
    expect(told).toEqual([]);
    expect(await store.entries()).toEqual([buildEntry(1)]);
    expect(await store.file(buildFile(10).sha256)).toBeNull();
    await importMany(store);
    expect(await store.entries()).toHaveLength(401);
  },
);

test('a restore that fills the disk keeps nothing of the backup', async () => {
  const source = openWalletStore({ indexedDB: new IDBFactory() });
  await source.saveSettings(buildSettings({ holderName: 'Sample Learner' }));
  await source.saveDecision({
    id: 'one',
    entryIds: [],
    institution: 'Sample University',
    outcome: 'pending',
    askedOn: null,
    decidedOn: null,
    ectsHundredths: null,
    reference: '',
    note: '',
    pathwayId: null,
    letterSha256: null,
    recognisedAs: [],
  });
  const target = openWalletStore({ indexedDB: new IDBFactory() });
  const { contents } = await target.readBackup(await source.exportBackup());
  fillDiskAt(2, 'transaction-aborts');
  await expect(target.restoreBackup(contents)).rejects.toMatchObject({ code: 'quota-exceeded' });
  vi.restoreAllMocks();
  expect(await target.decisions()).toEqual([]);
  expect(await target.settings()).toEqual(buildSettings());
});
