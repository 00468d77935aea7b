import type { Learner, Level, Party } from '#src/domain/credential/credential.ts';
import { pickLanguage, type ShownText } from '#src/domain/credential/pick-language.ts';

/** A party as the document names it: its name, else its address, else its id. */
export function partyName(party: Party, language: string): ShownText {
  if (party.name) return pickLanguage(party.name, [language]);
  return { text: party.url ?? party.id ?? '', lang: null };
}

/** What identifies the recipient to a reader, or `null` where only a hash or nothing is given. */
export function learnerName(learner: Learner): string | null {
  return learner.name ?? learner.email ?? learner.id;
}

/** "EQF 7", or the document's own words for a level in another scheme. */
export function levelName(level: Level, language: string): ShownText {
  const plain = { text: `${level.scheme} ${level.level}`.trim(), lang: null };
  if (level.scheme === 'EQF' || !level.label) return plain;
  const label = pickLanguage(level.label, [language]);
  return label.text === '' ? plain : label;
}

/** The letters for a party without a picture: those of its first two capitalised words. */
export function monogram(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => /^\p{Lu}|^\p{N}/u.test(word));
  const chosen = words.length > 0 ? words.slice(0, 2) : [name.trim()];
  return chosen.map((word) => Array.from(word)[0] ?? '').join('') || '?';
}
