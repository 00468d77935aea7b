import type { Level, Term } from '#src/domain/credential/credential.ts';
import { plainText, untagged } from '../facts/localized-text.ts';
import { statedAt, textAt, type Place } from '../json/place.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { attribute } from '../xml/elements.ts';
import { child, textOf, uriOf } from './references.ts';

/** A term of a controlled list: its label, else its address. */
export function termAt(place: Place): Term | null {
  const uri = uriOf(place);
  const label = textOf(child(place, 'targetName')) ?? textOf(place);
  if (label === null && uri === null) return null;
  return { uri, text: label ?? untagged(uri ?? '') };
}

export function termsAt(places: readonly Place[]): Stated<Term>[] {
  const terms = places.flatMap((place) => {
    const term = termAt(place);
    return term === null ? [] : [statedAt(term, place)];
  });
  const key = ({ value }: Stated<Term>) => value.uri ?? JSON.stringify(value.text);
  return [...new Map(terms.toReversed().map((term) => [key(term), term])).values()].toReversed();
}

/** A level by address (`…/snb/eqf/6`); else one of a national framework, as the issuer labels it. */
export function levelAt(place: Place): Level | null {
  const uri = uriOf(place);
  const label = textOf(child(place, 'targetName'));
  const eqf = /\/snb\/eqf\/([1-8])$/.exec(uri ?? '')?.[1];
  if (eqf !== undefined) return { scheme: 'EQF', level: eqf, label, uri };
  const words = plainText(label) ?? textAt(attribute(place, 'targetNotation'));
  const framework = plainText(textOf(child(place, 'targetFrameworkName')));
  if (words === null) return null;
  return {
    scheme: /qf-?ehea/i.test(`${uri ?? ''} ${framework ?? ''}`) ? 'QF-EHEA' : 'NQF',
    level: words,
    label,
    uri,
  };
}
