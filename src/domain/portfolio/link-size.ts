import type { SharedOriginal } from './portfolio.ts';

/**
 * Mail and chat programs are known to carry links of this length. RFC 9110 section 4.1 recommends
 * that 8,000 octets be supported everywhere; browsers take far more.
 */
export const carefulLimitBytes = 8_000;

/** Originals in order of size, the largest first: what to leave out to make a link shorter. */
export function largestFirst(originals: readonly SharedOriginal[]): number[] {
  return originals
    .map(({ bytes }, position) => ({ position, size: bytes.length }))
    .sort((a, b) => b.size - a.size || a.position - b.position)
    .map(({ position }) => position);
}
