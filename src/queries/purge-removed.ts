import type { QueryClient } from '@tanstack/react-query';
import { entriesToPurge } from '#src/domain/wallet/removed.ts';
import type { Services } from './services.tsx';
import { entriesQuery } from './wallet-queries.ts';

/**
 * Deletes for good what has waited in "Removed" for its thirty days; resolves with how many those
 * were. Rejects with a `WalletError` when the device cannot; then they wait on until the next start.
 */
export async function purgeRemoved(
  client: QueryClient,
  services: Pick<Services, 'store' | 'now'>,
): Promise<number> {
  const entries = await client.query({ ...entriesQuery(services), staleTime: 'static' });
  const over = entriesToPurge(entries, services.now().toISOString());
  if (over.length > 0) await services.store.purge(over);
  return over.length;
}
