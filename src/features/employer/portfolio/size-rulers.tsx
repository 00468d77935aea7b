import type { ReactNode } from 'react';
import { cycleOfEqf, cycles } from '#src/domain/credential/qf-ehea-cycles.ts';
import { ectsPerFullTimeYear } from '#src/domain/credits/credit-systems.ts';
import type { PortfolioSummary } from '#src/domain/portfolio/portfolio-summary.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';

/** The usual sizes of a cycle's degrees, low and high. */
const usual = (id: string): [number, number] => {
  const sizes = cycles.find((cycle) => cycle.id === id)?.typicalEcts ?? [0];
  return [Math.min(...sizes), Math.max(...sizes)];
};
const master = usual('second-cycle');
const bachelor = usual('first-cycle');

const ruler = 'absolute start-0 top-3 border-t-2 border-edge';
const tick =
  'before:absolute before:start-0 before:-top-[7px] before:h-3 before:border-s-2 before:border-edge';

/** Where on the scale, as a share of its length. */
type Scale = (ects: number) => string;

function Row(props: { label: ReactNode; children: ReactNode }): ReactNode {
  return (
    <div className="grid grid-cols-[13.5rem_minmax(0,1fr)] items-center gap-x-4 max-md:grid-cols-1">
      <dt>{props.label}</dt>
      <dd className="relative min-h-[26px] max-md:mb-2.5">{props.children}</dd>
    </div>
  );
}

/** A degree is a square ruler, never a stone: it is there for size alone. */
function Degree(props: { label: string; range: [number, number]; scale: Scale }): ReactNode {
  const [low, high] = props.range;
  const before = low > 120;
  return (
    <Row label={props.label}>
      <span className={`${ruler} ${tick}`} style={{ width: props.scale(low) }} />
      <span
        className="absolute top-1.5 h-[13px] border-2 border-edge bg-mist print:[print-color-adjust:exact]"
        style={{ insetInlineStart: props.scale(low), width: props.scale(high - low) }}
      />
      <span
        className="absolute top-0.5 bg-paper px-1.5 whitespace-nowrap"
        style={
          before
            ? { insetInlineEnd: `calc(100% - ${props.scale(low)} + 4px)` }
            : { insetInlineStart: `calc(${props.scale(high)} + 4px)` }
        }
      >
        {low}–{high}
      </span>
    </Row>
  );
}

/** The portfolio's size beside the size of a year and of degrees. Left out where nothing states ECTS. */
export function SizeRulers({ summary }: { summary: PortfolioSummary }): ReactNode {
  const { t, credits, list, number } = useText();
  const total = summary.statedHundredths / 100;
  if (total === 0) return null;
  const end = Math.max(bachelor[1], Math.ceil(total / ectsPerFullTimeYear) * ectsPerFullTimeYear);
  const scale: Scale = (ects) => `${((ects * 100) / end).toFixed(2)}%`;
  const { recognised, earned } = summary.totals;
  const levels = [...new Set(summary.counted.map(({ eqf }) => eqf))]
    .filter((eqf) => eqf !== null)
    .sort((a, b) => a - b)
    .map((eqf) => ({ eqf, cycle: cycleOfEqf(eqf) }));
  const items = [
    recognised.hundredths > 0 &&
      t('employer.size.this.recognised', { credits: credits(recognised.hundredths) }),
    earned.hundredths > 0 && t('employer.size.this.earned', { credits: credits(earned.hundredths) }),
  ].filter((part) => part !== false);
  // What a decision did not take in is neither recognised nor still open with that institution.
  const stones = [
    ...summary.counted.map((part) => ({ ...part, drawn: 'recognised', size: part.recognisedHundredths })),
    ...summary.counted.map((part) => ({
      ...part,
      drawn: part.state === 'recognised' ? 'left-out' : 'earned',
      size: Math.max(0, part.statedHundredths - part.recognisedHundredths),
    })),
  ].filter(({ size }) => size > 0);
  const marks = Array.from(
    { length: end / ectsPerFullTimeYear + 1 },
    (_, index) => index * ectsPerFullTimeYear,
  );
  return (
    <section className="mt-12 break-inside-avoid">
      <h2>{t('employer.size.title')}</h2>
      <p className="mt-1 max-w-[60ch] text-sm text-ink-2">{t('employer.size.lead')}</p>
      <dl className="mt-4 space-y-2.5 text-sm max-md:space-y-0">
        <Row label={<b>{t('employer.size.this')}</b>}>
          <div className="flex flex-wrap items-center gap-x-2.5">
            <span aria-hidden="true" className="flex h-[22px]" style={{ width: scale(total) }}>
              {stones.map(({ drawn, size, eqf }, index) => (
                <span
                  key={index}
                  className="stone h-full min-w-0.5 rounded-[10px_11px_10px_9px] not-first:ms-px"
                  data-state={drawn}
                  data-level={eqf ?? undefined}
                  style={{ flexGrow: size, flexBasis: 0 }}
                />
              ))}
            </span>
            <span>
              <Sentence
                id="employer.size.this.value"
                values={{ credits: credits(summary.statedHundredths), items: list(items) }}
                components={[<b key="credits" />]}
              />
            </span>
          </div>
        </Row>
        <Row label={t('employer.size.year')}>
          <span
            className={`${ruler} ${tick} after:absolute after:end-0 after:-top-[7px] after:h-3 after:border-s-2 after:border-edge`}
            style={{ width: scale(ectsPerFullTimeYear) }}
          />
          <span
            className="absolute top-0.5 px-1.5"
            style={{ insetInlineStart: `calc(${scale(ectsPerFullTimeYear)} + 4px)` }}
          >
            {ectsPerFullTimeYear}
          </span>
        </Row>
        <Degree label={t('employer.size.master')} range={master} scale={scale} />
        <Degree label={t('employer.size.bachelor')} range={bachelor} scale={scale} />
      </dl>
      <div aria-hidden="true" className="relative ms-[14.5rem] mt-1 h-[18px] text-xs text-ink-2 max-md:ms-0">
        {marks.map((mark) => (
          <span
            key={mark}
            className={`absolute ${mark === 0 ? '' : mark === end ? '-translate-x-full' : '-translate-x-1/2'}`}
            style={{ insetInlineStart: scale(mark) }}
          >
            {mark}
          </span>
        ))}
      </div>
      <p className="mt-2 text-xs text-ink-3">{t('employer.size.source')}</p>
      <ul className="mt-4 max-w-[70ch] list-disc space-y-1 ps-5 text-sm">
        {summary.hours && (
          <li>
            {t('employer.size.hours', {
              low: number(summary.hours.low),
              high: number(summary.hours.high),
              percent: number(Math.round((total * 100) / ectsPerFullTimeYear)),
            })}
          </li>
        )}
        {levels.map(({ eqf, cycle }) => (
          <li key={eqf}>
            {t('employer.size.level', { eqf, meaning: t(`eqf.${String(eqf) as '1'}.long`) })}{' '}
            {cycle && t(`employer.size.cycle.${cycle.id}`)}
          </li>
        ))}
        <li>{t('employer.size.short')}</li>
        <li>{t('employer.size.certificates')}</li>
        <li>{t('employer.size.decides')}</li>
      </ul>
    </section>
  );
}
