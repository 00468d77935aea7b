import type { Assessment, Grade, Term } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { joinTexts, localizedTextAt, plainText } from '../facts/localized-text.ts';
import { member, statedAt, type Place } from '../json/place.ts';
import { noteAt, termAt } from './concepts.ts';
import type { References } from './references.ts';

type AssessmentFacts = {
  assessments: Stated<Assessment>[];
  supervision: Stated<Term>[];
  grade: Stated<Grade> | null;
  otherGrades: Stated<LocalizedText>[];
};

/** What proves a claim: its assessments with their parts, who was watched, and the grade. */
export function assessmentFacts(claim: Place, references: References): AssessmentFacts {
  const { all, follow } = references;
  const proofs = [...all(claim, 'provenBy'), ...all(follow(claim, 'awardedBy'), 'used')];
  const found = proofs.flatMap((proof) => [proof, ...all(proof, 'hasPart')]);
  const grades = [claim, ...found].flatMap((place) => gradesOf(place, references));
  const [grade, ...others] = grades;
  return {
    assessments: found.flatMap((place) => {
      const [type] = all(place, 'specifiedBy').flatMap((specification) => all(specification, 'dcType'));
      const title =
        localizedTextAt(member(place, 'title')) ?? localizedTextAt(follow(place, 'specifiedBy', 'title'));
      const term = type === undefined ? null : termAt(type);
      return term === null && title === null ? [] : [statedAt({ type: term, title }, place)];
    }),
    supervision: found.flatMap((place) =>
      all(place, 'idVerification').flatMap((verification) => {
        const term = termAt(verification);
        return term === null ? [] : [statedAt(term, verification)];
      }),
    ),
    grade: grade ?? null,
    otherGrades: others.map(({ value, at, by }) => ({ value: { und: value.value }, at, by })),
  };
}

function gradesOf(place: Place, { all, follow }: References): Stated<Grade>[] {
  return all(place, 'grade').flatMap((note) => {
    const value = plainText(noteAt(note));
    const scheme = follow(place, 'specifiedBy', 'gradingScheme');
    const own = follow(place, 'gradingScheme');
    const texts = [scheme, own]
      .flatMap((one) => [localizedTextAt(member(one, 'title')), localizedTextAt(member(one, 'description'))])
      .filter((text) => text !== null);
    return value === null ? [] : [statedAt({ value, scale: joinTexts(texts, ': ') }, note)];
  });
}
