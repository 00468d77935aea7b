/** One line a language: its tag, its own name, and the locale whose dates and numbers it uses. */
export const languages = [{ tag: 'en', name: 'English', formatLocale: 'en-GB' }] as const;

export type LanguageTag = (typeof languages)[number]['tag'];

/** The first language on offer that the person prefers; English where none is. */
export function chooseLanguage(preferred: readonly string[]): LanguageTag {
  const primary = preferred.map((tag) => tag.toLowerCase().split('-')[0]);
  return languages.find((language) => primary.includes(language.tag))?.tag ?? 'en';
}
