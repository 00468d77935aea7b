import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { leansOn } from '#src/features/pathway/leans-on.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { RequirementMark } from '#src/ui/requirement-mark.tsx';
import { ruleTitle } from '#src/i18n/rule-words.ts';

/** In the order a plan's own page counts them. */
const states = ['met', 'metByPlan', 'metIfRecognised', 'unmet', 'unknown', 'notCheckable'] as const;

/** Groups and rules of two plans, one column for each. */
export function CompareRules({
  views,
  names,
}: {
  views: readonly [PathwayView, PathwayView];
  names: readonly [string, string];
}): ReactNode {
  const { t } = useText();
  return (
    <section aria-labelledby="rules" className="mt-10">
      <h2 id="rules">{t('plan.compare.rules')}</h2>
      <div className="mt-3 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {views.map((view, index) => (
          <Side key={index} view={view} name={names[index] ?? ''} />
        ))}
      </div>
    </section>
  );
}

function Side({ view, name }: { view: PathwayView; name: string }): ReactNode {
  const text = useText();
  const { t, credits, list } = text;
  const unit = unitName(t, view.unit);
  const { counts, state } = view.overall;
  const counted = states.filter((each) => counts[each] > 0);
  const leaning = leansOn(text, view);
  return (
    <div className="min-w-0">
      <h3>{name}</h3>
      <p className="mt-1 text-sm text-ink-2">
        {t('pathway.overall.lead')} <b className="text-ink">{t(`requirement.overall.${state}`)}</b>{' '}
        {list(counted.map((each) => t(`requirement.count.${each}`, { count: counts[each] })))}.
        {leaning !== null && <> {leaning}</>}
      </p>
      {view.groups.length > 1 && (
        <ul aria-label={t('plan.compare.groups')} className="mt-3 border-t border-ink text-sm">
          {view.groups.map((group) => {
            const sum = group.counted.recognised + group.counted.earned + group.counted.planned;
            return (
              <li key={group.id} className="flex justify-between gap-4 border-b border-line py-1.5">
                <span>{group.name}</span>
                <span className="whitespace-nowrap tabular-nums">
                  {t('stack.amountPart', {
                    counted: credits(sum),
                    offered: credits(group.drawnHundredths),
                    unit,
                  })}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <ul aria-label={t('plan.compare.rulesOf', { name })} className="mt-3 border-t border-ink text-sm">
        {view.rules.map((rule) => (
          <li
            key={rule.id}
            className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-1.5"
          >
            <RequirementMark tone={rule.state} className="size-5" />
            <span>
              {ruleTitle(text, rule)}: <b>{t(`plan.state.${rule.state}`)}</b>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
