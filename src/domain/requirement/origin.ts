import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';

/**
 * Whether a candidate comes from one of the given origins; `null` where that is not known. What
 * is the institution's own comes from nowhere else, all else is `external`, and "external" alone
 * names no finer origin.
 */
export function cameFrom(candidate: Candidate, sources: readonly string[]): boolean | null {
  const { origins } = candidate;
  if (origins === null) return null;
  if (origins.some((origin) => sources.includes(origin))) return true;
  if (origins.includes('own')) return false;
  if (sources.includes('external')) return true;
  const isFiner = origins.some((origin) => origin !== 'external');
  return isFiner ? false : null;
}
