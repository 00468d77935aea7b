import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openKeptAnswers, openWalletStore } from './index.ts';

let indexedDB: IDBFactory;
beforeEach(() => {
  indexedDB = new IDBFactory();
});

const answer = (url: string, day: number, size = 3) => ({
  url: `https://${url}.example`,
  bytes: new Uint8Array(size).fill(day),
  fetchedAt: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`,
});

test('an answer is found by its address with its day, and a newer one takes its place', async () => {
  const kept = openKeptAnswers({ indexedDB });
  expect(await kept.answer('https://a.example')).toBeNull();
  await kept.keep(answer('a', 1));
  await kept.keep(answer('a', 2));
  expect(await kept.answer('https://a.example')).toMatchObject(answer('a', 2));
  await kept.forget('https://a.example');
  expect(await kept.answer('https://a.example')).toBeNull();
});

test('what one worker keeps is found by another that has looked before', async () => {
  const [one, other] = [openKeptAnswers({ indexedDB }), openKeptAnswers({ indexedDB })];
  expect(await other.answer('https://a.example')).toBeNull();
  await one.keep(answer('a', 1));
  await vi.waitFor(async () => {
    expect(await other.answer('https://a.example')).toMatchObject(answer('a', 1));
  });
  await openWalletStore({ indexedDB }).forgetAnswers();
  await vi.waitFor(async () => {
    expect(await one.answer('https://a.example')).toBeNull();
  });
});

test('the oldest go where there are too many, or too much', async () => {
  const kept = openKeptAnswers({ indexedDB }, { count: 2, bytes: 10 });
  await kept.keep(answer('b', 2));
  await kept.keep(answer('a', 1));
  await kept.keep(answer('c', 3));
  expect(await kept.answer('https://a.example')).toBeNull();
  expect(await openWalletStore({ indexedDB }).keptAnswers()).toEqual({ count: 2, bytes: 6 });
  await kept.keep(answer('d', 4, 8));
  expect(await openWalletStore({ indexedDB }).keptAnswers()).toEqual({ count: 1, bytes: 8 });
  await kept.keep(answer('e', 5, 11));
  expect(await kept.answer('https://d.example')).not.toBeNull();
});

test('they are emptied on their own and with everything, and are in no backup', async () => {
  const kept = openKeptAnswers({ indexedDB });
  const store = openWalletStore({ indexedDB });
  await kept.keep(answer('a', 1));
  const backup = await store.exportBackup();
  expect(new TextDecoder('latin1').decode(backup)).not.toContain('a.example');
  await store.forgetAnswers();
  expect(await store.keptAnswers()).toEqual({ count: 0, bytes: 0 });
  await kept.keep(answer('a', 1));
  await store.deleteEverything();
  expect(await kept.answer('https://a.example')).toBeNull();
});

test('a device that keeps no databases goes without', async () => {
  const broken = openKeptAnswers({
    indexedDB: {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as never,
  });
  await broken.keep(answer('a', 1));
  expect(await broken.answer('https://a.example')).toBeNull();
});
