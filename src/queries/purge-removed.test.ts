import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { buildEntry } from '#src/test/build-entry.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { purgeRemoved } from './purge-removed.ts';

const now = () => new Date('2026-11-21T00:00:00Z');
const storeWith = (...entries: ReturnType<typeof buildEntry>[]) => {
  const purge = vi.fn<WalletStore['purge']>(() => Promise.resolve());
  return { purge, store: { entries: () => Promise.resolve(entries), purge } as unknown as WalletStore };
};

test('only what has waited its time is deleted', async () => {
  const over = buildEntry(2, { removedOn: '2026-09-01T00:00:00Z' });
  const { purge, store } = storeWith(
    buildEntry(1),
    over,
    buildEntry(3, { removedOn: '2026-11-20T00:00:00Z' }),
  );
  expect(await purgeRemoved(new QueryClient(), { store, now })).toBe(1);
  expect(purge).toHaveBeenCalledWith([over.id]);
});

test('with nothing to delete the store is left alone', async () => {
  const { purge, store } = storeWith(buildEntry(1));
  expect(await purgeRemoved(new QueryClient(), { store, now })).toBe(0);
  expect(purge).not.toHaveBeenCalled();
});
