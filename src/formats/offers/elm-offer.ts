import { hundredthsAt } from '../facts/amounts.ts';
import { dayAt } from '../facts/dates.ts';
import { webAddressOf } from '../facts/links.ts';
import { localizedTextAt, plainText } from '../facts/localized-text.ts';
import { creditUnitAt, fieldAt, levelAt, termAt } from '../elm-3/concepts.ts';
import { organisationAt } from '../elm-3/organisation.ts';
import type { References } from '../elm-3/references.ts';
import { idOf, isPresent, member, type Place } from '../json/place.ts';
import { mostCharacters, mostTags, offerId, type EntryReading } from './collect-offers.ts';

/** Types of the European Learning Model that describe what can be learned. */
export const elmOfferTypes = [
  'LearningOpportunity',
  'LearningAchievementSpecification',
  'LearningSpecification',
  'QualificationSpecification',
  'Qualification',
];

/** Where an opportunity says what is learned in it: in the LOQ profile, in ELM 3 and in what came before. */
const specifying = ['learningAchievementSpecification', 'learningSpecification', 'specifiedBy'];

/** What an opportunity specifies; itself where it is a specification. */
export const specificationsOf = (place: Place, { all }: References): Place[] =>
  specifying.flatMap((name) => all(place, name));

/**
 * A learning opportunity, or a specification that stands by itself (ELM 3, Learning Opportunities and
 * Qualifications profile). The opportunity's own words go before those of its specification.
 */
export function readElmOffer(place: Place, references: References, fileName: string): EntryReading {
  const { all, follow } = references;
  const sources = [place, ...specificationsOf(place, references)];
  const every = (...names: readonly string[]) =>
    sources.flatMap((source) => names.flatMap((name) => all(source, name)));
  const title = sources
    .map((source) => localizedTextAt(member(source, 'title')))
    .find((text) => text !== null);
  if (!title) return { code: 'title-missing', title: idOf(place) ?? '' };

  const points = every('creditPoint').map((credit) => ({
    hundredths: hundredthsAt(member(credit, 'point')),
    unit: creditUnitAt(follow(credit, 'framework')),
  }));
  const credits = points.flatMap(({ hundredths, unit }) =>
    hundredths === null || hundredths === 0 ? [] : [{ hundredths, unit }],
  );
  const stated = [
    ...every('EQFLevel', 'eqfLevel').map((level) => levelAt(level, 'EQF')),
    ...every('NQFLevel', 'nqfLevel', 'educationLevel').map((level) => levelAt(level, 'NQF')),
  ];
  const levels = stated.flatMap((level) =>
    level === null ? [] : [{ scheme: level.scheme, level: level.level }],
  );
  const areas = every('ISCEDFCode', 'hasISCEDFCode', 'thematicArea');
  const fields = [...new Set(areas.flatMap((area) => fieldAt(area) ?? []))];
  const [provider] = every('providedBy', 'awardingBody', 'publisher').flatMap(
    (organisation) => plainText(organisationAt(organisation, references)?.name ?? null) ?? [],
  );
  const tags = every('educationSubject', 'dcType', 'type').flatMap((term) =>
    typeof term.value === 'string' ? [] : (plainText(termAt(term)?.text ?? null) ?? []),
  );
  const homepage = every('homepage').flatMap(
    (page) => idOf(member(page, 'contentURL')) ?? idOf(member(page, 'contentUrl')) ?? idOf(page) ?? [],
  )[0];
  const ends = [member(place, 'endDate'), member(place, 'endedAtDate'), follow(place, 'temporal', 'endDate')];
  return {
    offer: {
      id: offerId(fileName, idOf(place), [plainText(title) ?? '', provider ?? '']),
      title,
      provider: (provider ?? '').slice(0, mostCharacters),
      // Several amounts are the same size in several systems; ECTS is what a plan can count with.
      credits: credits.find(({ unit }) => unit === 'ECTS') ?? credits[0] ?? null,
      levels: levels.slice(0, mostTags),
      fields: fields.slice(0, mostTags),
      tags: [...new Set(tags)].slice(0, mostTags),
      isThesis: null,
      url: webAddressOf(homepage ?? null),
      endsOn: ends.flatMap((end) => dayAt(end) ?? [])[0] ?? null,
    },
    unread: [
      ...(points.length > 0 && credits.length === 0 ? (['credits-unreadable'] as const) : []),
      ...(stated.includes(null) ? (['level-unreadable'] as const) : []),
      ...(areas.length > 0 && fields.length === 0 ? (['field-unreadable'] as const) : []),
      ...(ends.some(isPresent) && ends.every((end) => dayAt(end) === null)
        ? (['date-unreadable'] as const)
        : []),
    ],
  };
}
