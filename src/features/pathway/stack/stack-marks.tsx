import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { StackMark } from '#src/domain/pathway/stack/stack.ts';
import { Sentence, useText, type Text } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { linesOf, spreadMarks } from './spread-marks.ts';
import { placeStyle, type StackMode } from './stack-place.ts';

/** How many letters a line beside the column has room for: beside the only one, beside others or on the narrowest phone. */
const lettersIn = (mode: StackMode, isOnly: boolean): number =>
  mode === 'bare' ? 99 : mode === 'roomy' && isOnly ? 13 : 9;
/** How high a line of words is, and the space around them, in ECTS. */
const lineRoom = 2;
const spaceAround = 0.9;

/** Sizes, gates, surplus and today's height, in words beside the column. */
export function StackMarks(props: {
  view: PathwayView;
  marks: readonly StackMark[];
  mode: StackMode;
  unitScale: number;
  isOnly: boolean;
}): ReactNode {
  const text = useText();
  const { view, mode } = props;
  // Today's height is no news while nothing is recognised.
  const marks = props.marks.filter((mark) => mark.kind !== 'here' || mark.hundredths > 0);
  const roomOf = (mark: StackMark): number =>
    ((lineRoom * linesOf(plainWords(text, view, mark), lettersIn(mode, props.isOnly)) + spaceAround) * 100) /
    props.unitScale;
  return (
    <div className="stack-marks">
      {spreadMarks(marks, roomOf).map(({ mark, at }) => (
        <p
          key={keyOf(mark)}
          data-kind={mark.kind}
          data-sum={isSum(mark) || undefined}
          style={placeStyle(at, 0)}
        >
          <MarkWords mark={mark} view={view} brief={mode === 'bare'} />
        </p>
      ))}
    </div>
  );
}

function keyOf(mark: StackMark): string {
  const about = mark.kind === 'surplus' ? mark.itemId : mark.kind === 'gate' ? mark.ruleId : '';
  return `${mark.kind} ${String(mark.at)} ${about}`;
}

/** What a mark says, without its look. */
export function plainWords({ t, credits }: Text, view: PathwayView, mark: StackMark): string {
  switch (mark.kind) {
    case 'milestone':
      return t('stack.milestone', { credits: credits(mark.hundredths), name: mark.name }).replace(
        /<\/?0>/gu,
        '',
      );
    case 'gate':
      return t(isOpen(view, mark.ruleId) ? 'stack.gate.open' : 'stack.gate.closed');
    case 'surplus':
      return t('stack.surplus', { credits: credits(mark.hundredths) });
    case 'here':
      return t(mark.isHeight ? 'stack.here' : 'stack.here.sum', { credits: credits(mark.hundredths) });
    case 'target':
      return t('stack.target', { credits: credits(mark.hundredths) });
  }
}

/** What is recognised where other things lie below it: a sum, and no height that the stones reach. */
export const isSum = (mark: StackMark): boolean => mark.kind === 'here' && !mark.isHeight;

const isOpen = (view: PathwayView, ruleId: string): boolean =>
  view.rules.find((rule) => rule.id === ruleId)?.state === 'met';

/** Whether a mark is a line across the stones, and not a sign beside them only. */
export const hasLine = (mark: StackMark): boolean =>
  mark.kind === 'gate' ||
  mark.kind === 'target' ||
  (mark.kind === 'here' && mark.isHeight && mark.hundredths > 0);

export function Triangle(): ReactNode {
  return (
    <svg viewBox="0 0 11 10" aria-hidden="true" className="h-2.5 w-[11px] flex-none fill-current">
      <path d="M5.5 0 11 10H0z" />
    </svg>
  );
}

function MarkWords(props: {
  mark: StackMark;
  view: PathwayView;
  /** Only the number or the sign: what it means stands in the legend. */
  brief: boolean;
}): ReactNode {
  const { mark, view, brief } = props;
  const text = useText();
  const words = plainWords(text, view, mark);
  if (brief)
    return (
      <>
        <BriefMark mark={mark} />
        <span className="sr-only">{words}</span>
      </>
    );
  switch (mark.kind) {
    case 'milestone':
      return (
        <>
          <Triangle />
          <span>
            <Sentence
              id="stack.milestone"
              values={{ credits: text.credits(mark.hundredths), name: mark.name }}
              components={[<b key="credits" />]}
            />
          </span>
        </>
      );
    case 'gate':
      return (
        <>
          <Icon name="gate" />
          <span>{words}</span>
        </>
      );
    case 'surplus':
      return (
        <>
          <SurplusStone hundredths={mark.hundredths} />
          <span>{words}</span>
        </>
      );
    case 'target':
      return (
        <>
          <Icon name="pathway" />
          <span>{words}</span>
        </>
      );
    case 'here':
      return (
        <span className="stack-here" data-sum={!mark.isHeight || undefined}>
          {words}
        </span>
      );
  }
}

function BriefMark({ mark }: { mark: StackMark }): ReactNode {
  const { credits } = useText();
  if (mark.kind === 'gate' || mark.kind === 'target')
    return <Icon name={mark.kind === 'gate' ? 'gate' : 'pathway'} />;
  const number = (
    <b
      aria-hidden="true"
      className={mark.kind === 'here' ? 'stack-here' : ''}
      data-sum={isSum(mark) || undefined}
    >
      {credits(mark.hundredths)}
    </b>
  );
  if (mark.kind === 'here') return number;
  return (
    <>
      {mark.kind === 'milestone' ? <Triangle /> : <span aria-hidden="true">+</span>}
      {number}
    </>
  );
}

const SurplusStone = ({ hundredths }: { hundredths: number }): ReactNode => (
  <span
    aria-hidden="true"
    className="stone stack-surplus"
    data-state="left-out"
    style={placeStyle(0, hundredths)}
  />
);
