import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { flushSync } from 'react-dom';
import { addedKindOf, type AddedValue, type AdditionKey } from '#src/domain/wallet/additions.ts';
import { localDay } from '#src/domain/time.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { FormEnd } from '#src/ui/form-end.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { additionDraftOf, additionFrom, type AdditionErrors } from './addition-draft.ts';
import { AdditionFields } from './addition-fields.tsx';

/** What the learner knows of one element, asked for in the shape that rules can use where there is one. */
export function AdditionDialog(props: {
  element: AdditionKey;
  open: boolean;
  /** What is kept now; null for nothing. */
  value: AddedValue | null;
  onSave: (value: AddedValue) => Promise<void>;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <Dialog open={props.open} title={t(`credential.element.${props.element}`)} onClose={props.onClose}>
      <AdditionForm {...props} />
    </Dialog>
  );
}

const leads = {
  text: 'credential.addition.lead.missing',
  grade: 'credential.addition.lead.missing',
  date: 'credential.addition.lead.rules',
  field: 'credential.addition.lead.rules',
  level: 'credential.addition.lead.rules',
  workload: 'credential.addition.lead.workload',
} as const;

function AdditionForm({ element, value, onSave, onClose }: Parameters<typeof AdditionDialog>[0]): ReactNode {
  const { t } = useText();
  const { now } = useServices();
  const form = useRef<HTMLFormElement>(null);
  const kind = addedKindOf(element);
  const [draft, setDraft] = useState(() => additionDraftOf(value));
  const [errors, setErrors] = useState<AdditionErrors>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const today = localDay(now());
  useEffect(() => {
    // The form asks for one thing: whoever came to say it begins there.
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  const save = async (added: AddedValue) => {
    try {
      await onSave(added);
      onClose();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const result = additionFrom(kind, draft, today);
    flushSync(() => {
      setErrors(result.ok ? {} : result.error);
    });
    if (result.ok) void save(result.value);
    else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };
  return (
    <>
      <p className="-mt-2 mb-4 text-sm text-ink-2">{t(leads[kind])}</p>
      {value?.kind === 'text' && kind !== 'text' && (
        <p className="mb-4 border-s-[3px] border-dotted border-edge ps-3 text-sm break-words whitespace-pre-line">
          {t('credential.addition.before', { text: value.text })}
        </p>
      )}
      <form ref={form} noValidate className="flex flex-col gap-4" onSubmit={submit}>
        <AdditionFields element={element} draft={draft} errors={errors} today={today} onChange={setDraft} />
        <FormEnd trouble={trouble} save={t('app.save')} cancel={t('app.cancel')} onCancel={onClose} />
      </form>
    </>
  );
}
