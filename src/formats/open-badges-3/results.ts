import type { Grade } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { localizedTextAt, plainText } from '../facts/localized-text.ts';
import { firstStated, items, member, objects, statedAt, textAt, type Place } from '../json/place.ts';

/**
 * The first result with a value is the grade; further ones are kept as information. A result finds
 * its scale by the id of a result description (section B.1.23).
 */
export function gradeAndResults(
  subject: Place,
  achievement: Place,
  language: string,
): { grade: Stated<Grade> | null; others: Stated<LocalizedText>[] } {
  const descriptions = objects(member(achievement, 'resultDescription'));
  const results = objects(member(subject, 'result')).flatMap((result) => {
    const id = textAt(member(result, 'resultDescription'));
    const description = descriptions.find(
      (candidate) => id !== null && textAt(member(candidate, 'id')) === id,
    );
    const value = valueOf(result, description);
    return value === null ? [] : [{ result, value, scale: scaleOf(description, language) }];
  });
  const [grade, ...others] = results;
  return {
    grade: grade === undefined ? null : statedAt({ value: grade.value, scale: grade.scale }, grade.result),
    others: others.map(({ result, value, scale }) => {
      const name = plainText(scale);
      return statedAt({ [language]: name === null ? value : `${name}: ${value}` }, result);
    }),
  };
}

/** The value as issued, or the name of the rubric level that was reached. */
function valueOf(result: Place, description: Place | undefined): string | null {
  const value = textAt(member(result, 'value'));
  if (value !== null) return value;
  const levelId = textAt(member(result, 'achievedLevel'));
  if (levelId === null || description === undefined) return null;
  const levels = objects(member(description, 'rubricCriterionLevel'));
  const level = levels.find((candidate) => textAt(member(candidate, 'id')) === levelId);
  return level === undefined ? null : textAt(member(level, 'name'));
}

/** The scale in the issuer's own terms: its name, with the range or the values it allows. */
function scaleOf(description: Place | undefined, language: string): LocalizedText | null {
  if (description === undefined) return null;
  const bounds = ['valueMin', 'valueMax'].map((name) => textAt(member(description, name)));
  const allowed = items(member(description, 'allowedValue'))
    .map(textAt)
    .filter((value) => value !== null);
  const range = bounds.every((bound) => bound !== null) ? bounds.join('–') : allowed.join(', ');
  const name = firstStated([member(description, 'name')], (place) => localizedTextAt(place, language))?.value;
  if (name === undefined) return range === '' ? null : { [language]: range };
  return range === ''
    ? name
    : Object.fromEntries(Object.entries(name).map(([tag, text]) => [tag, `${text} (${range})`]));
}
