import type { OfferFormat, OffersRead } from '#src/domain/offers/offer-reading.ts';
import { isObject, type JsonValue } from '#src/domain/json.ts';
import { referencesIn } from '../elm-3/references.ts';
import { idOf, isPresent, member, textAt, top, typesOf, type Place } from '../json/place.ts';
import { readBadgeOffer } from './badge-offer.ts';
import { collectOffers } from './collect-offers.ts';
import { elmOfferTypes, readElmOffer, specificationsOf } from './elm-offer.ts';

/** Members under which documents keep what they list, or what the listed thing is about. */
const holding = [
  '@graph',
  'learningOpportunity',
  'learningOpportunities',
  'learningSpecification',
  'learningSpecifications',
  'learningAchievementSpecification',
  'qualification',
  'offers',
  'achievement',
  'achievements',
  'badgeClass',
  'badgeClasses',
  'badgeclasses',
  'badge',
  'credentialSubject',
  'verifiableCredential',
  'assertion',
  'assertions',
  'entity',
  'result',
  'items',
  'data',
];
/** Nodes of a graph that others refer to: parties, places and terms are no entries of a catalogue. */
const supporting =
  /(?:^|[:/#])(Organi[sz]ation|Agent|Person|Group|Profile|Issuer|Concept|ConceptScheme|CreditPoint|Location|Address|ContactPoint|Note|WebResource|MediaObject|Identifier|LegalIdentifier|LearningOutcome|LearningAssessmentSpecification|LearningActivitySpecification|Grant|PriceDetail|Accreditation|Period)$/u;
/** What following references may weigh; see `referencesIn`. */
const mostFollowed = 3_000_000;
/** Lists inside lists: a bundle of records, each with a subject, each with achievements. */
const deepest = 6;

/**
 * Reads what a JSON document offers: opportunities and specifications of the European Learning Model,
 * achievements of Open Badges and CLR, alone or in any of the lists that hold them.
 *
 * @returns `null` where nothing in it is one of these
 */
export function readOfferDocument(document: JsonValue, fileName: string): OffersRead | null {
  const references = referencesIn(top(document), mostFollowed);
  const entries: { place: Place; format: OfferFormat | null }[] = [];
  walk(top(document), 0, (place, format) => entries.push({ place, format }));
  const format = entries.find((entry) => entry.format !== null)?.format ?? null;
  if (format === null) return null;

  // A specification that an opportunity of the same document carries is that opportunity.
  const carried = new Set(
    entries
      .filter((entry) => entry.format === 'elm')
      .flatMap(({ place }) => specificationsOf(place, references).map((specified) => specified.at)),
  );
  const collected = collectOffers(format);
  for (const { place, format: kind } of entries) {
    if (carried.has(place.at)) continue;
    if (references.isExhausted()) {
      collected.add(place.at, { code: 'beyond-limit', title: nameAt(place) });
    } else if (kind === null && typesOf(place).some((type) => supporting.test(type))) continue;
    else if (kind === null) collected.add(place.at, { code: 'not-an-offer', title: nameAt(place) });
    else {
      collected.add(
        place.at,
        kind === 'elm' ? readElmOffer(place, references, fileName) : readBadgeOffer(place, fileName),
      );
    }
  }
  return collected.finish();
}

/** Visits every offer, and what stands in a list and is neither an offer nor a list. */
function walk(place: Place, depth: number, visit: (place: Place, format: OfferFormat | null) => void): void {
  if (Array.isArray(place.value)) {
    place.value.forEach((value, index) => {
      walk({ value, at: `${place.at}/${index}` }, depth + 1, visit);
    });
    return;
  }
  const format = formatOf(place);
  if (format !== null) {
    visit(place, format);
    return;
  }
  const held = holding
    .map((name) => member(place, name))
    .filter(({ value }) => typeof value === 'object' && value !== null);
  if (held.length === 0 || depth >= deepest) visit(place, null);
  else for (const inside of held) walk(inside, depth + 1, visit);
}

function formatOf(place: Place): OfferFormat | null {
  if (!isObject(place.value)) return null;
  const types = typesOf(place).map((type) => type.replace(/^.*[:/#]/u, ''));
  if (types.some((type) => elmOfferTypes.includes(type))) return 'elm';
  if (types.includes('Achievement')) return 'open-badges-3';
  if (types.includes('BadgeClass')) return 'open-badges-2';
  if (types.length > 0) return null;
  // Lists of one kind often leave the type of their entries out.
  const has = (...names: readonly string[]) => names.some((name) => isPresent(member(place, name)));
  if (has('title') && has('creditPoint', 'EQFLevel', 'ISCEDFCode', 'learningAchievementSpecification'))
    return 'elm';
  if (has('name') && has('criteria'))
    return has('creator', 'achievementType') ? 'open-badges-3' : 'open-badges-2';
  return null;
}

const nameAt = (place: Place): string =>
  textAt(member(place, 'title')) ?? textAt(member(place, 'name')) ?? idOf(place) ?? '';
