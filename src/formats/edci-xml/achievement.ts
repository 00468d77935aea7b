import type { Assessment, Credential, LearningOutcome } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { hundredthsAt } from '../facts/amounts.ts';
import { codesAt } from '../facts/codes.ts';
import { dateAt } from '../facts/dates.ts';
import { iscedField } from '../facts/isced-field.ts';
import { plainText, untagged } from '../facts/localized-text.ts';
import { durationHours } from '../facts/workload.ts';
import { firstStated, statedAt, textAt, type Place } from '../json/place.ts';
import { leaf } from '../xml/elements.ts';
import { organisationAt } from './agents.ts';
import { child, children, leafIn, textOf, uriOf, type References } from './references.ts';
import { levelAt, termAt, termsAt } from './terms.ts';

type AchievementFacts = Omit<
  Credential,
  | 'format'
  | 'packaging'
  | 'profile'
  | 'documentId'
  | 'types'
  | 'learner'
  | 'issuer'
  | 'issuerCountry'
  | 'validFrom'
  | 'validUntil'
  | 'image'
  | 'evidence'
  | 'parts'
>;

/** What an achievement says, with what it refers to: its specification, assessments, activities and award. */
export function achievementFacts(achievement: Place, references: References): AchievementFacts {
  const { all, follow } = references;
  const specifications = all(achievement, 'specifiedBy');
  const specified = (name: string) => specifications.flatMap((specification) => all(specification, name));
  const own = (name: string) => [...all(achievement, name), ...specified(name)];
  const award = follow(achievement, 'wasAwardedBy');
  const awardingBody = follow(award, 'awardingBody');
  const body = organisationAt(awardingBody, references);
  const assessments = assessmentsOf(achievement, references);
  const grades = assessments.flatMap((place) => gradeAt(place, references));
  const [grade, ...otherGrades] = grades;
  return {
    ...codesAt(own('identifier').map(leaf)),
    title:
      firstStated([child(achievement, 'title'), ...specified('title')], textOf) ??
      statedAt(untagged('learningAchievement'), achievement),
    description: firstStated([child(achievement, 'description'), ...specified('description')], textOf),
    awardingBody: body === null ? null : statedAt(body, awardingBody),
    awardedOn: firstStated([leafIn(award, 'date'), leafIn(achievement, 'issuedDate')], dateAt),
    outcomes: specified('learningOutcomes')
      .flatMap((list) => all(list, 'learningOutcome'))
      .flatMap((place) => outcomeAt(place, references)),
    credits: own('hasECTSCreditPoints')
      .map(leaf)
      .flatMap((place) => {
        const hundredths = hundredthsAt(place);
        return hundredths === null ? [] : [statedAt({ hundredths, unit: 'ECTS' }, place)];
      }),
    workloadHours: workloadOf(achievement, specified('volumeOfLearning'), references),
    levels: [...own('eqfLevel'), ...own('nqfLevel'), ...own('educationLevel')].flatMap((place) => {
      const level = levelAt(place);
      return level === null ? [] : [statedAt(level, place)];
    }),
    fields: [...own('hasISCED-FCode'), ...own('educationSubject')].flatMap((place) => {
      const field = iscedField(uriOf(place), null, null);
      return field === null ? [] : [statedAt(field, place)];
    }),
    assessments: assessments.flatMap((place) => assessmentAt(place, references)),
    supervision: termsAt(assessments.flatMap((place) => all(place, 'idVerificationMethod'))),
    participation: termsAt(specified('mode')),
    qualityAssurance: specified('hasAccreditation').flatMap((place) => {
      const title = textOf(child(place, 'title'));
      return title === null ? [] : [statedAt({ uri: null, text: title }, place)];
    }),
    prerequisites: firstStated(specified('entryRequirementsNote'), textOf),
    grade: grade ?? null,
    stackability: firstStated(all(achievement, 'entitlesTo'), (place) => textOf(child(place, 'title'))),
    furtherInformation: [
      ...own('additionalNote').flatMap((place) => stated(noteOf(place), place)),
      ...specified('learningSettingType').flatMap((place) => stated(termAt(place)?.text ?? null, place)),
      ...otherGrades.map(({ value, at, by }) => ({ value: untagged(value.value), at, by })),
    ],
  };
}

/** What the achievement consists of. Some files put the achievement into `hasPart`, others make one of `hasPart` itself. */
export function partsOf(achievement: Place, { all }: References): Place[] {
  return all(achievement, 'hasPart').flatMap((part) => {
    const inner = all(part, 'learningAchievement');
    return inner.length > 0 ? inner : [part];
  });
}

const stated = (text: LocalizedText | null, place: Place): Stated<LocalizedText>[] =>
  text === null ? [] : [statedAt(text, place)];

/** A note with what it is about before it. */
function noteOf(place: Place): LocalizedText | null {
  const text = textOf(place);
  const subject = textAt(leafIn(place, 'subject'));
  if (text === null || subject === null) return text;
  return Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, `${subject}: ${words}`]));
}

function outcomeAt(place: Place, { all }: References): Stated<LearningOutcome>[] {
  const skills = ['relatedEscoSkill', 'relatedSkill']
    .flatMap((name) => all(place, name))
    .map((skill) => ({
      uri: uriOf(skill),
      name: textOf(child(skill, 'targetName')),
      framework: uriOf(skill)?.includes('/esco/') === true ? 'ESCO' : null,
    }));
  const names = ['title', 'name', 'description'].map((name) => textOf(child(place, name)));
  const text = names.find((name) => name !== null) ?? skills[0]?.name ?? null;
  return text === null ? [] : [statedAt({ text, skills }, place)];
}

/** The specification's load, else that of the one activity that led to it: of several, none is the whole. */
function workloadOf(
  achievement: Place,
  volumes: readonly Place[],
  { all }: References,
): Stated<number> | null {
  const activities = all(achievement, 'wasInfluencedBy').flatMap((activity) =>
    children(activity, 'workload'),
  );
  const places = volumes.length > 0 ? volumes : activities.length === 1 ? activities : [];
  return firstStated(places.map(leaf), (place) => durationHours(textAt(place) ?? ''));
}

/** Assessments and their parts, one level down. */
function assessmentsOf(achievement: Place, { all }: References): Place[] {
  return all(achievement, 'wasDerivedFrom').flatMap((assessment) => [
    assessment,
    ...all(assessment, 'hasPart'),
  ]);
}

function assessmentAt(place: Place, { follow }: References): Stated<Assessment>[] {
  const type = termAt(follow(place, 'specifiedBy', 'type'));
  const title = textOf(child(place, 'title')) ?? textOf(follow(place, 'specifiedBy', 'title'));
  return type === null && title === null ? [] : [statedAt({ type, title }, place)];
}

function gradeAt(place: Place, { follow }: References) {
  const grade = child(place, 'grade');
  const value = textAt(leaf(grade)) ?? plainText(textOf(grade));
  const scheme = follow(place, 'specifiedBy', 'gradingScheme');
  const scale = textOf(child(scheme, 'title')) ?? textOf(child(scheme, 'description'));
  return value === null ? [] : [statedAt({ value, scale }, grade)];
}
