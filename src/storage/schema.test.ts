import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildSettings, buildShare } from '#src/test/build-records.ts';
import { openWalletStore } from './index.ts';
import { migrateRecord } from './records/migrations.ts';
import { type Schema, versionOf, walletSchema } from './schema.ts';

let factory: IDBFactory;
beforeEach(() => {
  factory = new IDBFactory();
});

const addedOn = '2026-11-20T10:00:00Z';
const without = (key: string, record: object) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

/**
 * A wallet as version 1 left it on disk, written with nothing but IndexedDB. It stays as it is for ever:
 * every later schema must still open it.
 */
async function writeVersion1(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('cairn', 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('files', { keyPath: 'sha256' });
      for (const name of ['entries', 'decisions', 'pathways', 'shares']) {
        request.result.createObjectStore(name, { keyPath: 'id' });
      }
      request.result.createObjectStore('settings');
    });
    request.addEventListener('success', () => {
      resolve(request.result);
    });
  });
  await new Promise<void>((resolve) => {
    const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
    transaction.objectStore('files').add(buildFile(1));
    transaction
      .objectStore('entries')
      .add(without('parent', { ...buildEntry(1), additions: { level: { text: 'EQF 6', addedOn } } }));
    transaction.objectStore('decisions').add(without('letterSha256', buildDecision()));
    transaction.objectStore('pathways').add(without('answers', buildPathway()));
    transaction.objectStore('shares').add(without('topics', without('note', buildShare())));
    transaction.objectStore('settings').add(buildSettings({ holderName: 'Sample Learner' }), 'settings');
    transaction.addEventListener('complete', () => {
      resolve();
    });
  });
  database.close();
}

const everything = async (schema: Schema) => {
  const store = openWalletStore({ indexedDB: factory, schema });
  return {
    file: await store.file(buildFile(1).sha256),
    entries: await store.entries(),
    decisions: await store.decisions(),
    pathways: await store.pathways(),
    shares: await store.shares(),
    settings: await store.settings(),
  };
};

const asWritten = {
  file: buildFile(1),
  entries: [buildEntry(1, { additions: { level: { value: { kind: 'text', text: 'EQF 6' }, addedOn } } })],
  decisions: [buildDecision()],
  pathways: [buildPathway()],
  shares: [buildShare()],
  settings: buildSettings({ holderName: 'Sample Learner' }),
};

/** The version after today's. */
const next = versionOf(walletSchema) + 1;

/** A later schema with a store of its own and a change to two kinds of records. */
const later: Schema = {
  steps: [
    ...walletSchema.steps,
    (database) => {
      database.createObjectStore('attachments' as 'files', { keyPath: 'sha256' });
    },
    () => undefined,
  ],
  migrations: {
    ...walletSchema.migrations,
    decisions: {
      ...walletSchema.migrations.decisions,
      [next]: (record) => ({ ...(record as object), reference: 'second' }),
    },
    settings: {
      [next]: (record) => ({ ...(record as object), language: 'pt' }),
      [next + 1]: (record) => ({
        ...(record as object),
        language: `${(record as { language: string }).language}-PT`,
      }),
    },
  },
};

describe('a wallet written by version 1', () => {
  test('opens today, with what the learner wrote still theirs', async () => {
    await writeVersion1();
    expect(await everything(walletSchema)).toEqual(asWritten);
  });

  test('is brought along by every later step, in order', async () => {
    await writeVersion1();
    expect(await everything(later)).toEqual({
      ...asWritten,
      decisions: [buildDecision({ reference: 'second' })],
      settings: buildSettings({ holderName: 'Sample Learner', language: 'pt-PT' }),
    });
  });

  test('stays whole when a step fails, and can still be opened by the version before', async () => {
    await writeVersion1();
    const broken: Schema = {
      ...later,
      migrations: {
        ...later.migrations,
        settings: {
          [next]: () => {
            throw new TypeError('cannot be brought along');
          },
        },
      },
    };
    await expect(everything(broken)).rejects.toMatchObject({ code: 'database-unavailable' });
    expect(await everything(walletSchema)).toEqual(asWritten);
  });
});

test('a new wallet goes straight to the latest schema', async () => {
  const store = openWalletStore({ indexedDB: factory, schema: later });
  await store.saveSettings(buildSettings());
  expect(await store.settings()).toEqual(buildSettings());
});

test('a wallet of a newer Cairn is left alone', async () => {
  await openWalletStore({ indexedDB: factory, schema: later }).saveSettings(buildSettings());
  await expect(everything(walletSchema)).rejects.toMatchObject({ code: 'database-newer' });
});

test('a record passes only the steps between its version and the wanted one', () => {
  const migrations = {
    2: (record: unknown) => `${String(record)}2`,
    4: (record: unknown) => `${String(record)}4`,
  };
  expect(migrateRecord(migrations, 'r', 1, 4)).toBe('r24');
  expect(migrateRecord(migrations, 'r', 2, 3)).toBe('r');
});
