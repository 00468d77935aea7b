import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { OutcomeMark } from './outcome.tsx';

type Tone = 'bad' | 'open' | 'warn';

const tones: Record<Tone, string> = {
  bad: 'border-bad bg-bad-wash text-bad',
  open: 'border-open bg-open-wash text-open',
  warn: 'border-warn bg-warn-wash text-warn',
};

/** Something the person should know now: a heading and what it means. `alert` announces it at once. */
export function Notice(props: {
  tone: Tone;
  title: string;
  children?: ReactNode;
  alert?: boolean;
}): ReactNode {
  return (
    <div
      role={props.alert ? 'alert' : undefined}
      className={`grid grid-cols-[28px_1fr] gap-x-3 border border-s-[6px] px-5 py-4 max-sm:px-3 ${tones[props.tone]}`}
    >
      {props.tone === 'bad' && <OutcomeMark tone="failed" className="size-6" />}
      {props.tone === 'open' && <OutcomeMark tone="unknown" className="size-6" />}
      {props.tone === 'warn' && <Icon name="warning" className="size-6" />}
      <div>
        <p className="font-semibold">{props.title}</p>
        <div className="text-sm text-ink">{props.children}</div>
      </div>
    </div>
  );
}

/** A plain remark of Cairn's, behind a solid bar. */
export function Remark({ children }: { children: ReactNode }): ReactNode {
  return <p className="max-w-[78ch] border-s-[6px] border-ink py-0.5 ps-4 text-sm">{children}</p>;
}

/** A short label in a hairline box; dashed for an assumption of Cairn's. */
export function Tag({
  children,
  assumption = false,
}: {
  children: ReactNode;
  assumption?: boolean;
}): ReactNode {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-ui border border-edge px-2 py-0.5 text-xs leading-tight text-ink-2 ${assumption ? 'border-dashed' : ''}`}
    >
      {children}
    </span>
  );
}

/** An empty place: what would be here, and how to fill it. */
export function EmptyState(props: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="border-y border-line py-10 text-center">
      <p className="text-lg font-semibold">{props.title}</p>
      <div className="mx-auto mt-1 max-w-[60ch] text-ink-2">{props.children}</div>
    </div>
  );
}
