import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { wordsOf } from '#src/domain/wallet/own-record.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { fileQuery, useEntries } from '#src/queries/wallet-queries.ts';
import { draftOf, emptyDraft } from './draft.ts';
import { OwnRecordForm } from './own-record-form.tsx';

/**
 * The form for a record in the learner's own words.
 *
 * @param props - `entryId` is null for a new one
 */
export function OwnRecordPage({ entryId }: { entryId: string | null }): ReactNode {
  const { t } = useText();
  const kind = entryId === null ? 'new' : 'edit';
  const entry = useEntries().find(
    ({ id, credential }) => id === entryId && credential.format === 'own-record',
  );
  return (
    <>
      <title>{t(`record.pageTitle.${kind}`)}</title>
      <h1 tabIndex={-1}>{t(`record.title.${kind}`)}</h1>
      <p className="mt-1.5 max-w-[70ch] text-ink-2">
        {entryId !== null && entry === undefined ? t('record.missing') : t('record.lead')}
      </p>
      {entryId === null && <OwnRecordForm entry={null} initial={emptyDraft} files={[]} />}
      {entry && <Edit entry={entry} />}
    </>
  );
}

/** The form once the attached files are there. */
function Edit({ entry }: { entry: WalletEntry }): ReactNode {
  const services = useServices();
  const queries = useQueries({ queries: entry.attachments.map((sha256) => fileQuery(services, sha256)) });
  if (queries.some(({ isPending }) => isPending)) return null;
  const files = queries.flatMap(({ data }) => data ?? []);
  return <OwnRecordForm entry={entry} initial={draftOf(wordsOf(entry.credential))} files={files} />;
}
