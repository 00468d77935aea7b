import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import type { TemplateProblem } from './template.ts';

/**
 * How much a template may hold. Files come from strangers: whatever is beyond these is a problem and is not read.
 */
export const templateLimits = {
  bytes: 1_000_000,
  groups: 50,
  /** Rules inside rules included. */
  rules: 200,
  ruleDepth: 8,
  /** Entries of any other list. */
  entries: 200,
  textLength: 2000,
  nameLength: 300,
  /** After so many problems no more are noted. */
  problems: 100,
} as const;

/**
 * Reads fields of one object, noting every problem instead of stopping at the first. A field that
 * is absent or wrong reads as an empty value; the problems then keep the template from being used.
 */
export type Fields = {
  at: string;
  has: (key: string) => boolean;
  problem: (code: TemplateProblem['code'], key?: string) => void;
  /** Never empty. @param longest - in UTF-16 units; long enough for a paragraph unless said */
  text: (key: string, longest?: number) => string;
  optionalText: (key: string) => string | null;
  oneOf: <const T extends string>(key: string, allowed: readonly T[]) => T;
  /** A whole number from 0 up, to 1000 unless said. */
  whole: (key: string, most?: number) => number;
  optionalWhole: (key: string, most?: number) => number | null;
  /** A number of years above 0. */
  years: (key: string) => number;
  /** A share of 0 to 1, in whole hundredths of a percent. */
  share: (key: string) => number;
  /** Credits to whole hundredths. */
  credits: (key: string) => number;
  optionalCredits: (key: string) => number | null;
  boolean: (key: string) => boolean;
  /** One text or a list of them; empty where absent. */
  texts: (key: string) => string[];
  object: (key: string) => Fields | null;
  /** Empty where absent. */
  objects: (key: string, most?: number) => Fields[];
};

export function fieldsOf(value: JsonValue | undefined, at: string, problems: TemplateProblem[]): Fields {
  const object: JsonObject = isObject(value) ? value : {};
  const note = (code: TemplateProblem['code'], where: string): void => {
    if (problems.length < templateLimits.problems) problems.push({ code, at: where });
  };
  if (!isObject(value)) note('field-wrong', at);
  const problem: Fields['problem'] = (code, key) => {
    note(code, key === undefined ? at : `${at}/${key}`);
  };
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
  const inRange = (key: string, number: number | null, low: number, high: number): number | null => {
    if (number === null || (number >= low && number <= high)) return number;
    problem('field-wrong', key);
    return null;
  };
  const inHundredths = (credits: number, key: string): number => {
    const hundredths = Math.round(credits * 100);
    if (Math.abs(hundredths - credits * 100) > 1e-6) problem('field-wrong', key);
    return hundredths;
  };
  const short = (key: string, text: string, longest: number): string => {
    if (text.length > longest) problem('too-long', key);
    return text.slice(0, longest);
  };
  const wholeOrNull = (key: string, most: number): number | null => {
    const number = inRange(key, optional(key, isNumber), 0, most);
    if (number === null || Number.isInteger(number)) return number;
    problem('field-wrong', key);
    return null;
  };
  const listOf = (key: string, found: JsonValue | undefined, most: number): JsonValue[] => {
    if (found === undefined) return [];
    const list = Array.isArray(found) ? found : [found];
    if (list.length > most) problem('too-many', key);
    return list.slice(0, most);
  };

  return {
    at,
    has: (key) => get(key) !== undefined,
    problem,
    text: (key, longest = templateLimits.textLength) => {
      const found = optional(key, isText);
      if (get(key) === undefined || found?.trim() === '') problem('field-missing', key);
      return short(key, found ?? '', longest);
    },
    optionalText: (key) => {
      const found = optional(key, isText);
      return found === null ? null : short(key, found, templateLimits.textLength);
    },
    oneOf: (key, allowed) => {
      const found = required(key, isText, '');
      const match = allowed.find((choice) => choice === found);
      if (match === undefined && get(key) !== undefined) problem('field-wrong', key);
      return match ?? (allowed[0] as never);
    },
    whole: (key, most = 1000) => {
      if (get(key) === undefined) problem('field-missing', key);
      return wholeOrNull(key, most) ?? 0;
    },
    optionalWhole: (key, most = 1000) => wholeOrNull(key, most),
    years: (key) => inRange(key, required(key, isNumber, 1), 1, 100) ?? 1,
    share: (key) => Math.round((inRange(key, required(key, isNumber, 0), 0, 1) ?? 0) * 10_000),
    credits: (key) => inHundredths(required(key, isNumber, 0), key),
    optionalCredits: (key) => {
      const credits = optional(key, isNumber);
      return credits === null ? null : inHundredths(credits, key);
    },
    boolean: (key) => optional(key, isBoolean) ?? false,
    texts: (key) => {
      const list = listOf(key, get(key), templateLimits.entries);
      if (!list.every(isText)) problem('field-wrong', key);
      return list.filter(isText).map((text) => short(key, text, templateLimits.nameLength));
    },
    object: (key) => (get(key) === undefined ? null : fieldsOf(get(key), `${at}/${key}`, problems)),
    objects: (key, most = templateLimits.entries) => {
      const found = get(key);
      if (found !== undefined && !Array.isArray(found)) problem('field-wrong', key);
      return listOf(key, Array.isArray(found) ? found : undefined, most).map((item, i) =>
        fieldsOf(item, `${at}/${key}/${String(i)}`, problems),
      );
    },
  };
}
const isText = (value: JsonValue): value is string => typeof value === 'string';
const isNumber = (value: JsonValue): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 1e6;
const isBoolean = (value: JsonValue): value is boolean => typeof value === 'boolean';
