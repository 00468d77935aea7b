import type {
  Credential,
  CreditAmount,
  LearningOutcome,
  Level,
  Term,
} from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { hundredthsAt } from '../facts/amounts.ts';
import { localizedTextAt, untagged } from '../facts/localized-text.ts';
import { firstStated, idOf, member, statedAt, type Place } from '../json/place.ts';
import { creditUnitAt, fieldAt, levelAt, noteAt, termAt } from './concepts.ts';
import type { References } from './references.ts';

type ClaimFacts = Pick<
  Credential,
  | 'outcomes'
  | 'credits'
  | 'levels'
  | 'fields'
  | 'participation'
  | 'prerequisites'
  | 'stackability'
  | 'furtherInformation'
>;

/** What a claim and its specification say about the learning itself. */
export function claimFacts(claim: Place, references: References): ClaimFacts {
  const { all, follow } = references;
  const specifications = all(claim, 'specifiedBy');
  const specified = (name: string) => specifications.flatMap((specification) => all(specification, name));
  const notes = [...all(claim, 'additionalNote'), ...specified('additionalNote')];
  return {
    outcomes: [
      ...[...specified('learningOutcome'), ...all(claim, 'learningOutcome')].flatMap((place) =>
        outcomeAt(place, references),
      ),
      ...specified('learningOutcomeSummary').flatMap((place) => outcomeSummary(place)),
    ],
    // What was received counts before what was on offer.
    credits: [
      ...all(claim, 'creditReceived'),
      ...all(claim, 'creditPoint'),
      ...specified('creditPoint'),
    ].flatMap((point) => creditAt(point, references)),
    levels: levels(specifications, claim, references),
    fields: distinct(
      ['thematicArea', 'ISCEDFCode', 'educationSubject', 'hasISCEDFCode']
        .flatMap(specified)
        .flatMap((place) => {
          const field = fieldAt(place);
          return field === null ? [] : [statedAt(field, place)];
        }),
      (field) => field,
    ),
    participation: distinct(
      [
        ...specified('mode'),
        ...all(claim, 'influencedBy').flatMap((activity) => all(follow(activity, 'specifiedBy'), 'mode')),
      ].flatMap(statedTerm),
      (term) => term.uri ?? JSON.stringify(term.text),
    ),
    prerequisites: firstStated(specified('entryRequirement'), noteAt),
    stackability: stackability(claim, specifications, references),
    furtherInformation: [
      ...notes.flatMap((place) => statedText(place, noteAt)),
      ...specified('learningSetting').flatMap((place) =>
        statedText(place, (setting) => termAt(setting)?.text ?? null),
      ),
    ],
  };
}

function statedTerm(place: Place): Stated<Term>[] {
  const term = termAt(place);
  return term === null ? [] : [statedAt(term, place)];
}

function statedText(place: Place, read: (place: Place) => LocalizedText | null): Stated<LocalizedText>[] {
  const text = read(place);
  return text === null ? [] : [statedAt(text, place)];
}

/** Issuers repeat themselves between a claim and its specification. */
function distinct<T>(facts: readonly Stated<T>[], key: (value: T) => string): Stated<T>[] {
  return [...new Map(facts.toReversed().map((fact) => [key(fact.value), fact])).values()].toReversed();
}

function outcomeAt(place: Place, { all }: References): Stated<LearningOutcome>[] {
  const skills = [...all(place, 'relatedESCOSkill'), ...all(place, 'relatedSkill')].map((skill) => ({
    uri: idOf(skill),
    name: localizedTextAt(member(skill, 'prefLabel')),
    framework: idOf(skill)?.includes('/esco/') === true ? 'ESCO' : null,
  }));
  const text =
    localizedTextAt(member(place, 'title')) ??
    noteAt(member(place, 'description')) ??
    noteAt(place) ??
    skills[0]?.name ??
    null;
  return text === null ? [] : [statedAt({ text, skills }, place)];
}

function outcomeSummary(place: Place): Stated<LearningOutcome>[] {
  const text = noteAt(place);
  return text === null ? [] : [statedAt({ text, skills: [] }, place)];
}

function creditAt(place: Place, { follow }: References): Stated<CreditAmount>[] {
  const point = member(place, 'point');
  const hundredths = hundredthsAt(point);
  return hundredths === null
    ? []
    : [statedAt({ hundredths, unit: creditUnitAt(follow(place, 'framework')) }, point)];
}

function levels(
  specifications: readonly Place[],
  claim: Place,
  { all, follow }: References,
): Stated<Level>[] {
  // The EBSI profiles put the level into a qualification of its own.
  const owners = [
    ...specifications,
    ...specifications.map((specification) => follow(specification, 'qualification')),
    claim,
  ];
  const read = (name: string, assumed: 'EQF' | 'NQF') =>
    owners
      .flatMap((owner) => all(owner, name))
      .flatMap((place) => {
        const level = levelAt(place, assumed);
        return level === null ? [] : [statedAt(level, place)];
      });
  return distinct(
    [...read('eqfLevel', 'EQF'), ...read('nqfLevel', 'NQF'), ...read('educationLevel', 'NQF')],
    (level) => `${level.scheme} ${level.level}`,
  );
}

/** What the credential gives access to or is part of; else whether it calls itself a partial qualification. */
function stackability(
  claim: Place,
  specifications: readonly Place[],
  { all }: References,
): Stated<LocalizedText> | null {
  const targets = [
    ...all(claim, 'entitlesTo'),
    ...specifications.flatMap((specification) => [
      ...all(specification, 'entitlesTo'),
      ...all(specification, 'isPartOf'),
    ]),
    ...all(claim, 'isPartOf'),
  ];
  const named = firstStated(targets, (place) => localizedTextAt(member(place, 'title')));
  if (named !== null) return named;
  const partial = specifications
    .map((specification) => member(specification, 'isPartialQualification'))
    .find((place) => typeof place.value === 'boolean');
  return partial === undefined
    ? null
    : statedAt(untagged(`isPartialQualification: ${partial.value === true ? 'true' : 'false'}`), partial);
}
