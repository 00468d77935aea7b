import type { SharedOriginal } from './portfolio.ts';

/**
 * Mail and chat programs are known to carry links of this length. RFC 9110 section 4.1 recommends
 * that 8,000 octets be supported everywhere; browsers take far more.
 */
export const carefulLimitBytes = 8_000;

/**
 * Letters of a link that one QR code still holds: 7,000 digits stand for the bytes of so many letters, beside an address
 * of the usual length (version 40, lowest level of correction).
 */
export const codeLimitBytes = 3_900;

/** Originals in order of size, the largest first: what to leave out to make a link shorter. */
export function largestFirst(originals: readonly SharedOriginal[]): number[] {
  return originals
    .map(({ bytes }, position) => ({ position, size: bytes.length }))
    .sort((a, b) => b.size - a.size || a.position - b.position)
    .map(({ position }) => position);
}
