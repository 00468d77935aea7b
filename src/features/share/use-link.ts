import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Portfolio, ShareProblem } from '#src/domain/portfolio/portfolio.ts';
import { useServices } from '#src/queries/services.tsx';
import { useSettled } from './use-settled.ts';

/** While the learner types, the link waits this long for a rest. */
const restMs = 300;

/** The link to a portfolio, made anew after each change. */
export function useLink(about: {
  portfolio: Portfolio;
  /** For each original a key that is the same whenever its bytes are. */
  keys: readonly string[];
  /** Whether all of its bytes are at hand. */
  complete: boolean;
  /** Blank for none. */
  passphrase: string;
  /** The address that readers open, without a fragment. */
  viewAddress: string;
}): {
  /** Null while there is none. */
  link: string | null;
  problem: ShareProblem | null;
  /** The one shown is not of what is chosen now. */
  making: boolean;
} {
  const { links } = useServices();
  const { portfolio, keys, complete, passphrase } = about;
  const wanted = JSON.stringify([keys, passphrase, { ...portfolio, originals: portfolio.originals.length }]);
  const settled = useSettled(wanted, restMs);
  const encoding = useQuery({
    queryKey: ['encoded-link', settled],
    queryFn: () => links.encode(portfolio, passphrase.trim() === '' ? undefined : passphrase),
    enabled: complete && settled === wanted,
    placeholderData: keepPreviousData,
    gcTime: 0,
    throwOnError: true,
  });
  const encoded = complete ? encoding.data : undefined;
  return {
    link: encoded?.ok ? `${about.viewAddress}#${encoded.value}` : null,
    problem: encoded && !encoded.ok ? encoded.error : null,
    making: complete && (settled !== wanted || encoding.isFetching),
  };
}
