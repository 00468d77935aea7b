import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { StackMark } from '#src/domain/pathway/stack.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { placeStyle, type StackMode } from './stack-place.ts';
import { spreadMarks } from './spread-marks.ts';

/** How many ECTS the words of one mark are high. */
const markRoom = 2.9;

/** Sizes, gates, surplus and today's height, in words beside the column. */
export function StackMarks(props: {
  view: PathwayView;
  marks: readonly StackMark[];
  mode: StackMode;
  unitScale: number;
}): ReactNode {
  // Today's height is no news while nothing is recognised.
  const marks = props.marks.filter((mark) => mark.kind !== 'here' || mark.hundredths > 0);
  return (
    <div className="stack-marks">
      {spreadMarks(marks, (markRoom * 100) / props.unitScale).map(({ mark, at }) => (
        <p key={keyOf(mark)} data-kind={mark.kind} style={placeStyle(at, 0)}>
          <MarkWords mark={mark} view={props.view} brief={props.mode === 'bare'} />
        </p>
      ))}
    </div>
  );
}

function keyOf(mark: StackMark): string {
  const about = mark.kind === 'surplus' ? mark.itemId : mark.kind === 'gate' ? mark.ruleId : '';
  return `${mark.kind} ${String(mark.at)} ${about}`;
}

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
  /** Only the size: what it is used for stands in the legend. */
  brief: boolean;
}): ReactNode {
  const { mark, view, brief } = props;
  const { t, credits } = useText();
  switch (mark.kind) {
    case 'milestone':
      return (
        <>
          <Triangle />
          {brief && <b aria-hidden="true">{credits(mark.hundredths)}</b>}
          <span className={brief ? 'sr-only' : ''}>
            <Sentence
              id="stack.milestone"
              values={{ credits: credits(mark.hundredths), name: mark.name }}
              components={[<b key="credits" />]}
            />
          </span>
        </>
      );
    case 'gate': {
      const isOpen = view.rules.find((rule) => rule.id === mark.ruleId)?.outcome.state === 'met';
      return (
        <>
          <Icon name="gate" />
          <span>{t(isOpen ? 'stack.gate.open' : 'stack.gate.closed')}</span>
        </>
      );
    }
    case 'surplus':
      return (
        <>
          <span
            aria-hidden="true"
            className="stone stack-surplus"
            data-state="left-out"
            style={placeStyle(0, mark.hundredths)}
          />
          <span>{t('stack.surplus', { credits: credits(mark.hundredths) })}</span>
        </>
      );
    case 'here':
      return <span className="stack-here">{t('stack.here', { credits: credits(mark.hundredths) })}</span>;
  }
}
