import { hundredthsAt } from '../facts/amounts.ts';
import { webAddressOf } from '../facts/links.ts';
import { languageOf, localizedTextAt, plainText } from '../facts/localized-text.ts';
import { extensionFacts, extensionPlaces } from '../open-badges-2/extensions.ts';
import { alignmentFacts } from '../open-badges-3/alignments.ts';
import { idOf, isPresent, member, path, strings, textAt, type Place } from '../json/place.ts';
import { mostCharacters, mostTags, offerId, type EntryReading } from './collect-offers.ts';

/**
 * An achievement that can be earned: `Achievement` of Open Badges 3.0 and CLR 2.0 (appendix B), or a
 * `BadgeClass` of Open Badges 2.0. Bare numbers of credits have no unit (`creditsAvailable`).
 */
export function readBadgeOffer(place: Place, fileName: string): EntryReading {
  const extensions = extensionPlaces(place, place);
  const language = languageOf(
    textAt(member(place, 'inLanguage')) ?? textAt(member(place, '@language')) ?? extensions.language,
  );
  const text = (at: Place) => localizedTextAt(at, language);
  const title = text(member(place, 'name'));
  if (title === null) return { code: 'title-missing', title: idOf(place) ?? '' };

  const aligned = alignmentFacts(place, text);
  const extended = extensionFacts(extensions, place, text);
  const amounts = [
    { at: member(place, 'ECTS'), unit: 'ECTS' },
    { at: member(place, 'creditsAvailable'), unit: 'undeclared' },
  ].filter(({ at }) => isPresent(at));
  const credits = [
    ...extended.credits.map(({ value }) => value),
    ...amounts.flatMap(({ at, unit }) => {
      const hundredths = hundredthsAt(at);
      return hundredths === null ? [] : [{ hundredths, unit }];
    }),
  ].filter(({ hundredths }) => hundredths > 0);
  const maker = ['creator', 'issuer']
    .map((name) => plainText(text(path(place, name, 'name'))))
    .find((name) => name !== null);
  const addresses = [textAt(path(place, 'criteria', 'id')), textAt(member(place, 'criteria')), idOf(place)];
  return {
    offer: {
      id: offerId(fileName, idOf(place), [plainText(title) ?? '', maker ?? '']),
      title,
      provider: (maker ?? '').slice(0, mostCharacters),
      credits: credits[0] ?? null,
      levels: [...aligned.levels, ...extended.levels]
        .map(({ value }) => ({ scheme: value.scheme, level: value.level }))
        .slice(0, mostTags),
      fields: [...new Set(aligned.fields.map(({ value }) => value))].slice(0, mostTags),
      tags: [...strings(member(place, 'tag')), ...strings(member(place, 'tags'))]
        .map((tag) => tag.slice(0, mostCharacters))
        .slice(0, mostTags),
      isThesis: null,
      url: addresses.map((address) => webAddressOf(address)).find((address) => address !== null) ?? null,
      endsOn: null,
    },
    unread: amounts.length > 0 && credits.length === 0 ? ['credits-unreadable'] : [],
  };
}
