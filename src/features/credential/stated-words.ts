/** The letters for a party without a picture: those of its first two capitalised words. */
export function monogram(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}|^\p{N}/u.test(word));
  const chosen = words.length > 0 ? words.slice(0, 2) : [name.trim()];
  return chosen.map((word) => Array.from(word)[0] ?? '').join('') || '?';
}
