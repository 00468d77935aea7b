import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Source } from '#src/domain/qualification/template.ts';
import { groupBy } from '#src/domain/group-by.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { Button } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Remark } from '#src/ui/notice.tsx';
import { Totals } from '#src/ui/totals.tsx';
import { OwnPlanName } from './plan-name.tsx';
import { SourceAddress } from './source-link.tsx';
import { isFramework, levelsOf, originOf, readingOf, sizeOf, targetName } from './target-text.ts';

/** The target: what it is, where its rules come from, and the three totals toward it. */
export function PathwayHead(props: {
  view: PathwayView;
  /** The learner's name for the plan; empty for none. */
  name: string;
  onSwitch: () => void;
  onHandOn: () => void;
  onPrint: () => void;
}): ReactNode {
  const text = useText();
  const { t } = text;
  const { view } = props;
  const { template } = view;
  const framework = isFramework(template);
  return (
    <>
      <div className="flex items-end justify-between gap-x-6 gap-y-3 max-lg:flex-wrap">
        <div className="min-w-0">
          <h1 className={framework ? '' : 'font-serif font-medium tracking-normal'} tabIndex={-1}>
            {targetName(template)}
          </h1>
          <OwnPlanName name={props.name} />
          <p className="mt-1.5 text-sm text-ink-2">
            {[originOf(text, template), sizeOf(text, template), ...levelsOf(text, template)].join(' · ')}
            {' · '}
            <RuleSources view={view} />
          </p>
        </div>
        <div className="flex flex-none flex-wrap gap-2 print:hidden">
          <Button icon={<Icon name="swap" />} onClick={props.onSwitch}>
            {t('pathway.switch')}
          </Button>
          <Button icon={<Icon name="share" />} onPointerEnter={prepareDialog} onClick={props.onHandOn}>
            {t('handOn.open')}
          </Button>
          <Button className="max-sm:hidden" icon={<Icon name="print" />} onClick={props.onPrint}>
            {t('pathway.print')}
          </Button>
        </div>
      </div>
      {framework && (
        <div className="mt-4">
          <Remark>
            <b>{t('pathway.framework.notice')}</b>{' '}
            {t('pathway.framework.text', { cycle: template.cycle?.replace('-cycle', '') ?? 'other' })}
          </Remark>
        </div>
      )}
      <PathwayTotals view={view} />
    </>
  );
}

/** "9 rules: 7 from the FAQ (excerpt read 20 Nov 2026), 2 assumed by Cairn". */
function RuleSources({ view }: { view: PathwayView }): ReactNode {
  const text = useText();
  const { own } = useTemplates();
  const isTheirs = own.some(({ id }) => id === view.template.id);
  const bySource = [
    ...groupBy(view.rules, ({ origin }) => (origin.kind === 'source' ? origin.source.ref : null)),
  ].sort(([a], [b]) => Number(a === null) - Number(b === null));
  return (
    <>
      {text.t('pathway.head.rules', { count: view.rules.length })}{' '}
      {bySource.map(([ref, rules], index) => {
        const source = view.template.sources.find((candidate) => candidate.ref === ref);
        return (
          <span key={ref ?? ''}>
            {index > 0 && ', '}
            {source ? (
              <FromSource source={source} count={rules.length} />
            ) : (
              text.t(isTheirs ? 'pathway.head.assumed.own' : 'pathway.head.assumed', {
                count: rules.length,
              })
            )}
          </span>
        );
      })}
    </>
  );
}

function FromSource({ source, count }: { source: Source; count: number }): ReactNode {
  const text = useText();
  return (
    <Sentence
      id="pathway.head.fromSource"
      values={{ count, title: source.title, reading: readingOf(text, source) }}
      components={[<SourceAddress key="source" source={source} />]}
    />
  );
}

/** The three totals toward a target. */
export function PathwayTotals({
  view,
  of,
}: {
  view: PathwayView;
  /** Which plan they are of, on a page that shows more than one. */
  of?: string;
}): ReactNode {
  const { t, credits, month } = useText();
  const unit = unitName(t, view.unit);
  const { totals } = view;
  return (
    <section aria-label={of === undefined ? t('pathway.totals') : t('plan.compare.totals', { name: of })}>
      <Totals
        compact
        totals={[
          {
            state: 'recognised',
            label: t('app.total.recognised'),
            amount: credits(totals.recognised),
            unit: t('pathway.totals.of', { target: credits(totals.targetHundredths), unit }),
          },
          {
            state: 'earned',
            label: t('app.total.earned'),
            amount: credits(totals.earned),
            unit: totals.surplus > 0 ? t('pathway.totals.surplus', { credits: credits(totals.surplus) }) : '',
          },
          {
            state: 'planned',
            label: t('app.total.planned'),
            amount: credits(totals.planned),
            unit:
              totals.plannedUntil === null
                ? ''
                : t('pathway.totals.until', { month: month(totals.plannedUntil) }),
          },
        ]}
      />
    </section>
  );
}
