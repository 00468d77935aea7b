import type { Grade } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';
import { localizedTextAt, plainText } from '../facts/localized-text.ts';
import { items, member, objects, statedAt, textAt, type Place } from '../json/place.ts';

/** A result description, read once: many results may share one. */
type Scale = { text: LocalizedText | null; levelNames: ReadonlyMap<string | null, string | null> };

/**
 * The first result with a value is the grade; further ones are kept as information. A result finds
 * its scale by the id of a result description (appendix B, Result).
 */
export function gradeAndResults(
  subject: Place,
  achievement: Place,
  language: string,
): { grade: Stated<Grade> | null; others: Stated<LocalizedText>[] } {
  const scales = new Map(
    objects(member(achievement, 'resultDescription')).map((description) => [
      textAt(member(description, 'id')),
      scaleAt(description, language),
    ]),
  );
  const results = objects(member(subject, 'result')).flatMap((result) => {
    const scale = scales.get(textAt(member(result, 'resultDescription')) ?? '');
    const value =
      textAt(member(result, 'value')) ??
      scale?.levelNames.get(textAt(member(result, 'achievedLevel'))) ??
      null;
    return value === null ? [] : [{ result, value, scale: scale?.text ?? null }];
  });
  const [grade, ...others] = results;
  return {
    grade: grade === undefined ? null : statedAt({ value: grade.value, scale: grade.scale }, grade.result),
    others: others.map(({ result, value, scale }) => {
      const name = plainText(scale);
      // A name that is longer than names are would be repeated with every result.
      const label = name === null || name.length > 500 ? '' : `${name}: `;
      return statedAt({ [language]: `${label}${value}` }, result);
    }),
  };
}

/** The scale in the issuer's own terms: its name, with the range or the values it allows. */
function scaleAt(description: Place, language: string): Scale {
  const bounds = ['valueMin', 'valueMax'].map((bound) => textAt(member(description, bound)));
  const allowed = items(member(description, 'allowedValue'))
    .map(textAt)
    .filter((value) => value !== null);
  const range = bounds.every((bound) => bound !== null) ? bounds.join('–') : allowed.join(', ');
  const name = localizedTextAt(member(description, 'name'), language);
  const levels = objects(member(description, 'rubricCriterionLevel'));
  return {
    text: withRange(name, range, language),
    levelNames: new Map(levels.map((level) => [textAt(member(level, 'id')), textAt(member(level, 'name'))])),
  };
}

function withRange(name: LocalizedText | null, range: string, language: string): LocalizedText | null {
  if (name === null) return range === '' ? null : { [language]: range };
  if (range === '') return name;
  return Object.fromEntries(Object.entries(name).map(([tag, text]) => [tag, `${text} (${range})`]));
}
