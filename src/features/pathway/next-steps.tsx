import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem, NextStep, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { MissingDatum } from '#src/domain/requirement/outcome.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { useFindModule } from './find-module.tsx';
import { usePlan } from './plan-context.tsx';
import { sentenceValues } from '#src/i18n/sentence-values.ts';
import { SupplyAction } from './supply-action.tsx';

/** What to do next, most useful first, each with the way to do it. */
export function NextSteps({ view }: { view: PathwayView }): ReactNode {
  const { t } = useText();
  return (
    <section aria-labelledby="next-steps" className="break-inside-avoid">
      <h2 id="next-steps">{t('pathway.steps.title')}</h2>
      {view.nextSteps.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">{t('pathway.steps.none')}</p>
      ) : (
        <>
          <p className="mt-1 text-sm text-ink-2">{t('pathway.steps.lead')}</p>
          <details className="text-sm text-ink-2 print:hidden">
            <summary>{t('pathway.steps.how')}</summary>
            <p className="mt-1 max-w-[66ch]">{t('pathway.steps.how.text')}</p>
          </details>
          <ol className="mt-3 border-t border-ink">
            {view.nextSteps.map((step, index) => (
              <Step
                key={`${step.code} ${step.groupId ?? ''} ${step.candidateIds.join()}`}
                step={step}
                unit={view.unit}
                number={index + 1}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Step({ step, unit, number }: { step: NextStep; unit: string; number: number }): ReactNode {
  const text = useText();
  const { t } = text;
  const [listOpen, setListOpen] = useState(false);
  const data = sentenceValues(text, {
    rules: step.rulesWaiting,
    unit,
    title: step.title === null ? '' : pickLanguage(step.title, [text.language]).text,
    ...step.data,
  });
  return (
    <li className="grid grid-cols-[1.6rem_minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line py-3.5 max-sm:grid-cols-[1.6rem_minmax(0,1fr)]">
      <span aria-hidden="true" className="text-xl leading-none font-semibold">
        {number}
      </span>
      <div className="min-w-0">
        <h3>{t(`step.${step.code}.title`, data)}</h3>
        <p className="mt-0.5 text-sm leading-snug text-ink-2">{t(`step.${step.code}.body`, data)}</p>
        <p className="mt-0.5 text-sm font-semibold">{t(`step.${step.code}.effect`, data)}</p>
      </div>
      <div className="max-sm:col-start-2 max-sm:mt-2.5 print:hidden">
        <StepAction
          step={step}
          listOpen={listOpen}
          onToggleList={() => {
            setListOpen(!listOpen);
          }}
        />
      </div>
      {listOpen && <StepItems step={step} />}
    </li>
  );
}

const data: Partial<Record<NextStep['code'], MissingDatum['datum']>> = {
  'supply-level': 'level',
  'supply-field': 'field',
  'supply-category': 'category',
  'supply-date': 'date',
  'supply-origin': 'origin',
  'supply-kind': 'kind',
};

/** What a step asks for; undefined for one that asks for something else than a fact. */
const datumOf = ({ code }: NextStep): MissingDatum['datum'] | undefined => data[code];

/** The items a step is about, each with its page and the way to do the step for it. */
function StepItems({ step }: { step: NextStep }): ReactNode {
  const { language } = useText();
  const { view, pathway } = usePlan();
  const datum = datumOf(step);
  const items = step.candidateIds.flatMap((id): CountedItem[] =>
    view.groups.flatMap((group) => group.items).filter((item) => item.id === id),
  );
  return (
    <ul className="col-span-2 col-start-2 mt-2 text-sm">
      {items.map((item) => {
        const title = pickLanguage(item.title, [language]);
        const planned = pathway.planned.some((module) => module.id === item.id);
        return (
          <li key={item.id} className="py-1" {...(title.lang ? { lang: title.lang } : {})}>
            {planned ? title.text : <Link to={paths.credential(item.id)}>{title.text}</Link>}{' '}
            {datum && (
              <SupplyAction missing={{ candidateId: item.id, datum }} title={title.text} look="text" />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function StepAction({
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
            recordDecision(step.candidateIds);
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
  if (step.candidateIds.length > 1) {
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
