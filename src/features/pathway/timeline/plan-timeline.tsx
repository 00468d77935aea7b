import { useMemo, type ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { CountedItem, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Term } from '#src/domain/pathway/timeline/terms.ts';
import { timelineOf } from '#src/domain/pathway/timeline/timeline.ts';
import { rulesOf } from '#src/domain/qualification/rules-of.ts';
import { localDay } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { StoneBar, StoneKey } from '#src/ui/stone.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { TimelineGates, TimelineLapses } from './timeline-dates.tsx';

/** The plan over time: what is planned for which half-year, what has no day, what opens and what lapses when. */
export function PlanTimeline({ view }: { view: PathwayView }): ReactNode {
  const { t, credits } = useText();
  const { now } = useServices();
  const today = localDay(now());
  const timeline = useMemo(() => timelineOf(view, rulesOf(view.template), today), [view, today]);
  const { terms, undated, overdue, gates, lapses } = timeline;
  const planned = terms.length + undated.length > 0;
  if (!planned && gates.length + lapses.length === 0) return null;
  const unit = unitName(t, view.unit);
  return (
    <section aria-labelledby="timeline" className="mt-12">
      <h2 id="timeline">{t('plan.timeline.title')}</h2>
      {planned && (
        <p className="mt-1 max-w-[66ch] text-sm text-ink-2">
          {t('plan.timeline.lead', { credits: credits(timeline.perYearHundredths), unit })}
        </p>
      )}
      <div className="mt-3 grid items-start gap-x-12 gap-y-8 lg:grid-cols-2 print:block print:space-y-6">
        {planned && (
          <div className="min-w-0">
            <ol className="border-t border-ink" aria-label={t('plan.timeline.terms')}>
              {terms.map((term) => (
                <TermLine key={term.startsOn} term={term} unit={unit} />
              ))}
            </ol>
            <Unscheduled kind="overdue" items={overdue} />
            <Unscheduled kind="undated" items={undated} />
          </div>
        )}
        <div className={planned ? 'min-w-0 space-y-8' : 'contents'}>
          <TimelineGates gates={gates} view={view} />
          <TimelineLapses lapses={lapses} view={view} />
        </div>
      </div>
    </section>
  );
}

function TermLine({ term, unit }: { term: Term; unit: string }): ReactNode {
  const { t, credits, month } = useText();
  const { hundredths, limitHundredths, isOver, items } = term;
  return (
    <li className="border-b border-line py-3 break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3>{t('plan.timeline.term', { half: term.half, year: String(term.year) })}</h3>
        <p className="text-sm font-semibold tabular-nums">
          {items.length === 0
            ? t('plan.timeline.term.empty')
            : t('pathway.amount', { credits: credits(hundredths), unit })}
        </p>
      </div>
      {items.length > 0 && (
        <div className="mt-1 max-w-80">
          <StoneBar
            parts={[{ state: 'planned', share: hundredths }]}
            open={Math.max(0, limitHundredths - hundredths)}
          />
        </div>
      )}
      {isOver && (
        <p className="mt-1 flex items-start gap-1.5 text-sm text-warn">
          <Icon name="warning" className="mt-0.5 size-4 flex-none" />
          {t('plan.timeline.over', { limit: credits(limitHundredths), credits: credits(hundredths), unit })}
        </p>
      )}
      {items.length > 0 && (
        <ul className="mt-1.5 space-y-1 text-sm">
          {items.map((item) => (
            <li key={item.id} className="grid grid-cols-[28px_minmax(0,1fr)_auto] gap-x-1.5 leading-snug">
              <span className="pt-0.5">
                <StoneKey state="planned" level={item.eqf} />
              </span>
              <ItemTitle item={item} />
              <span className="whitespace-nowrap text-ink-2 tabular-nums">
                {t('pathway.amount', { credits: credits(item.offeredHundredths), unit })}
                {item.date !== null && ` · ${month(item.date)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function ItemTitle({ item }: { item: Pick<CountedItem, 'title'> }): ReactNode {
  const { language } = useText();
  const { text, lang } = pickLanguage(item.title, [language]);
  return (
    <span className="break-words" {...(lang ? { lang } : {})}>
      {text}
    </span>
  );
}

/** Planned modules that stand in no term, each with the way to give it a day. */
function Unscheduled({
  kind,
  items,
}: {
  kind: 'overdue' | 'undated';
  items: readonly CountedItem[];
}): ReactNode {
  const { t, date, language } = useText();
  const { editModule } = usePlan();
  if (items.length === 0) return null;
  return (
    <div className="mt-5">
      <h3>{t(`plan.timeline.${kind}`)}</h3>
      <p className="text-sm text-ink-2">{t(`plan.timeline.${kind}.lead`)}</p>
      <ul className="mt-2 border-t border-ink text-sm">
        {items.map((item) => (
          <li
            key={item.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2"
          >
            <span>
              <ItemTitle item={item} />
              {item.date !== null && <span className="text-ink-2"> · {date(item.date)}</span>}
            </span>
            <Button
              size="small"
              className="print:hidden"
              aria-label={t('plan.timeline.setDate', { title: pickLanguage(item.title, [language]).text })}
              onClick={() => {
                editModule(item.id, 'date');
              }}
            >
              {t('pathway.steps.setDate')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
