import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoreArea, WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { buildDecision, buildOffer, buildOwnTemplate, buildPathway } from '#src/test/build-records.ts';
import { openWalletStore } from './index.ts';

let store: WalletStore;
beforeEach(() => {
  store = openWalletStore({ indexedDB: new IDBFactory() });
});

const own = buildOwnTemplate();
const offers = [1, 2, 3].map((number) => buildOffer({ id: `offer-${String(number)}` }));

describe('what plans are made from', () => {
  test('is kept, replaced and deleted by id, and every change is told', async () => {
    const told: StoreArea[] = [];
    store.subscribe((area) => told.push(area));
    await store.saveOwnTemplate(own);
    await store.saveOwnTemplate({ ...own, basedOn: 'ch-enbau-mas' });
    expect(await store.ownTemplates()).toEqual([{ ...own, basedOn: 'ch-enbau-mas' }]);
    await store.deleteOwnTemplate(own.id);
    await store.saveOffers(offers);
    await store.saveOffers([buildOffer({ provider: 'Another College' })]);
    await store.deleteOffers(['offer-2', 'offer-3', 'unheard-of']);
    expect(await store.ownTemplates()).toEqual([]);
    expect(await store.offers()).toEqual([buildOffer({ provider: 'Another College' })]);
    expect(told).toEqual(['ownTemplates', 'ownTemplates', 'ownTemplates', 'offers', 'offers', 'offers']);
  });

  test('a catalogue is kept whole or not at all', async () => {
    const broken = { ...buildOffer(), id: undefined } as unknown as (typeof offers)[number];
    await expect(store.saveOffers([...offers, broken])).rejects.toBeDefined();
    expect(await store.offers()).toEqual([]);
  });

  test('goes into a backup, comes back from it, and goes with everything else', async () => {
    await store.saveOwnTemplate(own);
    await store.saveOffers(offers);
    const backup = await store.exportBackup();
    await store.deleteEverything();
    expect([await store.ownTemplates(), await store.offers()]).toEqual([[], []]);
    await store.restoreBackup((await store.readBackup(backup)).contents);
    expect([await store.ownTemplates(), await store.offers()]).toEqual([[own], offers]);
  });
});

type Wallet = Record<string, unknown> & { ownTemplates?: unknown[]; offers?: unknown[] };

async function backupWith(change: (wallet: Wallet) => void): Promise<Uint8Array> {
  await store.saveOwnTemplate(own);
  await store.saveOffers(offers);
  await store.saveDecision(buildDecision());
  await store.savePathway(buildPathway());
  const members = unzipSync(await store.exportBackup());
  const wallet = JSON.parse(strFromU8(members['wallet.json'] ?? new Uint8Array())) as Wallet;
  change(wallet);
  return zipSync({ ...members, 'wallet.json': strToU8(JSON.stringify(wallet)) });
}

test('a backup of version 2, which had neither, is brought along', async () => {
  const backup = await backupWith((wallet) => {
    wallet['version'] = 2;
    delete wallet.ownTemplates;
    delete wallet.offers;
    const [decision] = wallet['decisions'] as Record<string, unknown>[];
    Reflect.deleteProperty(decision ?? {}, 'recognisedAs');
    const [pathway] = wallet['pathways'] as Record<string, unknown>[];
    for (const key of [
      'name',
      'regimeIds',
      'overrides',
      'confirmed',
      'lastPlacement',
      'scratchOf',
      'assumed',
    ])
      Reflect.deleteProperty(pathway ?? {}, key);
  });
  const { contents } = await store.readBackup(backup);
  expect([contents.ownTemplates, contents.offers]).toEqual([[], []]);
  expect([contents.decisions, contents.pathways]).toEqual([[buildDecision()], [buildPathway()]]);
});

test.each<[string, (wallet: Wallet) => void]>([
  [
    'an offer with an address that is a script',
    ({ offers }) => Object.assign(offers?.[0] ?? {}, { url: 'javascript:0' }),
  ],
  [
    'a template that is no object',
    ({ ownTemplates }) => Object.assign(ownTemplates?.[0] ?? {}, { json: [] }),
  ],
  [
    'a template nested beyond reason',
    ({ ownTemplates }) => {
      let json: unknown = {};
      for (let depth = 0; depth < 60; depth += 1) json = { json };
      Object.assign(ownTemplates?.[0] ?? {}, { json });
    },
  ],
])('a backup is damaged that holds %s', async (_name, change) => {
  await expect(store.readBackup(await backupWith(change))).rejects.toMatchObject({ code: 'backup-damaged' });
});

test('a template comes out of a backup as it was, whatever its keys', async () => {
  const json = JSON.parse('{"id":"own-1","__proto__":{"polluted":1}}') as typeof own.json;
  const backup = await backupWith(({ ownTemplates }) => Object.assign(ownTemplates?.[0] ?? {}, { json }));
  const { contents } = await store.readBackup(backup);
  expect(JSON.stringify(contents.ownTemplates[0]?.json)).toBe(JSON.stringify(json));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
