import type { Credential, Learner, Level, Party } from './credential.ts';
import { pickLanguage, type ShownText } from './pick-language.ts';

/** `named` is false for an address or identifier that stands in for a name: those are nobody's words. */
type ShownParty = ShownText & { named: boolean };

/** A party as the document names it: by name, else by address, else by id. Empty where it gives none. */
export function partyName(party: Party, language: string): ShownParty {
  const named = party.name ? pickLanguage(party.name, [language]) : null;
  return named && named.text !== ''
    ? { ...named, named: true }
    : { text: party.url ?? party.id ?? '', lang: null, named: false };
}

/** What identifies the recipient to a reader, or `null` where only a hash or nothing is given. */
export function learnerName(learner: Learner): string | null {
  return learner.name ?? learner.email ?? learner.id;
}

/** `stated` is false for the name of a type that stands in for a title: it is Cairn's word, not the issuer's. */
export type ShownTitle = ShownText & { stated: boolean };

/** A credential's title. Formats title what has none by its type, and say so by where the title was read. */
export function shownTitle({ title }: Pick<Credential, 'title'>, language: string): ShownTitle {
  const stated = !/(^|\/)(@?type|vct)(\/\d+)?$/u.test(title.at);
  return { ...pickLanguage(title.value, [language]), stated };
}

/** "EQF 7", or the document's own words for a level in another scheme. */
export function levelName(level: Level, language: string): ShownText {
  const plain = { text: `${level.scheme} ${level.level}`.trim(), lang: null };
  if (level.scheme === 'EQF' || !level.label) return plain;
  const label = pickLanguage(level.label, [language]);
  return label.text === '' ? plain : label;
}
