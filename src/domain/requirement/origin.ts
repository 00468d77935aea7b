import type { Candidate } from '../pathway/candidate.ts';

/**
 * Whether a candidate comes from one of the given origins; `null` where that is not known. What
 * is the institution's own comes from nowhere else, and "external" alone names no finer origin.
 */
export function cameFrom(candidate: Candidate, sources: readonly string[]): boolean | null {
  if (candidate.origins === null) return null;
  if (candidate.origins.some((origin) => sources.includes(origin))) return true;
  if (candidate.origins.includes('own')) return false;
  const isFiner = candidate.origins.some((origin) => origin !== 'external');
  return isFiner ? false : null;
}
