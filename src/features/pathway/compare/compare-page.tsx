import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { comparePathways } from '#src/domain/pathway/compare/compare-pathways.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { buttonClass } from '#src/ui/button.tsx';
import { Select } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { CompareCredentials } from './compare-credentials.tsx';
import { CompareRules } from './compare-rules.tsx';
import { OwnPlanName, planName } from '#src/features/pathway/plan-name.tsx';
import { PathwayTotals } from '#src/features/pathway/pathway-head.tsx';
import { TargetName, TargetProgress } from '#src/features/pathway/target-summary.tsx';
import { targetName } from '#src/features/pathway/target-text.ts';
import { usePlans } from '#src/features/pathway/plans/use-plans.ts';

/** Two plans over one wallet side by side: what carries over, and what only one of them takes. */
export function ComparePage({ firstId, secondId }: { firstId: string; secondId: string }): ReactNode {
  const { t } = useText();
  const plans = usePlans();
  const first = plans.find(({ pathway }) => pathway.id === firstId);
  const second = plans.find(({ pathway }) => pathway.id === secondId);
  return (
    <>
      <title>{t('plan.compare.pageTitle')}</title>
      <Link to={paths.pathways} className="inline-flex min-h-6 items-center gap-1.5 text-sm print:hidden">
        <Icon name="chevronLeft" />
        {t('pathway.list.title')}
      </Link>
      <h1 tabIndex={-1} className="mt-3">
        {t('plan.compare.title')}
      </h1>
      {first && second ? (
        <Compared plans={plans} first={first} second={second} />
      ) : (
        <>
          <p className="mt-3 text-ink-2">{t('plan.compare.missing')}</p>
          <Link to={paths.pathways} className={`mt-6 ${buttonClass('primary')}`}>
            {t('pathway.missing.back')}
          </Link>
        </>
      )}
    </>
  );
}

type Plan = ReturnType<typeof usePlans>[number];

function Compared({
  plans,
  first,
  second,
}: {
  plans: readonly Plan[];
  first: Plan;
  second: Plan;
}): ReactNode {
  const { t } = useText();
  const navigate = useNavigate();
  const sides = [first, second] as const;
  const names = sides.map(({ pathway, view }) => planName(pathway, view.template));
  // Two plans toward one target, both without a name: told apart by the side they stand on.
  const [one = '', other = ''] =
    names[0] === names[1]
      ? names.map((name, index) => t('plan.compare.side', { name, number: index + 1 }))
      : names;
  const options = plans.map(({ pathway, view }) => ({
    value: pathway.id,
    label:
      pathway.name === ''
        ? targetName(view.template)
        : t('plan.compare.named', { name: pathway.name, target: targetName(view.template) }),
  }));
  const go = (a: string, b: string) => {
    void navigate(paths.compare(a, b), { replace: true });
  };
  return (
    <>
      <p className="mt-2 max-w-[66ch] text-ink-2">{t('plan.compare.lead')}</p>
      <div className="mt-5 grid gap-x-12 gap-y-8 sm:grid-cols-2">
        {sides.map(({ pathway, view }, index) => (
          <section key={index} aria-label={index === 0 ? one : other} className="min-w-0">
            <div className="print:hidden">
              <Select
                label={t(index === 0 ? 'plan.compare.first' : 'plan.compare.second')}
                options={options}
                value={pathway.id}
                onChange={({ target }) => {
                  if (index === 0) go(target.value, second.pathway.id);
                  else go(first.pathway.id, target.value);
                }}
              />
            </div>
            <h2 className="mt-4 font-normal">
              <Link to={paths.pathway(pathway.id)} className="block no-underline hover:underline">
                <TargetName view={view} />
              </Link>
            </h2>
            <OwnPlanName name={pathway.name} />
            <PathwayTotals view={view} of={index === 0 ? one : other} />
            <div className="mt-4">
              <TargetProgress view={view} />
            </div>
            <Carried view={view} other={sides[1 - index]?.view ?? view} />
          </section>
        ))}
      </div>
      <CompareCredentials first={first.view} second={second.view} names={[one, other]} />
      <CompareRules views={[first.view, second.view]} names={[one, other]} />
      <p className="mt-8 text-sm text-ink-2">{t('pathway.switch.relative')}</p>
    </>
  );
}

/** How much of what counts here counts in the other one too. */
function Carried({ view, other }: { view: PathwayView; other: PathwayView }): ReactNode {
  const { t } = useText();
  const both = comparePathways(view, other).filter(({ where }) => where === 'both');
  return <p className="mt-2 text-sm font-semibold">{t('plan.compare.carries', { count: both.length })}</p>;
}
