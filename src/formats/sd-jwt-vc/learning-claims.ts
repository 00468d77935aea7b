import type { Credential, LearningOutcome, Level } from '#src/domain/credential/credential.ts';
import { unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { isObject } from '#src/domain/json.ts';
import { dateAt } from '../facts/dates.ts';
import { amountAt, hundredthsAt } from '../facts/amounts.ts';
import { localizedTextAt } from '../facts/localized-text.ts';
import { durationHours } from '../facts/workload.ts';
import { firstStated, idOf, items, member, path, statedAt, textAt, type Place } from '../json/place.ts';
import { profilePartyAt } from '../vc-data-model/profile-party.ts';

/** Names under which issuers state a fact about learning as a claim of its own; no standard settles them yet. */
const names = {
  title: [
    'title',
    'achievement_title',
    'course_title',
    'course_name',
    'programme_title',
    'qualification_title',
    'qualification_name',
    'diploma_title',
    'degree_title',
  ],
  description: ['description', 'achievement_description'],
  awardedOn: ['date_of_award', 'awarding_date', 'awarded_date', 'date_of_issuance', 'issuance_date'],
  awardingBody: ['awarding_body', 'awarding_institution', 'institution_name'],
  ects: ['ects', 'ects_credits', 'ects_points'],
  eqf: ['eqf_level', 'eqf'],
  outcomes: ['learning_outcomes', 'learning_outcome'],
  workload: ['workload', 'workload_hours'],
  grade: ['grade', 'overall_grade', 'final_grade'],
} as const;

export const learningClaims: ReadonlySet<string> = new Set([...Object.values(names).flat(), 'degree']);

/** Where a credential may state its title: a claim, or the `degree` object of the W3C's examples. */
export const titlePlaces = (document: Place): Place[] => [
  ...places(document, 'title'),
  path(document, 'degree', 'name'),
  ...[member(document, 'degree')].filter(({ value }) => typeof value === 'string'),
  path(document, 'credentialSubject', 'degree', 'name'),
];

const places = (document: Place, fact: keyof typeof names): Place[] =>
  names[fact].map((name) => member(document, name));

type LearningFacts = Pick<
  Credential,
  'description' | 'awardedOn' | 'awardingBody' | 'credits' | 'levels' | 'outcomes' | 'workloadHours' | 'grade'
>;

/** Facts about learning that stand as claims at the top of an SD-JWT VC. */
export function learningFacts(document: Place): LearningFacts {
  const ects = firstStated(places(document, 'ects'), hundredthsAt);
  const eqf = firstStated(places(document, 'eqf'), eqfAt);
  return {
    description: firstStated(places(document, 'description'), localizedTextAt),
    awardedOn: firstStated(places(document, 'awardedOn'), dateAt),
    awardingBody: firstStated(places(document, 'awardingBody'), (place) =>
      isObject(place.value) ? profilePartyAt(place) : named(localizedTextAt(place)),
    ),
    credits: ects === null ? [] : [{ ...ects, value: { hundredths: ects.value, unit: 'ECTS' } }],
    levels: eqf === null ? [] : [eqf],
    outcomes: places(document, 'outcomes').flatMap(outcomesAt),
    workloadHours: firstStated(places(document, 'workload'), hoursAt),
    grade: firstStated(places(document, 'grade'), (place) => {
      const value = textAt(place);
      return value === null ? null : { value, scale: null };
    }),
  };
}

const named = (name: LocalizedText | null) => (name === null ? null : { ...unnamedParty, name });

/** 1 to 8, as a number, `EQF 6`, or the address of the European vocabulary. */
export function eqfAt(place: Place): Level | null {
  const text = textAt(place) ?? idOf(place) ?? '';
  const level = /^(?:EQF[ -]?(?:level )?|https?:\/\/data\.europa\.eu\/snb\/eqf\/)?([1-8])$/i.exec(text)?.[1];
  return level === undefined
    ? null
    : { scheme: 'EQF', level, label: null, uri: /^http/i.test(text) ? text : null };
}

/** Outcomes as sentences, or as objects that title them. */
export function outcomesAt(place: Place): Stated<LearningOutcome>[] {
  return items(place).flatMap((item) => {
    const title = isObject(item.value) ? firstStated(titled(item), localizedTextAt) : null;
    const text = isObject(item.value) ? title?.value : localizedTextAt(item);
    return text === undefined || text === null ? [] : [statedAt({ text, skills: [] }, item)];
  });
}

const titled = (item: Place) => ['title', 'name', 'prefLabel'].map((name) => member(item, name));

/** Hours as an ISO 8601 duration; a bare number only where the claim's name says that it counts hours. */
function hoursAt(place: Place): number | null {
  const text = textAt(place) ?? '';
  return durationHours(text) ?? (place.at.endsWith('_hours') ? amountAt(place) : null);
}
