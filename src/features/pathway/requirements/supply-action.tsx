import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import type { AdditionKey } from '#src/domain/wallet/additions.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { Button, buttonClass, TextButton } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';

/** What a credential's own page asks for; the rest is about this qualification and asked here. */
const additions: Partial<Record<MissingDatum['datum'], AdditionKey>> = {
  level: 'level',
  date: 'dateIssued',
  field: 'field',
};

/** Leads to the one form field that supplies what a rule lacks. */
export function SupplyAction(props: {
  missing: MissingDatum;
  /** What it is about, for those who hear the action without its line. */
  title: string;
  look: 'button' | 'text';
}): ReactNode {
  const { t } = useText();
  const { pathway, editModule, ask } = usePlan();
  const { candidateId, datum } = props.missing;
  const isPlanned = pathway.planned.some((module) => module.id === candidateId);
  const key = additions[datum];
  const words = t('pathway.steps.supply');
  const name = t('pathway.steps.supply.of', { datum: t(`rule.datum.${datum}`), title: props.title });
  if (key && !isPlanned) {
    return (
      <Link
        to={paths.addTo(candidateId, key)}
        aria-label={name}
        className={
          props.look === 'button' ? buttonClass('secondary', 'small') : 'inline-flex min-h-6 items-center'
        }
      >
        {words}
      </Link>
    );
  }
  const act = {
    'aria-label': name,
    onPointerEnter: prepareDialog,
    onClick: () => {
      if (key) editModule(candidateId, datum);
      else ask(props.missing);
    },
  };
  return props.look === 'button' ? (
    <Button size="small" {...act}>
      {words}
    </Button>
  ) : (
    <TextButton {...act}>{words}</TextButton>
  );
}
