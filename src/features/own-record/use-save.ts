import { useNavigate } from 'react-router';
import { ownWordsRecord, typedEntry } from '#src/domain/wallet/own-record.ts';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { sha256Of } from '#src/queries/read-attachment.ts';
import { useServices } from '#src/queries/services.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';

/** Keeps the record with its files, goes to its page, and offers the way back. */
export function useSave(entry: WalletEntry | null, filesBefore: readonly StoredFile[]) {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const navigate = useNavigate();
  const announce = useAnnounce();
  return async (words: Parameters<typeof ownWordsRecord>[0], files: readonly StoredFile[]) => {
    const attachments = files.map(({ sha256 }) => sha256);
    if (entry === null) {
      // No bytes name this record, so a hash of its own does.
      const sha256 = await sha256Of(new TextEncoder().encode(newId()));
      const made = typedEntry(words, sha256, attachments, now().toISOString());
      await store.addEntries(files, [made]);
      await navigate(paths.credential(made.id), { replace: true });
      announce(t('record.saved.new', { title: words.title }), async () => {
        await store.purge([made.id]);
        await navigate(paths.wallet);
      });
      return;
    }
    const { packaging } = entry.credential;
    const credential = { ...ownWordsRecord(words), packaging };
    await store.updateEntry(entry.id, (current) => ({ ...current, credential, attachments }), files);
    await navigate(paths.credential(entry.id), { replace: true });
    announce(t('record.saved.edit', { title: words.title }), async () => {
      const before = { credential: entry.credential, attachments: entry.attachments };
      await store.updateEntry(entry.id, (current) => ({ ...current, ...before }), filesBefore);
    });
  };
}
