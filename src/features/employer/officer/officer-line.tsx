import type { ReactNode } from 'react';

/** One fact with its label. */
export function OfficerLine({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className="grid grid-cols-[13rem_minmax(0,1fr)] gap-x-4 border-t border-line py-1.5 first:border-none max-sm:grid-cols-1">
      <dt className="text-ink-2">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
