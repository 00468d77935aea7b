import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { buildEntry, buildFile } from '#src/test/build-entry.ts';
import { buildDecision } from '#src/test/build-records.ts';
import { openWalletStore } from './index.ts';

let store: WalletStore;
beforeEach(() => {
  store = openWalletStore({ indexedDB: new IDBFactory() });
});

const letter = buildFile(7, { name: 'letter.pdf', mediaType: 'application/pdf' });
const decided = buildDecision({ letterSha256: letter.sha256 });

describe('the letter of a decision', () => {
  test('is kept byte for byte as long as the decision has it', async () => {
    await store.saveDecision(decided, letter);
    expect(await store.file(letter.sha256)).toEqual(letter);
    await store.saveDecision({ ...decided, note: 'edited' });
    expect(await store.file(letter.sha256)).toEqual(letter);
    await store.saveDecision({ ...decided, letterSha256: null });
    expect(await store.file(letter.sha256)).toBeNull();
  });

  test('gives way to another one', async () => {
    const other = buildFile(8);
    await store.saveDecision(decided, letter);
    await store.saveDecision({ ...decided, letterSha256: other.sha256 }, other);
    expect(await store.file(letter.sha256)).toBeNull();
    expect(await store.file(other.sha256)).toEqual(other);
  });

  test('goes with the decision, and stays where another decision has it', async () => {
    await store.saveDecision(decided, letter);
    await store.saveDecision({ ...decided, id: 'decision-2' });
    await store.deleteDecision(decided.id);
    expect(await store.file(letter.sha256)).toEqual(letter);
    await store.deleteDecision('decision-2');
    expect(await store.file(letter.sha256)).toBeNull();
  });

  test('stays when it is the original of a credential as well', async () => {
    await store.addEntries([letter], [buildEntry(7)]);
    await store.saveDecision(decided, letter);
    await store.deleteDecision(decided.id);
    expect(await store.file(letter.sha256)).toEqual(letter);
  });

  test('survives when credentials are deleted for good', async () => {
    await store.addEntries([letter], [buildEntry(7)]);
    await store.saveDecision(decided, letter);
    await store.purge([buildEntry(7).id]);
    expect(await store.file(letter.sha256)).toEqual(letter);
  });

  test('of a backup stays away where the decision is here with none', async () => {
    await store.saveDecision({ ...decided, letterSha256: null });
    await store.restoreBackup({
      files: [letter],
      entries: [],
      decisions: [decided],
      pathways: [],
      ownTemplates: [],
      portfolios: [],
      offers: [],
      shares: [],
      issuerLists: [],
      settings: await store.settings(),
    });
    expect(await store.file(letter.sha256)).toBeNull();
  });
});
