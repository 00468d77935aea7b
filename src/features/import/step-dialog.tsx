import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { StepForm, stepTitle } from './step-form.tsx';
import type { Step } from './step.ts';

/** A step that a file in the review leads to, or what was pasted on the page. */
export function StepDialog(props: {
  step: Step;
  insteadOf?: number | undefined;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <Dialog open title={t(stepTitle(props.step))} onClose={props.onClose}>
      <StepForm {...props} />
    </Dialog>
  );
}
