import { useState } from 'react';
import type { IssuerListProblem } from '#src/domain/verification/issuer-list.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { useImportSession } from './use-import-session.ts';

/**
 * Keeps a list of issuers that came among the files, and reads the files of the review again with it. What is
 * in the wallet follows by itself.
 */
export function useIssuerList(position: number) {
  const { t } = useText();
  const { store, inspector, now } = useServices();
  const session = useImportSession();
  const announce = useAnnounce();
  const [problem, setProblem] = useState<IssuerListProblem | null>(null);
  const file = session.snapshot().files[position];

  const use = async () => {
    if (!file?.bytes) return;
    const { fileName } = file.inspected;
    const read = await inspector.readIssuerList({ name: fileName, bytes: file.bytes });
    if (!read.ok) {
      setProblem(read.error);
      return;
    }
    const { id, contents } = read.value;
    await store.saveIssuerList({ ...contents, id, fileName, addedOn: now().toISOString() });
    void session.readAgain();
    announce(t('import.list.used', { name: contents.name }), async () => {
      await store.deleteIssuerList(id);
      await session.readAgain();
    });
  };
  return { use, problem };
}
