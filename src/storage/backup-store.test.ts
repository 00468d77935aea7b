import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import {
  buildDecision,
  buildIssuerList,
  buildPathway,
  buildPlannedModule,
  buildSettings,
  buildSavedPortfolio,
  buildShare,
} from '#src/test/build-records.ts';
import { buildTamperedReport } from '#src/test/build-report.ts';
import { openWalletStore } from './index.ts';
import { withoutDue } from './recheck-due.ts';
import { type Schema, walletSchema } from './schema.ts';

const newStore = (schema?: Schema) =>
  openWalletStore({ indexedDB: new IDBFactory(), ...(schema && { schema }) });

let store: WalletStore;
beforeEach(() => {
  store = newStore();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function fileWith(bytes: Uint8Array<ArrayBuffer>, name = 'sample.json'): StoredFile {
  return {
    sha256: sha256(bytes),
    name,
    mediaType: 'application/json',
    bytes,
    addedOn: '2026-11-20T10:00:00Z',
  };
}

const entryOf = (file: StoredFile, overrides: Parameters<typeof buildEntry>[1] = {}): WalletEntry =>
  buildEntry(1, { id: `${file.sha256}.0`, fileSha256: file.sha256, ...overrides });

const letter = fileWith(strToU8('%PDF-1.7 a decision'), 'decision.pdf');
const hello = fileWith(strToU8('{"hello":"Grüße"}'), 'grüße/../hello.json');

async function fillWallet(): Promise<void> {
  const entry = entryOf(hello, {
    note: 'Kept for the application',
    additions: {
      supervision: { value: { kind: 'text', text: 'On site' }, addedOn: '2026-11-20T10:00:00Z' },
      level: { value: { kind: 'level', scheme: 'EQF', level: '6' }, addedOn: '2026-11-20T10:00:00Z' },
      workload: {
        value: { kind: 'workload', hours: 25.5, credits: { hundredths: 150, unit: 'UK-CATS' } },
        addedOn: '2026-11-20T10:00:00Z',
      },
    },
    report: buildTamperedReport(),
    credential: {
      parts: [buildCredential({ title: statedByIssuer(english('A part')) })],
      image: statedByIssuer({ kind: 'embedded', dataUrl: 'data:image/png;base64,AAAA' }),
    },
  });
  await store.addEntries([hello], [entry]);
  await store.saveDecision(buildDecision({ entryIds: [entry.id], letterSha256: letter.sha256 }), letter);
  await store.savePathway(
    buildPathway({
      planned: [buildPlannedModule({ field: '0732' })],
      pins: [{ entryId: entry.id, groupId: null }],
      answers: [
        { itemId: entry.id, tags: [], isThesis: false },
        { itemId: 'planned-1', origin: 'own' },
      ],
    }),
  );
  await store.saveShare(buildShare({ entryIds: [entry.id] }));
  await store.savePortfolio(buildSavedPortfolio());
  await store.saveIssuerList(buildIssuerList());
  const identities = [{ kind: 'email', value: 'learner@sample.example' }] as const;
  await store.saveSettings(buildSettings({ holderName: 'Sample Learner', identities, language: 'pt-BR' }));
}

const snapshot = async (of: WalletStore) => ({
  entries: await of.entries(),
  files: await Promise.all((await of.entries()).map((entry) => of.file(entry.fileSha256))),
  letters: await Promise.all((await of.decisions()).map(({ letterSha256 }) => of.file(letterSha256 ?? ''))),
  decisions: await of.decisions(),
  pathways: await of.pathways(),
  shares: await of.shares(),
  portfolios: await of.portfolios(),
  issuerLists: await of.issuerLists(),
  settings: withoutDue(await of.settings()),
});

/** The backup with its archive's members changed by hand. */
async function backupWith(change: (members: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  await fillWallet();
  const members: Record<string, Uint8Array> = unzipSync(await store.exportBackup());
  change(members);
  return zipSync(members);
}

type WalletJson = { version: unknown; files: unknown[]; entries: Record<string, unknown>[] } & Record<
  string,
  unknown
>;
const backupWithWallet = (change: (wallet: WalletJson) => void) =>
  backupWith((members) => {
    const wallet = JSON.parse(strFromU8(members['wallet.json'] ?? new Uint8Array())) as WalletJson;
    change(wallet);
    members['wallet.json'] = strToU8(JSON.stringify(wallet));
  });

describe('a backup', () => {
  test('brings everything back after the wallet was wiped', async () => {
    await fillWallet();
    const before = await snapshot(store);
    const backup = await store.exportBackup();
    await store.deleteEverything();
    const { contents, preview } = await store.readBackup(backup);
    expect(preview).toEqual({ total: 1, alreadyHere: 0, new: 1 });
    expect(await store.entries()).toEqual([]);
    await store.restoreBackup(contents);
    expect(await snapshot(store)).toEqual(before);
    expect(await store.exportBackup()).toEqual(backup);
  });

  test('is an archive with the originals as they were, under names that cannot lead out of it', async () => {
    await fillWallet();
    const members = unzipSync(await store.exportBackup());
    const path = `originals/${hello.sha256}-grüße_.._hello.json`;
    const letterPath = `originals/${letter.sha256}-decision.pdf`;
    expect(Object.keys(members).sort()).toEqual([path, letterPath, 'wallet.json'].sort());
    expect(members[path]).toEqual(hello.bytes);
    expect(members[letterPath]).toEqual(letter.bytes);
  });

  test('keeps every byte of any original', async () => {
    const files = fc.uniqueArray(
      fc
        .tuple(fc.uint8Array({ maxLength: 2000 }), fc.string({ unit: 'binary', maxLength: 200 }))
        .map(([bytes, name]) => fileWith(Uint8Array.from(bytes), name)),
      { selector: (file) => file.sha256, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(files, fc.string({ unit: 'binary' }), async (kept, note) => {
        const source = newStore();
        await source.addEntries(
          kept,
          kept.map((file) => entryOf(file, { note })),
        );
        const before = await snapshot(source);
        const backup = await source.exportBackup();
        await source.deleteEverything();
        await source.restoreBackup((await source.readBackup(backup)).contents);
        expect(await snapshot(source)).toEqual(before);
        expect(await source.exportBackup()).toEqual(backup);
      }),
      { numRuns: 40 },
    );
  });

  test('replaces nothing that is there', async () => {
    await fillWallet();
    const backup = await store.exportBackup();
    await store.updateEntry(`${hello.sha256}.0`, (entry) => ({ ...entry, note: 'newer' }));
    await store.saveDecision(buildDecision({ outcome: 'refused' }));
    await store.saveSettings(buildSettings({ holderName: 'Another Sample' }));
    await store.deleteShare('share-1');
    const before = await snapshot(store);
    const { contents, preview } = await store.readBackup(backup);
    expect(preview).toEqual({ total: 1, alreadyHere: 1, new: 0 });
    await store.restoreBackup(contents);
    expect(await snapshot(store)).toEqual({
      ...before,
      shares: [buildShare({ entryIds: [`${hello.sha256}.0`] })],
    });
  });

  test('of an older schema is brought along', async () => {
    await fillWallet();
    const later: Schema = { ...walletSchema, steps: [...walletSchema.steps, () => undefined] };
    const fresh = newStore(later);
    await fresh.restoreBackup((await fresh.readBackup(await store.exportBackup())).contents);
    expect(await snapshot(fresh)).toEqual(await snapshot(store));
  });
});

describe('a backup is refused as newer', () => {
  test('when a later schema wrote it, whatever else is in it', async () => {
    const backup = await backupWithWallet((wallet) => {
      wallet.version = walletSchema.steps.length + 1;
      wallet.entries = [{ unheard: 'of' }];
    });
    await expect(store.readBackup(backup)).rejects.toMatchObject({ code: 'backup-newer' });
  });
});

describe('a backup is refused as damaged', () => {
  const refused = async (backup: Uint8Array) => {
    await expect(store.readBackup(backup)).rejects.toMatchObject({
      name: 'WalletError',
      code: 'backup-damaged',
    });
  };

  test('when it is no archive', () => refused(strToU8('{"format":"cairn-backup"}')));

  test('when it is cut off anywhere', async () => {
    await fillWallet();
    const backup = await store.exportBackup();
    for (let length = 0; length < backup.length; length += 7) await refused(backup.slice(0, length));
  });

  test('when an original was changed, swapped or left out', async () => {
    const path = `originals/${hello.sha256}-grüße_.._hello.json`;
    await refused(await backupWith((members) => (members[path] = strToU8('{"hello":"Gruesse"}'))));
    await refused(
      await backupWith((members) => {
        members[path] = new Uint8Array();
      }),
    );
    await refused(
      await backupWith((members) => {
        members['originals/elsewhere'] = members[path] ?? new Uint8Array();
        Reflect.deleteProperty(members, path);
      }),
    );
  });

  test('when it has no list, or one that is not JSON', async () => {
    await refused(zipSync({ 'other.json': strToU8('{}') }));
    await refused(zipSync({ 'wallet.json': strToU8('{') }));
    await refused(zipSync({ 'wallet.json': strToU8('{"format":"another","version":1}') }));
  });

  test.each<[string, (wallet: WalletJson) => void]>([
    ['an entry without its original', (wallet) => (wallet.files = [])],
    ['an entry that poses as another', (wallet) => Object.assign(wallet.entries[0] ?? {}, { id: 'other.0' })],
    [
      'a check that does not exist',
      (wallet) => {
        Object.assign(wallet.entries[0] ?? {}, {
          report: {
            checkedAt: '2026-11-20T10:00:00Z',
            online: false,
            checks: [{ kind: 'signature', status: 'passed', code: 'trust-me' }],
          },
        });
      },
    ],
    [
      'a title that is no text',
      (wallet) => {
        Object.assign(wallet.entries[0]?.['credential'] as object, {
          title: { value: { en: 7 }, by: 'issuer', at: '' },
        });
      },
    ],
    [
      'a picture that is a script',
      (wallet) => {
        Object.assign(wallet.entries[0]?.['credential'] as object, {
          image: { value: { kind: 'embedded', dataUrl: 'data:text/html,<b>' }, by: 'issuer', at: '' },
        });
      },
    ],
    [
      'a decision without its letter',
      (wallet) => {
        wallet.files = wallet.files.filter((file) => (file as StoredFile).sha256 !== letter.sha256);
      },
    ],
    [
      'an added level that is no level',
      (wallet) => {
        Object.assign(wallet.entries[0] ?? {}, {
          additions: { level: { value: { kind: 'level', scheme: 'EQF' }, addedOn: '2026-11-20T10:00:00Z' } },
        });
      },
    ],
    ['settings that are missing', (wallet) => delete wallet['settings']],
    ['version 0', (wallet) => (wallet.version = 0)],
    ['a list where a map should be', (wallet) => (wallet['settings'] = [])],
    [
      'parts nested beyond reason',
      (wallet) => {
        let credential: object = buildCredential();
        for (let depth = 0; depth < 40; depth += 1)
          credential = { ...buildCredential(), parts: [credential] };
        Object.assign(wallet.entries[0] ?? {}, { credential });
      },
    ],
  ])('when it holds %s', async (_name, change) => {
    await refused(await backupWithWallet(change));
  });

  test('when it unpacks to far more than its size', async () => {
    const bomb = zipSync({ 'wallet.json': new Uint8Array(100_000) }, { level: 9 });
    const view = new DataView(bomb.buffer);
    // The directory says 300 MB, as it would for a member that really holds that much.
    view.setUint32(view.getUint32(bomb.length - 6, true) + 24, 300_000_000, true);
    await refused(bomb);
  });

  test('and nothing of it ever reaches a prototype', async () => {
    const backup = await backupWithWallet((wallet) => {
      Object.assign(wallet.entries[0]?.['credential'] as object, {
        title: JSON.parse(
          '{"value":{"en":"T","__proto__":"polluted"},"by":"issuer","at":"","__proto__":{"polluted":1}}',
        ) as unknown,
      });
    });
    const { contents } = await store.readBackup(backup);
    expect(Object.keys(contents.entries[0]?.credential.title.value ?? {})).toEqual(['en', '__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
