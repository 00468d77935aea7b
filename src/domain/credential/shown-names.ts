import type { Level, Party } from './credential.ts';
import { pickLanguage, type ShownText } from './pick-language.ts';

/** A party as the document names it: by name, else by address, else by id. Empty where it gives none. */
export function partyName(party: Party, language: string): ShownText {
  const named = party.name ? pickLanguage(party.name, [language]) : null;
  return named && named.text !== '' ? named : { text: party.url ?? party.id ?? '', lang: null };
}

/** "EQF 7", or the document's own words for a level in another scheme. */
export function levelName(level: Level, language: string): ShownText {
  const plain = { text: `${level.scheme} ${level.level}`.trim(), lang: null };
  if (level.scheme === 'EQF' || !level.label) return plain;
  const label = pickLanguage(level.label, [language]);
  return label.text === '' ? plain : label;
}
