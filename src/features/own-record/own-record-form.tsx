import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { ownWordsRecord, typedEntry } from '#src/domain/wallet/own-record.ts';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { sha256Of } from '#src/queries/read-attachment.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { TextArea, TextField } from '#src/ui/field.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { Attachments } from './attachments.tsx';
import { wordsIn, type Draft, type Faults } from './draft.ts';

export function OwnRecordForm(props: {
  /** Null for a new record. */
  entry: WalletEntry | null;
  initial: Draft;
  files: readonly StoredFile[];
}): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const save = useSave(props.entry, props.files);
  const [draft, setDraft] = useState(props.initial);
  const [files, setFiles] = useState(props.files);
  const [faults, setFaults] = useState<Faults>({});
  const [failure, setFailure] = useState<WalletErrorCode | null>(null);

  const field = (name: keyof Draft) => ({
    value: draft[name],
    maxLength: name === 'outcomes' || name === 'description' ? 20_000 : 500,
    onChange: (event: { target: { value: string } }) => {
      setDraft({ ...draft, [name]: event.target.value });
      setFaults({ ...faults, [name]: undefined });
    },
  });
  const submit = async () => {
    const { words, faults: found } = wordsIn(draft);
    setFaults(found);
    setFailure(null);
    if (Object.keys(found).length > 0) return;
    try {
      await save(words, files);
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
    }
  };

  return (
    <form
      noValidate
      className="mt-6 flex max-w-[42rem] flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField
        label={t('record.field.title')}
        required
        error={faults.title && t('record.field.title.missing')}
        {...field('title')}
      />
      <TextField
        label={t('record.field.givenBy')}
        help={t('record.field.givenBy.help')}
        {...field('givenBy')}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField label={t('record.field.awardedOn')} type="date" {...field('awardedOn')} />
        <TextField
          label={t('record.field.hours')}
          inputMode="decimal"
          error={faults.hours && t('record.field.hours.wrong')}
          {...field('hours')}
        />
        <TextField
          label={t('record.field.credits')}
          inputMode="decimal"
          error={faults.credits && t('record.field.credits.wrong')}
          {...field('credits')}
        />
        <TextField
          label={t('record.field.unit')}
          help={t('record.field.unit.help')}
          error={faults.unit && t('record.field.unit.missing')}
          {...field('unit')}
        />
      </div>
      <TextArea
        label={t('record.field.outcomes')}
        help={t('record.field.outcomes.help')}
        {...field('outcomes')}
      />
      <TextArea label={t('record.field.description')} {...field('description')} />
      <TextField
        label={t('record.field.link')}
        help={t('record.field.link.help')}
        type="url"
        error={faults.link && t('record.field.link.wrong')}
        {...field('link')}
      />
      <Attachments files={files} onChange={setFiles} />
      {failure !== null && (
        <Notice tone="bad" alert title={t(`app.error.${failure}.title`)}>
          {t(`app.error.${failure}.text`)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit">
          {t(props.entry === null ? 'record.save.new' : 'app.save')}
        </Button>
        <Button onClick={() => void navigate(-1)}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

/** Keeps the record with its files, goes to its page, and offers the way back. */
function useSave(entry: WalletEntry | null, filesBefore: readonly StoredFile[]) {
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
