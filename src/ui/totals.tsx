import type { ReactNode } from 'react';
import { StoneKey, type StoneState } from './stone.tsx';

export type Total = { state: StoneState; label: string; amount: string; unit: string; note?: ReactNode };

const lists = {
  wide: 'mt-5 grid grid-cols-3 border-t border-line max-[22.5rem]:grid-cols-1',
  compact:
    'mt-4 flex flex-wrap gap-x-8 gap-y-3 print:flex-nowrap print:gap-x-6 max-sm:grid max-sm:grid-cols-3 max-sm:gap-x-3',
  narrow: 'mt-4 grid grid-cols-3 gap-x-3',
};
const boxes = {
  wide: 'border-line py-4 pe-6 not-first:ps-6 not-first:border-s max-sm:py-2.5 max-sm:pe-2 max-sm:not-first:ps-2.5 max-[22.5rem]:flex max-[22.5rem]:items-center max-[22.5rem]:justify-between max-[22.5rem]:py-1.5 max-[22.5rem]:pe-0 max-[22.5rem]:not-first:border-s-0 max-[22.5rem]:not-first:border-t max-[22.5rem]:not-first:ps-0',
  compact: '',
  narrow: '',
};
const labels = {
  wide: 'text-sm max-sm:min-h-14 max-sm:flex-col max-sm:items-start max-sm:gap-1 max-sm:text-xs max-[22.5rem]:min-h-0 max-[22.5rem]:flex-row max-[22.5rem]:items-center max-[22.5rem]:gap-2.5',
  compact:
    'text-sm print:text-xs max-sm:min-h-14 max-sm:flex-col max-sm:items-start max-sm:gap-1 max-sm:text-xs',
  narrow: 'min-h-15 flex-col items-start gap-1 text-xs',
};
const amounts = {
  wide: 'text-3xl max-[22.5rem]:mt-0 max-[22.5rem]:text-2xl max-[22.5rem]:whitespace-nowrap',
  compact: 'text-2xl',
  narrow: 'text-xl',
};
const units = {
  wide: 'ms-1 text-base max-sm:text-xs',
  compact:
    'text-base not-first:ms-1 print:text-xs max-sm:mt-1 max-sm:block max-sm:text-xs max-sm:leading-tight max-sm:not-first:ms-0',
  narrow: 'mt-1 block text-xs leading-tight',
};

/**
 * The three totals, always together: recognised, earned and not yet recognised, planned. `compact`
 * stands in a page's head, `narrow` in a panel that is no wider than a phone.
 */
export function Totals({
  totals,
  compact = false,
  narrow = false,
}: {
  totals: readonly Total[];
  compact?: boolean;
  narrow?: boolean;
}): ReactNode {
  const form = narrow ? 'narrow' : compact ? 'compact' : 'wide';
  return (
    <dl className={lists[form]}>
      {totals.map((total) => (
        <div key={total.label} className={boxes[form]}>
          <dt className={`flex items-center gap-2.5 font-semibold ${labels[form]}`}>
            <StoneKey state={total.state} />
            {total.label}
          </dt>
          <dd className={`mt-1 font-semibold tracking-tight ${amounts[form]}`}>
            {total.amount !== '' && <span>{total.amount}</span>}
            <small className={`font-normal tracking-normal text-ink-2 ${units[form]}`}>{total.unit}</small>
          </dd>
          {total.note !== undefined && (
            <dd className={`mt-1 text-sm text-ink-2 ${form === 'wide' ? 'max-sm:hidden' : ''}`}>
              {total.note}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
