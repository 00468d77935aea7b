/**
 * Rebuilds a value from parsed JSON that nobody vouches for: only the named fields, each of the right
 * kind. `at` names the place for the error.
 *
 * @throws TypeError when the value has another shape; backups turn it into `backup-damaged`.
 */
export type Shape<T> = (value: unknown, at: string) => T;

function refuse(at: string, expected: string): never {
  throw new TypeError(`${at}: expected ${expected}`);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const text: Shape<string> = (value, at) => (typeof value === 'string' ? value : refuse(at, 'text'));

/** Text of one form, such as a date. `name` is for the error. */
export const textLike =
  (pattern: RegExp, name: string): Shape<string> =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(at, name);

export const finite: Shape<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse(at, 'a number');

export const whole: Shape<number> = (value, at) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? value
    : refuse(at, 'a whole number');

export const flag: Shape<boolean> = (value, at) =>
  typeof value === 'boolean' ? value : refuse(at, 'true or false');

/** For a mark that is there or left out. */
export const yes: Shape<true> = (value, at) => (value === true ? value : refuse(at, 'true'));

export const orNull =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, at) =>
    value === null ? null : shape(value, at);

export const listOf =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, at) =>
    Array.isArray(value)
      ? value.map((item, index) => shape(item, `${at}/${String(index)}`))
      : refuse(at, 'a list');

/** A map with free keys. Built by definition, never by assignment, so `__proto__` is a key like any other. */
export const mapOf =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, at) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shape(item, `${at}/${key}`)]))
      : refuse(at, 'a map');

export const oneOf =
  <T extends string>(allowed: readonly T[]): Shape<T> =>
  (value, at) =>
    allowed.find((item) => item === value) ?? refuse(at, `one of ${allowed.join(', ')}`);

type Fields<T> = { [K in keyof T]-?: Shape<T[K]> };

/** An object with exactly these fields. Further ones are left behind. */
export const objectOf =
  <T extends object>(fields: Fields<T>): Shape<T> =>
  (value, at) => {
    if (!isRecord(value)) return refuse(at, 'an object');
    const rebuilt = (Object.keys(fields) as (keyof T & string)[]).flatMap((key) => {
      const field = fields[key](Object.hasOwn(value, key) ? value[key] : undefined, `${at}/${key}`);
      return field === undefined ? [] : [[key, field] as const];
    });
    return Object.fromEntries(rebuilt) as T;
  };

/** For a field that may be left out. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, at) =>
    value === undefined ? undefined : shape(value, at);

/** One of several object shapes, told apart by the text in one field. */
export const variantOf =
  <T extends object>(tag: string, variants: Readonly<Record<string, Shape<T>>>): Shape<T> =>
  (value, at) => {
    const name = isRecord(value) ? value[tag] : undefined;
    const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
    return shape ? shape(value, at) : refuse(`${at}/${tag}`, `one of ${Object.keys(variants).join(', ')}`);
  };

/** Delays a shape that refers to itself, to at most `depth` levels. */
export const nested = <T>(shape: (deeper: Shape<T>) => Shape<T>, depth: number): Shape<T> =>
  shape(
    depth > 0
      ? (value, at) => nested(shape, depth - 1)(value, at)
      : (_value, at) => refuse(at, 'fewer levels'),
  );

export const isoDate = textLike(/^\d{4}-\d{2}-\d{2}$/u, 'a date');
export const isoDateTime = textLike(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/u,
  'an instant',
);
export const sha256Hex = textLike(/^[0-9a-f]{64}$/u, 'a SHA-256 hash');
