import type { SourceFile } from '#src/domain/credential/reading.ts';

/** Longer files are no portfolio: a link holds two megabytes, and the page's own code as much. */
const largest = 8_000_000;

/** Whether a file begins like a PDF, as every paper copy does. */
export const isPdf = ({ bytes }: SourceFile): boolean =>
  bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;

/** Whether a file begins like a page or an address; nearly every other is told from one by that. */
export const mayHoldPortfolio = ({ bytes }: SourceFile): boolean =>
  bytes.length <= largest &&
  /^(?:<!doctype html|https?:\/\/)/iu.test(new TextDecoder().decode(bytes.subarray(0, 20)));
