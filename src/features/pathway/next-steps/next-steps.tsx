import { useState, type ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { NextStep, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { sentenceValues } from '#src/i18n/sentence-values.ts';
import { useText } from '#src/i18n/text.tsx';
import { StepAction } from './step-action.tsx';
import { StepItems } from './step-items.tsx';

/** What to do next, most useful first, each with the way to do it. */
export function NextSteps({ view }: { view: PathwayView }): ReactNode {
  const { t } = useText();
  return (
    <section aria-labelledby="next-steps" className="break-inside-avoid">
      <h2 id="next-steps" tabIndex={-1}>
        {t('pathway.steps.title')}
      </h2>
      {view.nextSteps.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">{t('pathway.steps.none')}</p>
      ) : (
        <>
          <details className="mt-1 text-sm text-ink-2">
            <summary className="cursor-pointer list-none no-underline [&::-webkit-details-marker]:hidden">
              {t('pathway.steps.lead')}{' '}
              <span className="underline underline-offset-[0.2em] print:hidden">
                {t('pathway.steps.how')}
              </span>
            </summary>
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
  const body = t(`step.${step.code}.body`, data);
  return (
    <li className="grid grid-cols-[1.6rem_minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line py-3.5 max-sm:grid-cols-[1.6rem_minmax(0,1fr)]">
      <span aria-hidden="true" className="text-xl leading-none font-semibold">
        {number}
      </span>
      <div className="min-w-0">
        <h3>{t(`step.${step.code}.title`, data)}</h3>
        {body !== '' && <p className="mt-0.5 text-sm leading-snug text-ink-2">{body}</p>}
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
