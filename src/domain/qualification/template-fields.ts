import type { JsonObject, JsonValue } from '../json.ts';
import type { TemplateProblem } from './template.ts';

/**
 * Reads fields of one object, noting every problem instead of stopping at the first. A field that
 * is absent or wrong reads as an empty value; the problems then keep the template from being used.
 */
export type Fields = {
  at: string;
  has: (key: string) => boolean;
  problem: (code: TemplateProblem['code'], key?: string) => void;
  text: (key: string) => string;
  optionalText: (key: string) => string | null;
  oneOf: <const T extends string>(key: string, allowed: readonly T[]) => T;
  number: (key: string) => number;
  optionalNumber: (key: string) => number | null;
  /** Credits to whole hundredths. */
  credits: (key: string) => number;
  optionalCredits: (key: string) => number | null;
  boolean: (key: string) => boolean;
  /** One text or a list of them; empty where absent. */
  texts: (key: string) => string[];
  object: (key: string) => Fields | null;
  /** Empty where absent. */
  objects: (key: string) => Fields[];
};

export function fieldsOf(value: JsonValue | undefined, at: string, problems: TemplateProblem[]): Fields {
  const object: JsonObject = isObject(value) ? value : {};
  if (!isObject(value)) problems.push({ code: 'field-wrong', at });
  const problem: Fields['problem'] = (code, key) =>
    problems.push({ code, at: key === undefined ? at : `${at}/${key}` });
  const get = (key: string): JsonValue | undefined =>
    Object.hasOwn(object, key) ? (object[key] ?? undefined) : undefined;

  const optional = <T extends JsonValue>(key: string, is: (v: JsonValue) => v is T): T | null => {
    const found = get(key);
    if (found === undefined) return null;
    if (is(found)) return found;
    problem('field-wrong', key);
    return null;
  };
  const required = <T extends JsonValue>(key: string, is: (v: JsonValue) => v is T, empty: T): T => {
    if (get(key) === undefined) problem('field-missing', key);
    return optional(key, is) ?? empty;
  };
  const inHundredths = (credits: number, key: string): number => {
    const hundredths = Math.round(credits * 100);
    if (Math.abs(hundredths - credits * 100) > 1e-6) problem('field-wrong', key);
    return hundredths;
  };

  return {
    at,
    has: (key) => get(key) !== undefined,
    problem,
    text: (key) => required(key, isText, ''),
    optionalText: (key) => optional(key, isText),
    oneOf: (key, allowed) => {
      const found = required(key, isText, '');
      const match = allowed.find((choice) => choice === found);
      if (match === undefined) problem('field-wrong', key);
      return match ?? (allowed[0] as never);
    },
    number: (key) => required(key, isNumber, 0),
    optionalNumber: (key) => optional(key, isNumber),
    credits: (key) => inHundredths(required(key, isNumber, 0), key),
    optionalCredits: (key) => {
      const credits = optional(key, isNumber);
      return credits === null ? null : inHundredths(credits, key);
    },
    boolean: (key) => optional(key, isBoolean) ?? false,
    texts: (key) => {
      const found = get(key);
      if (found === undefined) return [];
      const list = Array.isArray(found) ? found : [found];
      if (!list.every(isText)) problem('field-wrong', key);
      return list.filter(isText);
    },
    object: (key) => (get(key) === undefined ? null : fieldsOf(get(key), `${at}/${key}`, problems)),
    objects: (key) => {
      const found = get(key);
      if (found === undefined) return [];
      if (!Array.isArray(found)) problem('field-wrong', key);
      return (Array.isArray(found) ? found : []).map((item, i) =>
        fieldsOf(item, `${at}/${key}/${i}`, problems),
      );
    },
  };
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: JsonValue): value is string => typeof value === 'string' && value.length <= 2000;
const isNumber = (value: JsonValue): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e6;
const isBoolean = (value: JsonValue): value is boolean => typeof value === 'boolean';
