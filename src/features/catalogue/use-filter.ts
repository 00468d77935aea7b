import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { noFilter, type OfferFilter } from './offer-filter.ts';

const names = Object.keys(noFilter) as (keyof OfferFilter)[];

/** The filter, kept in the address so that it survives a reload and can be gone back to. */
export function useFilter(): {
  filter: OfferFilter;
  /** The pathway whose gaps are looked at; empty for none. */
  gapOf: string;
  set: (name: keyof OfferFilter | 'gap', value: string) => void;
  clear: () => void;
  isEmpty: boolean;
} {
  const [params, setParams] = useSearchParams();
  const filter = useMemo(
    () => Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as OfferFilter,
    [params],
  );
  const gapOf = params.get('gap') ?? '';
  return {
    filter,
    gapOf,
    set: (name, value) => {
      setParams(
        (old) => {
          const next = new URLSearchParams(old);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      );
    },
    clear: () => {
      setParams({}, { replace: true });
    },
    isEmpty: gapOf === '' && names.every((name) => filter[name] === ''),
  };
}
