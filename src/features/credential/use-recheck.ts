import { useMutation } from '@tanstack/react-query';
import { rememberAnswers } from '#src/domain/verification/remember-answers.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useServices } from '#src/queries/services.tsx';

/**
 * Reads and checks an entry's original again on this device and keeps the new report with the entry. The result
 * is false where the original cannot be read any more as it was; the entry is then left as it is.
 */
export function useRecheck(entry: WalletEntry) {
  const { store, inspector } = useServices();
  return useMutation({
    mutationFn: async (): Promise<boolean> => {
      const file = await store.file(entry.fileSha256);
      if (!file) throw new WalletError('record-missing');
      const { outcome } = await inspector.inspect(file, { online: false });
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
