import type { Grade } from '../credential/credential.ts';
import type { ParametersOf } from '../qualification/rule.ts';
import { sameName } from './names.ts';

/** A scale whose grades can be put in order. `order` runs from the best to the last. */
type Scale = { names: readonly string[]; direction?: 'higher' | 'lower'; order?: readonly string[] };

/** Scales that are ordered the same wherever they are used; any other has to say its direction or its order. */
const knownScales: readonly Scale[] = [
  // The letters of the ECTS Users' Guide 2009, which later editions replaced by distribution tables.
  { names: ['ECTS', 'ECTS grading scale', 'ECTS grade'], order: ['A', 'B', 'C', 'D', 'E', 'FX', 'F'] },
  { names: ['percent', 'percentage', '%'], direction: 'higher' },
  {
    names: ['UK-honours', 'UK honours classification'],
    order: ['first', 'upper second', 'lower second', 'third'],
  },
];

const passFail = ['pass-fail', 'pass/fail', 'pass'];
const passed = ['pass', 'passed', 'bestanden', 'réussi', 'apto', 'superato'];
const failed = ['fail', 'failed', 'not passed', 'nicht bestanden', 'no apto', 'non superato'];

/**
 * Whether a grade is at least what is asked, in the scale that is asked; `null` where that cannot be
 * told: another scale, none stated, or one whose order nobody said. Grades are never converted.
 */
export function gradeReaches(grade: Grade | null, asked: ParametersOf<'gradeMin'>): boolean | null {
  if (grade === null) return null;
  if (sameName(asked.min, 'pass') && passFail.some((name) => sameName(name, asked.scale))) {
    if (passed.some((word) => sameName(word, grade.value))) return true;
    return failed.some((word) => sameName(word, grade.value)) ? false : null;
  }
  const scale = scaleOf(asked);
  const stated = Object.values(grade.scale ?? {});
  const isSame = stated.some((name) => scale.names.some((known) => isScaleName(name, known)));
  if (!isSame) return null;
  return scale.order ? byOrder(grade.value, asked.min, scale.order) : byNumber(grade.value, asked.min, scale);
}

function scaleOf({ scale, direction, order }: ParametersOf<'gradeMin'>): Scale {
  const known = knownScales.find(({ names }) => names.some((name) => isScaleName(name, scale)));
  const names = [scale, ...(known?.names ?? [])];
  if (order.length > 0) return { names, order };
  return direction === null ? { ...known, names } : { names, direction };
}

const isScaleName = (one: string, other: string): boolean =>
  sameName(one, other) || (one.trim() === '%' && other.trim() === '%');

// Letters keep their signs: an A+ is not an A.
const rankIn = (order: readonly string[], grade: string): number =>
  order.findIndex((listed) => listed.trim().toLowerCase() === grade.trim().toLowerCase());

function byOrder(value: string, min: string, order: readonly string[]): boolean | null {
  const [got, wanted] = [rankIn(order, value), rankIn(order, min)];
  return got < 0 || wanted < 0 ? null : got <= wanted;
}

function byNumber(value: string, min: string, { direction }: Scale): boolean | null {
  const [got, wanted] = [numberOf(value), numberOf(min)];
  if (got === null || wanted === null || direction === undefined) return null;
  return direction === 'higher' ? got >= wanted : got <= wanted;
}

// "28/30" names its scale's end in the grade, which may be another scale's: it is left open.
function numberOf(text: string): number | null {
  const match = /^\s*(\d{1,4})(?:[.,](\d{1,4}))?\s*%?\s*$/u.exec(text);
  return match ? Number(`${match[1] ?? ''}.${match[2] ?? '0'}`) : null;
}
