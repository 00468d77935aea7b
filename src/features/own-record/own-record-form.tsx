import { useRef, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { TextArea, TextField } from '#src/ui/field.tsx';
import { Notice, Remark } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { Attachments } from './attachments.tsx';
import { wordsIn, type Draft, type Faults } from './draft.ts';
import { useKeptDraft, type KeptDraft } from './use-kept-draft.ts';
import { useSave } from './use-save.ts';

export function OwnRecordForm(props: {
  /** Null for a new record. */
  entry: WalletEntry | null;
  initial: Draft;
  files: readonly StoredFile[];
}): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const save = useSave(props.entry, props.files);
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const memory = useKeptDraft(props.entry?.id ?? null, { draft: props.initial, files: props.files });
  const [before] = useState(memory.kept);
  const [draft, setDraft] = useState(before?.draft ?? props.initial);
  const [files, setFiles] = useState(before?.files ?? props.files);
  const [wasKept, setWasKept] = useState(before !== null);
  const [faults, setFaults] = useState<Faults>({});
  const [failure, setFailure] = useState<WalletErrorCode | null>(null);

  const field = (name: keyof Draft) => ({
    value: draft[name],
    maxLength: name === 'outcomes' || name === 'description' ? 20_000 : 500,
    onChange: (event: { target: { value: string } }) => {
      const changed = { ...draft, [name]: event.target.value };
      setDraft(changed);
      memory.keep({ draft: changed });
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
      memory.forget();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
    }
  };

  const show = (shown: KeptDraft) => {
    setDraft(shown.draft);
    setFiles(shown.files);
    setFaults({});
  };
  const startAfresh = () => {
    const left = { draft, files };
    memory.forget();
    show({ draft: props.initial, files: props.files });
    setWasKept(false);
    form.current?.querySelector('input')?.focus();
    announce(t('record.draft.discarded'), () => {
      memory.keep(left);
      show(left);
    });
  };
  const cancel = () => {
    const left = memory.kept();
    memory.forget();
    void navigate(-1);
    if (left === null) return;
    announce(t('record.draft.discarded'), async () => {
      memory.keep(left);
      await navigate(pathname);
    });
  };

  return (
    <form
      ref={form}
      noValidate
      className="mt-6 flex max-w-[42rem] flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {wasKept && (
        <Remark>
          {t('record.draft.kept')}{' '}
          <TextButton className="min-h-6" onClick={startAfresh}>
            {t(props.entry === null ? 'record.draft.discard.new' : 'record.draft.discard.edit')}
          </TextButton>
        </Remark>
      )}
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
      <Attachments
        files={files}
        onChange={(attached) => {
          setFiles(attached);
          memory.keep({ files: attached });
        }}
      />
      {failure !== null && (
        <Notice tone="bad" alert title={t(`app.error.${failure}.title`)}>
          {t(`app.error.${failure}.text`)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit">
          {t(props.entry === null ? 'record.save.new' : 'app.save')}
        </Button>
        <Button onClick={cancel}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
