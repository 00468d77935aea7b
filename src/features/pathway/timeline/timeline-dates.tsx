import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { GateOnTimeline } from '#src/domain/pathway/timeline/gates.ts';
import type { Lapse } from '#src/domain/pathway/timeline/lapses.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { ruleTitle } from '#src/i18n/rule-words.ts';

/** Gates with the day on which the plan opens them, and what is planned behind them too early. */
export function TimelineGates({
  gates,
  view,
}: {
  gates: readonly GateOnTimeline[];
  view: PathwayView;
}): ReactNode {
  const text = useText();
  const { t, date, list, language } = text;
  if (gates.length === 0) return null;
  return (
    <div>
      <h3>{t('plan.timeline.gates')}</h3>
      <ul className="mt-2 border-t border-ink text-sm">
        {gates.map(({ ruleId, opens, asksAdmission, tooEarly }) => (
          <li
            key={ruleId}
            className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-2.5 break-inside-avoid"
          >
            <Icon name="gate" className="size-5" />
            <div>
              <p className="font-semibold">{titleOf(text, view, ruleId)}</p>
              <p className="text-ink-2">
                {opens === true
                  ? t('plan.timeline.gate.open')
                  : opens === null
                    ? t('plan.timeline.gate.never')
                    : t('plan.timeline.gate.opens', { day: date(opens) })}{' '}
                {asksAdmission && t('plan.timeline.gate.admission')}
              </p>
              {tooEarly.length > 0 && (
                <p className="mt-1 flex items-start gap-1.5 text-warn">
                  <Icon name="warning" className="mt-0.5 size-4 flex-none" />
                  {t('plan.timeline.gate.early', {
                    titles: list(tooEarly.map((item) => pickLanguage(item.title, [language]).text)),
                    count: tooEarly.length,
                  })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What stops counting and when, the soonest first; what has years left can be unfolded. */
export function TimelineLapses({ lapses, view }: { lapses: readonly Lapse[]; view: PathwayView }): ReactNode {
  const { t } = useText();
  if (lapses.length === 0) return null;
  // A window is one day for the whole plan, and worth knowing however far it is.
  const near = lapses.filter(({ state, kind }) => state !== 'later' || kind === 'window');
  const later = lapses.filter((lapse) => !near.includes(lapse));
  return (
    <div>
      <h3>{t('plan.timeline.lapses')}</h3>
      <p className="text-sm text-ink-2">{t('plan.timeline.lapses.lead')}</p>
      {near.length > 0 && <LapseList lapses={near} view={view} />}
      {later.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="flex min-h-6 items-center">
            {t('plan.timeline.lapses.later', { count: later.length })}
          </summary>
          <LapseList lapses={later} view={view} />
        </details>
      )}
    </div>
  );
}

function LapseList({ lapses, view }: { lapses: readonly Lapse[]; view: PathwayView }): ReactNode {
  const text = useText();
  const { t, date, language } = text;
  return (
    <ul className="mt-2 border-t border-ink text-sm">
      {lapses.map(({ ruleId, itemId, kind, title, lastOn, state }) => (
        <li
          key={`${ruleId} ${itemId}`}
          className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-2.5"
        >
          <Icon name={state === 'later' ? 'clock' : 'warning'} className="size-5" />
          <div>
            <p>
              {t(`plan.timeline.lapse.${kind}.${state === 'lapsed' ? 'lapsed' : 'open'}`, {
                title: pickLanguage(title, [language]).text,
                day: date(lastOn),
              })}
            </p>
            <p className="text-ink-2">
              {t(`plan.timeline.lapse.${state}`)} {titleOf(text, view, ruleId)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function titleOf(text: Text, view: PathwayView, ruleId: string): string {
  const rule = view.rules.find(({ id }) => id === ruleId);
  return rule ? ruleTitle(text, rule) : '';
}
