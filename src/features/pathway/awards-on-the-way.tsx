import { useMemo, type ReactNode } from 'react';
import { awardsOnTheWay, type AwardOnTheWay } from '#src/domain/pathway/awards/awards-on-the-way.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { useJudge } from '#src/queries/use-judge.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { Tag } from '#src/ui/notice.tsx';
import { RequirementMark, requirementColour } from '#src/ui/requirement-mark.tsx';
import { usePlan } from './plan-context.tsx';
import { TargetProgress } from './target-summary.tsx';
import { amountOf, sizeOf } from './target-text.ts';

/** The awards that the target includes, each with its own state. Meeting their rules awards nothing. */
export function AwardsOnTheWay(): ReactNode {
  const { t } = useText();
  const { pathway, view } = usePlan();
  const judge = useJudge();
  const { find } = useTemplates();
  const awards = useMemo(
    () => awardsOnTheWay(view.template, pathway, judge, find),
    [view, pathway, judge, find],
  );
  if (awards.length === 0) return null;
  return (
    <section aria-labelledby="on-the-way" className="mt-12">
      <h2 id="on-the-way">{t('plan.awards.title')}</h2>
      <p className="mt-1 max-w-[66ch] text-sm text-ink-2">
        {t(awards.some((award) => award.view) ? 'plan.awards.lead' : 'plan.awards.lead.words')}
      </p>
      <ul className="mt-3 border-t border-ink">
        {awards.map((award) => (
          <Award key={award.view?.template.id ?? award.name} award={award} unit={view.unit} />
        ))}
      </ul>
    </section>
  );
}

/** "CAS of 10 ECTS or more" */
function nameOf(text: Text, { name, size }: AwardOnTheWay, unit: string): string {
  if (size === null) return name;
  return text.t(`plan.awards.size.${size.bound}`, { name, amount: amountOf(text, size.hundredths, unit) });
}

function Award({ award, unit }: { award: AwardOnTheWay; unit: string }): ReactNode {
  const text = useText();
  const { t } = text;
  const { view, policy, assumption } = award;
  const tone = view?.overall.state ?? 'notCheckable';
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_300px_15rem] items-center gap-x-6 gap-y-2 border-b border-line py-3.5 break-inside-avoid max-lg:grid-cols-1">
      <div className="min-w-0">
        <h3 className={view ? 'font-serif font-medium' : ''}>{nameOf(text, award, unit)}</h3>
        <p className="mt-0.5 text-sm text-ink-2">
          {[...(view ? [sizeOf(text, view.template)] : []), t(`plan.awards.policy.${policy}`)].join(' · ')}
        </p>
        {assumption && (
          <p className="mt-1 text-xs">
            <Tag assumption>{t('rule.origin.assumption')}</Tag>
          </p>
        )}
      </div>
      {view && <TargetProgress view={view} />}
      <p className={`flex items-start gap-2 text-sm font-semibold lg:col-start-3 ${requirementColour[tone]}`}>
        <RequirementMark tone={tone} className="size-5" />
        {view ? t(`pathway.state.${view.overall.state}`) : t('plan.awards.inWords')}
      </p>
    </li>
  );
}
