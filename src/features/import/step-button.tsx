import { Suspense, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { StepDialog } from './dialogs-on-demand.tsx';
import type { Step } from './step.ts';

/** Leads on from a file in the review; what comes takes the file's place. Nobody is contacted yet. */
export function StepButton({ step, position }: { step: Step; position: number }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        look={step.kind === 'offer' ? 'primary' : 'secondary'}
        className="max-w-full break-all"
        onClick={() => {
          setOpen(true);
        }}
      >
        {step.kind === 'offer' ? t('import.unread.offer') : t('import.unread.fetch', { host: step.host })}
      </Button>
      {open && (
        <Suspense>
          <StepDialog
            step={step}
            insteadOf={position}
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
