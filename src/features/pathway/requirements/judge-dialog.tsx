import { useState, type ReactNode } from 'react';
import type { RuleOverride } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { FormEnd } from '#src/ui/form-end.tsx';
import { RadioGroup } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextArea } from '#src/ui/field.tsx';

/** Long enough for a reason, short enough to be read beside a rule. */
const longestNote = 500;

/** Asks how the learner judges a rule, and why. */
export function JudgeDialog(props: {
  title: string;
  trouble: string | null;
  onSave: (as: RuleOverride['as'], note: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const [as, setAs] = useState<RuleOverride['as']>('met');
  const [note, setNote] = useState('');
  return (
    <Dialog open title={t('rule.judge.title', { rule: props.title })} onClose={props.onClose}>
      <p className="-mt-2 mb-4 text-sm text-ink-2">{t('rule.judge.lead')}</p>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave(as, note.trim());
        }}
      >
        <RadioGroup
          legend={t('rule.judge.legend')}
          value={as}
          options={(['met', 'waived'] as const).map((value) => ({ value, label: t(`rule.judge.${value}`) }))}
          onChange={setAs}
        />
        <TextArea
          label={t('rule.judge.note')}
          help={t('rule.judge.note.help')}
          rows={3}
          maxLength={longestNote}
          value={note}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
        <FormEnd
          trouble={props.trouble}
          save={t('app.save')}
          cancel={t('app.cancel')}
          onCancel={props.onClose}
        />
      </form>
    </Dialog>
  );
}
