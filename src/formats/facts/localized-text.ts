import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { first, items, member, members, textAt, type Place } from '../json/place.ts';

/** BCP 47 in its usual size; RFC 5646 section 2.1 allows more, no credential uses it. */
const languageTag = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;

const undetermined = 'und';

/** A usable BCP 47 tag for what a document gives as language (`en_EN`, ` en`, `@none`), else `und`. */
export function languageOf(text: string | null): string {
  const tag = (text ?? '').trim().replaceAll('_', '-');
  return languageTag.test(tag) ? tag : undetermined;
}

/**
 * Text in any of the shapes that credentials use: a plain string, a JSON-LD value object, an array
 * of those (VC Data Model 2.0 section 11.1), or a language map whose entries may be arrays (ELM).
 * Several texts in one language are joined by line breaks. Null where there is no text.
 *
 * @param language - the language of plain strings, where the document states it elsewhere
 */
export function localizedTextAt(place: Place, language: string = undetermined): LocalizedText | null {
  const found = new Map<string, string[]>();
  for (const item of items(place)) collect(item, language, found);
  if (found.size === 0) return null;
  return Object.fromEntries([...found].map(([tag, texts]) => [tag, texts.join('\n')]));
}

function collect(place: Place, language: string, found: Map<string, string[]>): void {
  const add = (tag: string, text: string | null) => {
    if (text === null) return;
    const texts = found.get(tag);
    if (texts === undefined) found.set(tag, [text]);
    else texts.push(text);
  };
  if (!isObject(place.value)) {
    add(language, textAt(place));
    return;
  }
  const value = textAt(member(place, '@value'));
  if (value !== null) {
    add(languageOf(textAt(member(place, '@language'))), value);
    return;
  }
  for (const [name, entry] of members(place)) {
    const isLanguage = name === '@none' || languageTag.test(name.trim());
    if (!isLanguage) continue;
    for (const item of items(entry)) if (typeof item.value === 'string') add(languageOf(name), textAt(item));
  }
}

/** One text out of several, for places that hold a single string: English, undetermined, then the first. */
export function plainText(text: LocalizedText | null): string | null {
  if (text === null) return null;
  return text['en'] ?? text[undetermined] ?? Object.values(text)[0] ?? null;
}

/** Text without a known language. */
export const untagged = (text: string): LocalizedText => ({ [undetermined]: text });

/** Joins texts language by language, so that a sentence and its translation stay side by side. */
export function joinTexts(texts: readonly LocalizedText[], separator: string): LocalizedText | null {
  const tags = [...new Set(texts.flatMap((text) => Object.keys(text)))];
  if (tags.length === 0) return null;
  return Object.fromEntries(
    tags.map((tag) => [tag, texts.flatMap((text) => text[tag] ?? []).join(separator)] as const),
  );
}

/** The text of a place that may hold a single string, where only one is wanted. */
export const plainTextAt = (place: Place): string | null => plainText(localizedTextAt(first(place)));
