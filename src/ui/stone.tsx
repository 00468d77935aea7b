import type { CSSProperties, ReactNode } from 'react';

export type StoneState = 'recognised' | 'earned' | 'planned' | 'indicative' | 'left-out';
/** EQF 4 to 8 have a hue; `mixed` is ink, for sums; null is "not stated" (also EQF 1 to 3). */
export type StoneLevel = number | 'mixed' | null;

/** The five patterns in miniature, beside the word that names the state. */
export function StoneKey({ state, level = 'mixed' }: { state: StoneState; level?: StoneLevel }): ReactNode {
  return (
    <span aria-hidden="true" className="stone stone-key" data-state={state} data-level={level ?? undefined} />
  );
}

/** Beyond this a list stone is drawn with a cut: a degree would fill the screen. */
const tallestInList = 30;

/**
 * A stone in a list: stands on the row's rule, 4 px high for each ECTS. `upTo` adds the open end of
 * a range, dotted. Decorative; the number is text beside it.
 */
export function ListStone(props: {
  state: StoneState;
  level: StoneLevel;
  ects: number;
  upTo?: number;
  /** 0 to 4, from the credential's id: see `stoneShape`. */
  shape: number;
  /** A check failed. */
  cracked?: boolean;
  /** Where it stands. */
  className?: string;
}): ReactNode {
  const { ects, upTo = ects, className = 'relative w-full' } = props;
  if (upTo > ects && ects > 0)
    return (
      <div aria-hidden="true" className={className}>
        <Drawn {...props} className="relative w-full" state="indicative" ects={upTo - ects} half="upper" />
        <Drawn {...props} className="relative w-full" half="lower" />
      </div>
    );
  return <Drawn {...props} className={className} ects={upTo} half="whole" />;
}

const halves = {
  whole: '[--r:min(calc(var(--stone-height)*0.46),1.4rem)]',
  upper: 'rounded-t-[12px] rounded-b-none border-b-0',
  lower: 'rounded-t-none rounded-b-[11px] border-t-0',
};

function Drawn(props: {
  state: StoneState;
  level: StoneLevel;
  ects: number;
  shape: number;
  cracked?: boolean;
  className: string;
  half: keyof typeof halves;
}): ReactNode {
  const height = `${Math.max(Math.min(props.ects, tallestInList) * 4, 5)}px`;
  return (
    <div
      aria-hidden="true"
      className={`stone ${props.className} ${halves[props.half]}`}
      data-state={props.state}
      data-level={props.level ?? undefined}
      data-shape={props.half === 'whole' ? props.shape : undefined}
      data-cut={props.ects > tallestInList || undefined}
      style={{ height, '--stone-height': height } as CSSProperties}
    >
      {props.cracked && (
        <svg
          viewBox="0 0 60 60"
          preserveAspectRatio="none"
          className="absolute -inset-0.5 size-[calc(100%+4px)] fill-none stroke-bad stroke-[2.4] [stroke-linejoin:round]"
        >
          <path d="M33 1 27 15l7 8-9 12 6 9-5 15" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
    </div>
  );
}

/** One of five silhouettes for an id, always the same for the same id. */
export function stoneShape(id: string): number {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + letter.charCodeAt(0)) % 9_973;
  return hash % 5;
}

/** A place without size: the issuer stated no credits (`?`), or the learner wrote it (a pencil). */
export function SizelessStone({
  children,
  className = 'w-full',
}: {
  children: ReactNode;
  /** Where it stands. */
  className?: string;
}): ReactNode {
  return (
    <div
      aria-hidden="true"
      className={`grid h-[22px] place-items-center rounded-t-[13px] border-[1.5px] border-b-0 border-dashed border-edge text-xs font-semibold text-ink-3 ${className}`}
    >
      {children}
    </div>
  );
}

/** Parts of a whole as a row of stones. Decorative; say the numbers in text. */
export function StoneBar(props: {
  parts: readonly { state: StoneState; level?: StoneLevel; share: number }[];
  /** Share of the whole that is open, drawn as an empty outline. */
  open?: number;
}): ReactNode {
  return (
    <span aria-hidden="true" className="flex h-[18px] gap-0.5 print:[print-color-adjust:exact]">
      {props.parts
        .filter((part) => part.share > 0)
        .map((part, index) => (
          <span
            key={index}
            className="stone h-full min-w-1.5 rounded-[8px_10px_9px_8px]"
            data-state={part.state}
            data-level={part.level ?? 'mixed'}
            style={{ flexGrow: part.share, flexBasis: 0 }}
          />
        ))}
      {props.open !== undefined && props.open > 0 && (
        <span
          className="rounded-[9px] border border-dotted border-edge"
          style={{ flexGrow: props.open, flexBasis: 0 }}
        />
      )}
    </span>
  );
}
