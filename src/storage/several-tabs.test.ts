import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import type { StoreArea } from '#src/domain/wallet/wallet-store.ts';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildSettings } from '#src/test/build-records.ts';
import { storeAreas } from './change-channel.ts';
import { openWalletStore } from './index.ts';
import { type Schema, walletSchema } from './schema.ts';

const laterSchema: Schema = { ...walletSchema, steps: [...walletSchema.steps, () => undefined] };

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});

/** A database name of its own, because tabs also meet on a channel that is named after it. */
const nextName = (() => {
  let count = 0;
  return () => `tabs-${String((count += 1))}`;
})();

test('a change in one tab is told in both', async () => {
  const databaseName = nextName();
  const [here, there] = [1, 2].map(() => openWalletStore({ indexedDB: factory, databaseName }));
  if (!here || !there) throw new Error('two tabs are open');
  const toldHere: StoreArea[] = [];
  const toldThere = new Promise<StoreArea>((resolve) => there.subscribe(resolve));
  here.subscribe((area) => toldHere.push(area));
  await here.saveSettings(buildSettings({ holderName: 'Sample Learner' }));
  expect(toldHere).toEqual(['settings']);
  expect(await toldThere).toBe('settings');
  expect((await there.settings()).holderName).toBe('Sample Learner');
});

test('a listener that left is told nothing, and another stays', async () => {
  const store = openWalletStore({ indexedDB: factory, databaseName: nextName() });
  const told: string[] = [];
  const leave = store.subscribe(() => told.push('left'));
  store.subscribe(() => told.push('stayed'));
  leave();
  await store.saveSettings(buildSettings());
  expect(told).toEqual(['stayed']);
});

test('words of another version on the channel are passed over', async () => {
  const databaseName = nextName();
  const store = openWalletStore({ indexedDB: factory, databaseName });
  const first = new Promise<StoreArea>((resolve) => store.subscribe(resolve));
  const channel = new BroadcastChannel(`${databaseName}-changes`);
  channel.postMessage('something-newer');
  channel.postMessage('shares');
  expect(await first).toBe('shares');
  channel.close();
});

test('an old tab lets a new one upgrade, and learns that it is old', async () => {
  const databaseName = nextName();
  const old = openWalletStore({ indexedDB: factory, databaseName });
  await old.addEntries([buildFile(1)], [buildEntry(1)]);
  const told: StoreArea[] = [];
  old.subscribe((area) => told.push(area));
  const fresh = openWalletStore({ indexedDB: factory, databaseName, schema: laterSchema });
  expect(await fresh.entries()).toEqual([buildEntry(1)]);
  expect(told).toEqual(storeAreas);
  await expect(old.entries()).rejects.toMatchObject({ name: 'WalletError', code: 'database-newer' });
});

test('a tab that will not let go makes the new one say so, and the wait ends when it does', async () => {
  const databaseName = nextName();
  const frozen = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open(databaseName, 1);
    request.addEventListener('upgradeneeded', () => {
      walletSchema.steps[0]?.(request.result as never, request.transaction as never);
    });
    request.addEventListener('success', () => {
      resolve(request.result);
    });
  });
  const fresh = openWalletStore({ indexedDB: factory, databaseName, schema: laterSchema, blockedAfterMs: 0 });
  await expect(fresh.entries()).rejects.toMatchObject({ code: 'database-blocked' });
  frozen.close();
  await expect.poll(() => fresh.entries().catch(() => 'still blocked')).toEqual([]);
});

test('a connection that the browser took away is opened again', async () => {
  const databaseName = nextName();
  const taken: IDBDatabase[] = [];
  const open = factory.open.bind(factory);
  factory.open = (...of) => {
    const request = open(...of);
    request.addEventListener('success', () => {
      taken.push(request.result);
    });
    return request;
  };
  const store = openWalletStore({ indexedDB: factory, databaseName });
  await store.saveSettings(buildSettings({ holderName: 'Sample Learner' }));
  let lost = 0;
  store.subscribe(() => (lost += 1));
  forceCloseDatabase(taken[0] as never);
  await expect.poll(() => lost).toBe(storeAreas.length);
  expect((await store.settings()).holderName).toBe('Sample Learner');
  expect(taken).toHaveLength(2);
});

test('without IndexedDB every method rejects, and nothing is thrown before the first use', async () => {
  const closed = {
    open: () => {
      throw new DOMException('not here', 'SecurityError');
    },
  } as unknown as IDBFactory;
  const store = openWalletStore({ indexedDB: closed, databaseName: nextName() });
  await expect(store.entries()).rejects.toMatchObject({ code: 'database-unavailable' });
  await expect(store.saveSettings(buildSettings())).rejects.toMatchObject({ code: 'database-unavailable' });
});
