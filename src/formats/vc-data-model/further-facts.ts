import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { webAddressOf } from '../facts/links.ts';
import { localizedTextAt, plainText, untagged } from '../facts/localized-text.ts';
import { idOf, items, member, statedAt, typesOf, type Place } from '../json/place.ts';

/** Notes of each kind that are told; a document may carry any number. */
const mostOfEach = 20;
/** Characters; an address may be a whole picture. */
const longestWord = 500;

/** Members of the VC Data Model 2.0 (sections 5.3 to 5.6) that say something to a reader and change no verdict. */
const told = ['termsOfUse', 'evidence', 'refreshService', 'relatedResource', 'confidenceMethod'] as const;

/**
 * What a credential says beside its claims: under which terms it may be used, what it rests on, where a newer
 * one is to be had. Told in the standard's own words with type, name and address; nothing is fetched, and an
 * address that is no web address is told as the text it is.
 */
export function furtherFacts(document: Place): Stated<LocalizedText>[] {
  return told.flatMap((name) =>
    items(member(document, name))
      .slice(0, mostOfEach)
      .flatMap((place) => {
        const words = [...typesOf(place), named(place), idOf(place)]
          .filter((word) => word !== null)
          .map((word) => word.slice(0, longestWord));
        const isLink = name === 'evidence' && webAddressOf(idOf(place)) !== null;
        // Evidence with an address is a link of its own.
        return words.length === 0 || isLink
          ? []
          : [statedAt(untagged(`${name}: ${words.join(', ')}`), place)];
      }),
  );
}

const named = (place: Place): string | null =>
  ['name', 'description', 'narrative']
    .map((name) => plainText(localizedTextAt(member(place, name))))
    .find((text) => text !== null) ?? null;
