import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { AddressForm } from './address-form.tsx';
import { OfferForm } from './offer-form.tsx';
import type { Step } from './step.ts';

/** The title of the dialog that a step is shown in. */
export const stepTitle = ({ kind }: Step) =>
  kind === 'offer' ? ('offer.title' as const) : ('ways.address.title' as const);

/** What a step asks before anyone is contacted. */
export function StepForm(props: {
  step: Step;
  /** The position of the file in the review that only leads there. */
  insteadOf?: number | undefined;
  onClose: () => void;
}): ReactNode {
  const { step, ...rest } = props;
  const form = useRef<HTMLDivElement>(null);
  // Where the step takes the place of another form, what had the focus is gone: its new title is read.
  useEffect(() => {
    form.current?.closest<HTMLElement>('[role=dialog]')?.focus();
  }, []);
  return (
    <div ref={form}>
      {step.kind === 'address' ? (
        <AddressForm initial={step.address} {...rest} />
      ) : (
        <Suspense>
          <OfferForm offer={step.offer} {...rest} />
        </Suspense>
      )}
    </div>
  );
}
