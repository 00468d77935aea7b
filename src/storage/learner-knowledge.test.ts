import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { buildIssuerList, buildSettings } from '#src/test/build-records.ts';
import { openWalletStore } from './index.ts';

let store: WalletStore;
beforeEach(() => {
  store = openWalletStore({ indexedDB: new IDBFactory() });
});

const other = buildIssuerList({ id: 'f'.repeat(64), name: 'Another list' });

describe('lists of issuers', () => {
  test('are kept by their file, in the order of their names, and told to whoever shows them', async () => {
    const told: string[] = [];
    store.subscribe((area) => told.push(area));
    await store.saveIssuerList(buildIssuerList());
    await store.saveIssuerList(other);
    await store.saveIssuerList({ ...other, addedOn: '2026-11-21T00:00:00Z' });
    expect((await store.issuerLists()).map(({ name }) => name)).toEqual(['Another list', 'Sample list']);
    await store.deleteIssuerList(other.id);
    expect(await store.issuerLists()).toEqual([buildIssuerList()]);
    expect(told.filter((area) => area === 'issuerLists')).toHaveLength(4);
  });

  test('go with everything else', async () => {
    await store.saveIssuerList(other);
    await store.deleteEverything();
    expect(await store.issuerLists()).toEqual([]);
  });
});

describe('what the kept reports do not show yet', () => {
  const due = async () => (await store.settings()).recheckDue;

  test('is noted with every change of names, identities and lists, and with no other', async () => {
    await store.saveSettings(buildSettings({ language: 'pt-PT', lastBackupOn: '2026-11-21T00:00:00Z' }));
    expect(await due()).toBeUndefined();
    await store.saveSettings(buildSettings({ sharingName: 'What readers see' }));
    expect(await due()).toBeUndefined();
    expect((await store.readBackup(await store.exportBackup())).contents.settings.sharingName).toBe(
      'What readers see',
    );
    const changes = [
      () => store.saveSettings(buildSettings({ holderName: 'Sample Learner' })),
      () => store.saveSettings(buildSettings({ identities: [{ kind: 'did', value: 'did:key:z6Mk' }] })),
      () => store.saveIssuerList(other),
      () => store.deleteIssuerList(other.id),
    ];
    const marks = new Set<string | undefined>();
    for (const change of changes) {
      await change();
      marks.add(await due());
    }
    expect([marks.size, marks.has(undefined)]).toEqual([4, false]);
  });

  test('stays noted until it is done, whatever else is saved, and a later change stays due', async () => {
    await store.saveSettings(buildSettings({ holderName: 'Sample Learner' }));
    const first = await due();
    await store.saveSettings(buildSettings({ holderName: 'Sample Learner', language: 'en' }));
    expect(await due()).toBe(first);
    await store.saveIssuerList(other);
    await store.recheckDone(first ?? '');
    expect(await due()).toBeDefined();
    await store.recheckDone((await due()) ?? '');
    expect(await store.settings()).toEqual(buildSettings({ holderName: 'Sample Learner', language: 'en' }));
  });

  test('is no part of a backup, and due after one was restored', async () => {
    await store.saveIssuerList(other);
    const { contents } = await store.readBackup(await store.exportBackup());
    expect(contents.settings).not.toHaveProperty('recheckDue');
    await store.recheckDone((await due()) ?? '');
    await store.restoreBackup(contents);
    expect(await due()).toBeDefined();
  });
});

async function backupWith(change: (wallet: Record<string, unknown>) => void): Promise<Uint8Array> {
  await store.saveIssuerList(other);
  await store.saveSettings(buildSettings({ identities: [{ kind: 'did', value: 'did:key:z6Mk' }] }));
  const members: Record<string, Uint8Array> = unzipSync(await store.exportBackup());
  const wallet = JSON.parse(strFromU8(members['wallet.json'] ?? new Uint8Array())) as Record<string, unknown>;
  change(wallet);
  return zipSync({ ...members, 'wallet.json': strToU8(JSON.stringify(wallet)) });
}

describe('a backup', () => {
  test('of the first version has neither lists nor identities', async () => {
    const bytes = await backupWith((wallet) => {
      wallet['version'] = 1;
      delete wallet['issuerLists'];
      wallet['settings'] = { language: null, holderName: 'Sample Learner', lastBackupOn: null };
    });
    const { contents } = await store.readBackup(bytes);
    expect(contents.issuerLists).toEqual([]);
    expect(contents.settings).toEqual(buildSettings({ holderName: 'Sample Learner' }));
  });

  test.each<[string, (wallet: Record<string, unknown>) => void]>([
    [
      'an identity of no known kind',
      (wallet) => (wallet['settings'] = { identities: [{ kind: 'x', value: '' }] }),
    ],
    [
      'a certificate without a fingerprint',
      (wallet) => {
        const services = other.services.map((service) => ({ ...service, certificates: [{ der: 'MAA=' }] }));
        wallet['issuerLists'] = [{ ...other, services }];
      },
    ],
    ['a list that is none', (wallet) => (wallet['issuerLists'] = ['all of them'])],
  ])('is refused with %s', async (_name, change) => {
    await expect(store.readBackup(await backupWith(change))).rejects.toMatchObject({
      code: 'backup-damaged',
    });
  });
});
