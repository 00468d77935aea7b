import type { LocalizedText } from './stated.ts';

/** Text as it will be shown, with the tag for its `lang` attribute; `lang` is null for `und`. */
export type ShownText = { text: string; lang: string | null };

/**
 * Chooses the language to show: the first preferred one that is there (exact tag, then same
 * primary language, RFC 4647 section 3.4 in spirit), else English, else the first stated.
 * Empty text gives an empty string.
 */
export function pickLanguage(localized: LocalizedText, preferred: readonly string[]): ShownText {
  const tags = Object.keys(localized);
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  const chosen =
    [...preferred, 'en']
      .flatMap((want) => [
        tags.find((tag) => tag.toLowerCase() === want.toLowerCase()),
        tags.find((tag) => primary(tag) === primary(want)),
      ])
      .find((tag) => tag !== undefined) ?? tags[0];
  if (chosen === undefined) return { text: '', lang: null };
  return { text: localized[chosen] ?? '', lang: chosen === 'und' ? null : chosen };
}
