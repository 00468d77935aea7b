import type { ReactNode } from 'react';
import { StoneKey, type StoneState } from './stone.tsx';

export type Total = { state: StoneState; label: string; amount: string; unit: string; note?: ReactNode };

/** The three totals, always together: recognised, earned and not yet recognised, planned. */
export function Totals({
  totals,
  compact = false,
}: {
  totals: readonly Total[];
  compact?: boolean;
}): ReactNode {
  return (
    <dl
      className={
        compact
          ? 'mt-4 flex flex-wrap gap-x-8 gap-y-3 max-sm:grid max-sm:grid-cols-3 max-sm:gap-x-3'
          : 'mt-5 grid grid-cols-3 border-t border-line'
      }
    >
      {totals.map((total) => (
        <div
          key={total.label}
          className={
            compact
              ? ''
              : 'py-4 pe-6 not-first:border-s not-first:border-line not-first:ps-6 max-sm:py-2 max-sm:pe-2 max-sm:not-first:ps-2'
          }
        >
          <dt className="flex items-center gap-2.5 text-sm font-semibold max-sm:flex-col max-sm:items-start max-sm:gap-1 max-sm:text-xs">
            <StoneKey state={total.state} />
            {total.label}
          </dt>
          <dd
            className={`mt-1 font-semibold tracking-tight ${compact ? 'text-2xl' : 'text-3xl max-sm:text-2xl'}`}
          >
            {total.amount}
            <small className="ms-1 text-base font-normal tracking-normal text-ink-2 max-sm:text-xs">
              {total.unit}
            </small>
          </dd>
          {total.note !== undefined && (
            <dd className={`mt-1 text-sm text-ink-2 ${compact ? '' : 'max-sm:hidden'}`}>{total.note}</dd>
          )}
        </div>
      ))}
    </dl>
  );
}
