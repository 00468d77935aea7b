/**
 * A name as it is compared: without case, accents, punctuation and the spaces between words, so that
 * "VELOCERT OU" and "Velocert OÜ" are one. Text in other scripts stays what it is.
 */
export function plainName(name: string): string {
  return wordsOf(name).join(' ');
}

/** The words of a name, as `plainName` has them. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
