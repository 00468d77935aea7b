import type { Level, Term } from '#src/domain/credential/credential.ts';
import type { LocalizedText } from '#src/domain/credential/stated.ts';
import { iscedField } from '../facts/isced-field.ts';
import { localizedTextAt, plainText, untagged } from '../facts/localized-text.ts';
import { idOf, member, path, textAt, type Place } from '../json/place.ts';

/** Text that stands directly at a place or inside a `Note`. */
export function noteAt(place: Place): LocalizedText | null {
  return localizedTextAt(path(place, 'noteLiteral')) ?? localizedTextAt(place);
}

/** Notations that name the concept's list and not the concept, as the EDC issuer writes them. */
const listNames =
  /^(country|language|file-type|eqf-level|human-sex|credit-point-framework|grade-status|langugage)$/;

function notationOf(place: Place): string | null {
  const notation = textAt(member(place, 'notation'));
  return notation !== null && listNames.test(notation) ? null : notation;
}

/** A controlled term: its label, else its notation, else its address; a plain string is its own label. */
export function termAt(place: Place): Term | null {
  if (typeof place.value === 'string') {
    const text = textAt(place);
    return text === null ? null : { uri: /^https?:/.test(text) ? text : null, text: untagged(text) };
  }
  const uri = idOf(place);
  const label = localizedTextAt(member(place, 'prefLabel')) ?? localizedTextAt(member(place, 'title'));
  const fallback = notationOf(place) ?? uri;
  if (label === null && fallback === null) return null;
  return { uri, text: label ?? untagged(fallback ?? '') };
}

/** Concepts of the EU vocabulary "education credit" (http://data.europa.eu/snb/education-credit/25831c2). */
const creditFrameworks: ReadonlyMap<string, string> = new Map([
  ['http://data.europa.eu/snb/education-credit/6fcec5c5af', 'ECTS'],
  ['http://data.europa.eu/snb/education-credit/60b314e826', 'ECVET'],
]);

/** The unit of a credit point: by its framework's address, notation or label; the issuer's own word for other systems. */
export function creditUnitAt(framework: Place): string {
  const byAddress = creditFrameworks.get(idOf(framework) ?? '');
  if (byAddress !== undefined) return byAddress;
  const label = plainText(localizedTextAt(member(framework, 'prefLabel')));
  const names = [notationOf(framework), label, textAt(framework)].filter((name) => name !== null);
  const known = names.map(knownCreditUnit).find((unit) => unit !== null);
  return known ?? names[0] ?? 'undeclared';
}

function knownCreditUnit(name: string): string | null {
  if (/^ECTS\b|^European Credit Transfer( and Accumulation)? System/i.test(name)) return 'ECTS';
  return /^ECVET\b/i.test(name) ? 'ECVET' : null;
}

/**
 * A level: EQF by address (`…/snb/eqf/6`), or by notation or label where the place itself is about
 * EQF; the Bologna cycles; else a national level, kept as the issuer writes it.
 */
export function levelAt(place: Place, assumed: 'EQF' | 'NQF'): Level | null {
  const uri = idOf(place);
  const label = localizedTextAt(member(place, 'prefLabel'));
  const byAddress = /\/snb\/eqf\/([1-8])$/.exec(uri ?? '')?.[1];
  const words = notationOf(place) ?? plainText(label) ?? textAt(place);
  if (byAddress !== undefined) return { scheme: 'EQF', level: byAddress, label, uri };
  if (assumed === 'EQF') {
    const digit = /(?:^|\D)([1-8])(?:\D|$)/.exec(words ?? '')?.[1];
    return digit === undefined ? null : { scheme: 'EQF', level: digit, label, uri };
  }
  if (words === null) return null;
  const list = `${uri ?? ''} ${idOf(member(place, 'inScheme')) ?? ''} ${words}`;
  return { scheme: /qf-?ehea/i.test(list) ? 'QF-EHEA' : 'NQF', level: words, label, uri };
}

/** An ISCED-F code from a concept's address, or from a notation of digits where the member is about fields of study. */
export function fieldAt(place: Place): string | null {
  const notation = notationOf(place);
  return iscedField(idOf(place), 'ISCED', notation);
}
