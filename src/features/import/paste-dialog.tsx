import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { StepForm, stepTitle } from './step-form.tsx';
import type { Step } from './step.ts';
import { useTake } from './use-take.ts';

/** A place to paste a credential's text where the keyboard's paste alone will not do. */
export function PasteDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useText();
  const [step, setStep] = useState<Step | null>(null);
  return (
    <Dialog open title={t(step === null ? 'ways.paste.title' : stepTitle(step))} onClose={onClose}>
      {step === null ? (
        <PasteForm onStep={setStep} onClose={onClose} />
      ) : (
        <StepForm step={step} onClose={onClose} />
      )}
    </Dialog>
  );
}

function PasteForm({ onStep, onClose }: { onStep: (step: Step) => void; onClose: () => void }): ReactNode {
  const { t } = useText();
  const take = useTake({ onStep, onFiles: onClose });
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!take.text(text)) setError(t('ways.paste.nothing'));
      }}
    >
      <TextArea
        label={t('ways.paste.label')}
        help={t('ways.paste.help')}
        error={error}
        rows={8}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button look="primary" type="submit">
          {t('ways.paste.read')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
