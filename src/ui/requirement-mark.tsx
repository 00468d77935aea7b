import type { ReactNode } from 'react';

/** How a rule stands. Each has its own shape; the words beside it say the same. */
export type RequirementTone = 'met' | 'metIfRecognised' | 'metByPlan' | 'unmet' | 'unknown' | 'notCheckable';

export const requirementColour: Record<RequirementTone, string> = {
  met: 'text-ok',
  metIfRecognised: 'text-ink',
  metByPlan: 'text-ink',
  unmet: 'text-bad',
  unknown: 'text-open',
  notCheckable: 'text-ink',
};

const stone = 'M3 8.5C3 6 5 4.5 8 4.5h9c2.5 0 4 1.5 4 4v6c0 3-2 5-5 5H8c-3 0-5-2-5-4.5z';
const tick = 'M8 12.2l2.8 2.8 5.4-6';

// The three stones repeat the stack's patterns: solid, outlined, dashed.
const shapes: Record<RequirementTone, ReactNode> = {
  met: (
    <>
      <path d={stone} fill="currentColor" stroke="none" />
      <path d={tick} className="stroke-paper" strokeWidth="2.2" />
    </>
  ),
  metIfRecognised: <path d={stone + tick} />,
  metByPlan: (
    <>
      <path d={stone} strokeDasharray="3.2 2.6" />
      <path d={tick} />
    </>
  ),
  unmet: <path d="M4 4h16v16H4zM8.5 8.5l7 7M15.5 8.5l-7 7" />,
  unknown: (
    <>
      <circle cx="12" cy="12" r="9" strokeDasharray="3.7 2.6" />
      <path d="M9.6 9.6a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1.1.8-1.1 1.6M12 16.6h.01" />
    </>
  ),
  notCheckable: (
    <path d="M12 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM5 20.5c0-4 3-6.500 7-6.5s7 2.5 7 6.5" />
  ),
};

/** The mark of a requirement: solid, outlined or dashed stone with a tick, crossed square, broken ring, person. */
export function RequirementMark({
  tone,
  className = 'size-6',
}: {
  tone: RequirementTone;
  className?: string;
}): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      strokeWidth="1.9"
      className={`flex-none fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] ${requirementColour[tone]} ${className}`}
    >
      {shapes[tone]}
    </svg>
  );
}
