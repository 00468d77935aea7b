import { useMutation } from '@tanstack/react-query';
import { rememberAnswers } from '#src/domain/verification/remember-answers.ts';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { WalletStore } from '#src/domain/wallet/wallet-store.ts';
import { useServices } from '#src/queries/services.tsx';

async function originalOf(store: WalletStore, entry: WalletEntry): Promise<StoredFile> {
  const file = await store.file(entry.fileSha256);
  if (!file) throw new WalletError('record-missing');
  return file;
}

/**
 * Reads and checks an entry's original again and keeps the new report with the entry. The result is
 * false where the original cannot be read any more as it was; the entry is then left as it is.
 */
export function useRecheck(entry: WalletEntry) {
  const { store, inspector } = useServices();
  return useMutation({
    mutationFn: async ({ online }: { online: boolean }): Promise<boolean> => {
      const { outcome } = await inspector.inspect(await originalOf(store, entry), { online });
      const inspected = outcome.ok ? outcome.value.credentials[entry.index] : undefined;
      if (!inspected) return false;
      await store.updateEntry(entry.id, (current) => ({
        ...current,
        credential: inspected.credential,
        report: rememberAnswers(current.report, inspected.report),
      }));
      return true;
    },
  });
}

/** The hosts that checking this entry online would contact. */
export function useHostsToAsk(entry: WalletEntry) {
  const { store, inspector } = useServices();
  return useMutation({
    mutationFn: async () => inspector.hostsToAsk(await originalOf(store, entry)),
  });
}
