import type { ReactNode } from 'react';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { StackMark } from '#src/domain/pathway/stack/stack.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { StoneKey } from '#src/ui/stone.tsx';
import { shownTiers } from './shown-tiers.ts';
import { plainWords, Triangle } from './stack-marks.tsx';

/** What pattern, tint and marks mean, as far as they appear. */
export function StackLegend(props: {
  view: PathwayView;
  show: Tier;
  marks: readonly StackMark[];
  /** Where the marks have room for numbers only, the legend says what these are. */
  explainMarks: boolean;
  columnNote: string | null;
}): ReactNode {
  const text = useText();
  const { t, credits } = text;
  const { view } = props;
  const drawn = view.groups
    .flatMap((group) => group.items)
    .filter((item) => item.countedHundredths > 0 && shownTiers(props.show).includes(item.tier));
  // Levels 1 to 3 have no tint of their own and stand with "not stated" in the drawing only.
  const levels = [...new Set(drawn.map((item) => item.eqf))].sort((a, b) => (a ?? 9) - (b ?? 9));
  return (
    <ul
      aria-label={t('stack.legend')}
      className="mt-4 flex flex-wrap gap-x-[1.1rem] gap-y-1.5 text-sm text-ink-2 [&>li]:inline-flex [&>li]:items-center [&>li]:gap-2"
    >
      <li>
        <StoneKey state="recognised" />
        {t('app.total.recognised')}
      </li>
      <li>
        <StoneKey state="earned" />
        {t('app.total.earned')}
      </li>
      <li>
        <StoneKey state="planned" />
        {t('app.total.planned')}
      </li>
      {levels.map((level) => (
        <li key={level ?? 'none'}>
          <span
            aria-hidden="true"
            className="stone size-3.5 rounded-ui border-[1.5px]"
            data-state="recognised"
            data-level={level ?? undefined}
          />
          {level === null ? t('stack.legend.levelNone') : t('stack.eqf', { level })}
        </li>
      ))}
      {view.milestones.length > 0 && (
        <li>
          <Triangle />
          {t('stack.legend.milestone')}
          {props.explainMarks &&
            `: ${view.milestones.map(({ hundredths, name }) => `${credits(hundredths)} ${name}`).join(', ')}`}
        </li>
      )}
      {props.explainMarks &&
        explained(props.marks).map((mark) => (
          <li key={mark.kind}>
            {mark.kind === 'gate' && <Icon name="gate" />}
            {mark.kind === 'target' && <Icon name="pathway" />}
            {mark.kind === 'here' && (
              <span
                aria-hidden="true"
                className="stack-here stack-here-key"
                data-sum={!mark.isHeight || undefined}
              />
            )}
            {mark.kind === 'surplus' && <span aria-hidden="true">+</span>}
            {mark.kind === 'surplus' ? t('stack.legend.surplus') : plainWords(text, view, mark)}
          </li>
        ))}
      {props.columnNote !== null && <li>{props.columnNote}</li>}
    </ul>
  );
}

/** One of each kind that has no line of its own in the legend. */
function explained(marks: readonly StackMark[]): StackMark[] {
  return (['here', 'target', 'gate', 'surplus'] as const).flatMap((kind) => {
    const first = marks.find((mark) => mark.kind === kind && (mark.kind !== 'here' || mark.hundredths > 0));
    return first ? [first] : [];
  });
}
