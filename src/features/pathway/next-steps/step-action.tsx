import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { NextStep } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { useFindModule } from '#src/features/pathway/find-module.ts';
import { PlaceThere } from './place-there.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { datumOf } from './step-items.tsx';
import { SupplyAction } from '#src/features/pathway/requirements/supply-action.tsx';

/** The way to do a step. */
export function StepAction({
  step,
  listOpen,
  onToggleList,
}: {
  step: NextStep;
  listOpen: boolean;
  onToggleList: () => void;
}): ReactNode {
  const { t, language } = useText();
  const { pathway, recordDecision, editModule, addModule } = usePlan();
  const findModule = useFindModule();
  const [candidateId] = step.candidateIds;
  const module = pathway.planned.find((planned) => planned.id === candidateId);
  if (step.code === 'record-decision') {
    return (
      <Button
        size="small"
        onClick={() => {
          recordDecision(step.candidateIds);
        }}
      >
        {t('stack.menu.decision')}
      </Button>
    );
  }
  if (step.code === 'ask-decision' || step.code === 'ask-decisions' || step.code === 'ask-assumed') {
    return (
      <span className="flex flex-wrap gap-2 sm:flex-col">
        <Link
          to={paths.dossier(pathway.scratchOf ?? pathway.id, step.candidateIds)}
          className={buttonClass('secondary', 'small')}
        >
          {t('plan.steps.ask')}
        </Link>
        <Button
          size="small"
          look="bare"
          onClick={() => {
            recordDecision(step.candidateIds, 'request');
          }}
        >
          {t('pathway.steps.asked')}
        </Button>
      </span>
    );
  }
  if (step.code === 'add-planned' || step.code === 'add-module') {
    const ruleId = step.groupId === null ? 'total' : `group:${step.groupId}`;
    return (
      <span className="flex flex-wrap gap-2 sm:flex-col">
        <Button
          size="small"
          onClick={() => {
            addModule(step.groupId);
          }}
        >
          {t('pathway.planned.open')}
        </Button>
        {findModule && (
          <Button
            size="small"
            onPointerEnter={prepareDialog}
            onClick={() => {
              findModule(ruleId);
            }}
          >
            {t('catalogue.gap.find')}
          </Button>
        )}
      </span>
    );
  }
  if (step.code === 'ask-place' && candidateId !== undefined) {
    return (
      <span className="flex flex-wrap gap-2 sm:flex-col">
        <PlaceThere itemId={candidateId} groupId={step.groupId} look="button" />
        {step.candidateIds.length > 1 && (
          <Button size="small" look="bare" aria-expanded={listOpen} onClick={onToggleList}>
            {t('pathway.steps.another')}
          </Button>
        )}
      </span>
    );
  }
  if (step.candidateIds.length > 1 || step.code === 'ask-place-any') {
    return (
      <Button size="small" aria-expanded={listOpen} onClick={onToggleList}>
        {t('pathway.steps.which')}
      </Button>
    );
  }
  const datum = datumOf(step);
  if (candidateId !== undefined && datum) {
    const title = step.title === null ? '' : pickLanguage(step.title, [language]).text;
    return <SupplyAction missing={{ candidateId, datum }} title={title} look="button" />;
  }
  if (module) {
    return (
      <Button
        size="small"
        onClick={() => {
          editModule(module.id, 'date');
        }}
      >
        {t('pathway.steps.setDate')}
      </Button>
    );
  }
  return candidateId === undefined ? null : (
    <Link to={paths.credential(candidateId)} className={buttonClass('secondary', 'small')}>
      {t('stack.menu.open')}
    </Link>
  );
}
