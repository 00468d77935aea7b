import type { ReactNode } from 'react';

/** How a check came out. Every outcome has its own shape as well as its colour. */
export type OutcomeTone = 'passed' | 'failed' | 'unknown' | 'ended' | 'nothing' | 'own';

export const outcomeColour: Record<OutcomeTone, string> = {
  passed: 'text-ok',
  failed: 'text-bad',
  unknown: 'text-open',
  ended: 'text-warn',
  nothing: 'text-ink',
  own: 'text-ink',
};

const ring = 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18Z';

// One path a mark wherever that will do: long lists draw hundreds of them.
const shapes: Record<OutcomeTone, ReactNode> = {
  passed: (
    <path
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
      d="M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Zm-1.3 14.6 6.8-7.4-1.6-1.5-5.2 5.7-2.4-2.4-1.6 1.6Z"
    />
  ),
  failed: (
    <path
      fill="currentColor"
      stroke="none"
      fillRule="evenodd"
      d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8Zm4 7.9L9.3 7.7 7.7 9.3l2.7 2.7-2.7 2.7 1.6 1.6 2.7-2.7 2.7 2.7 1.6-1.6-2.7-2.7 2.7-2.7-1.6-1.6Z"
    />
  ),
  unknown: (
    <>
      <circle cx="12" cy="12" r="9" strokeDasharray="3.7 2.6" strokeWidth="1.9" />
      <path d="M9.6 9.6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1.1.8-1.1 1.6M12 16.6h.01" strokeWidth="1.9" />
    </>
  ),
  ended: <path d={`${ring}M12 7v5l3.5 2`} strokeWidth="1.9" />,
  nothing: <path d={`${ring}M8 12h8`} strokeWidth="1.9" />,
  own: <path d="M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5 17.5 10" strokeWidth="1.7" />,
};

/** The mark of an outcome: disc with tick, octagon with cross, broken ring, clock, ring with bar, pencil. */
export function OutcomeMark({
  tone,
  className = 'size-5',
}: {
  tone: OutcomeTone;
  className?: string;
}): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={`flex-none fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] ${outcomeColour[tone]} ${className}`}
    >
      {shapes[tone]}
    </svg>
  );
}

/** An outcome in words: mark, what came out, and a second line in ink. */
export function Outcome({
  tone,
  title,
  detail,
}: {
  tone: OutcomeTone;
  title: string;
  detail?: ReactNode;
}): ReactNode {
  return (
    <div className="grid grid-cols-[22px_1fr] items-start gap-x-2 text-sm leading-snug">
      <OutcomeMark tone={tone} />
      <div>
        <b className={`block ${outcomeColour[tone]}`}>{title}</b>
        {detail !== undefined && <span className="text-ink-2">{detail}</span>}
      </div>
    </div>
  );
}
