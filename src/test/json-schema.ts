import type { JsonObject, JsonValue } from '#src/domain/json.ts';

/**
 * What a JSON Schema (2020-12) finds wrong with a value, as places. It knows the words that the project's own
 * schemas use and refuses to judge by any other, so that no test passes by ignorance.
 */
export function schemaErrors(schema: JsonObject, value: JsonValue): string[] {
  return check(schema, schema, value, '');
}

type Check = (
  word: JsonValue,
  value: JsonValue,
  at: string,
  schema: JsonObject,
  root: JsonObject,
) => string[];

const asObject = (value: JsonValue | undefined): JsonObject => value as JsonObject;
const asList = (value: JsonValue | undefined): JsonObject[] => value as JsonObject[];

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const isObject = (value: JsonValue): value is JsonObject => typeOf(value) === 'object';
const fails = (broken: boolean, at: string, word: string): string[] => (broken ? [`${at} ${word}`] : []);
const equal = (a: JsonValue, b: JsonValue): boolean => JSON.stringify(a) === JSON.stringify(b);

const words: Record<string, Check> = {
  $ref: (ref, value, at, _, root) =>
    check(asObject(asObject(root['$defs'])[(ref as string).replace('#/$defs/', '')]), root, value, at),
  type: (types, value, at) => {
    const actual = typeOf(value);
    const isWhole = actual === 'number' && Number.isInteger(value);
    const allowed = [types].flat();
    return fails(!allowed.includes(actual) && !(isWhole && allowed.includes('integer')), at, 'type');
  },
  enum: (options, value, at) =>
    fails(!(options as JsonValue[]).some((option) => equal(option, value)), at, 'enum'),
  const: (wanted, value, at) => fails(!equal(wanted, value), at, 'const'),
  required: (names, value, at) =>
    isObject(value)
      ? (names as string[]).flatMap((name) => fails(!Object.hasOwn(value, name), at, `required ${name}`))
      : [],
  properties: (properties, value, at, _, root) =>
    isObject(value)
      ? Object.entries(asObject(properties)).flatMap(([name, part]) =>
          Object.hasOwn(value, name)
            ? check(asObject(part), root, value[name] as JsonValue, `${at}/${name}`)
            : [],
        )
      : [],
  items: (part, value, at, _, root) =>
    Array.isArray(value)
      ? value.flatMap((item, i) => check(asObject(part), root, item, `${at}/${String(i)}`))
      : [],
  minItems: (n, value, at) => fails(Array.isArray(value) && value.length < Number(n), at, 'minItems'),
  maxItems: (n, value, at) => fails(Array.isArray(value) && value.length > Number(n), at, 'maxItems'),
  minLength: (n, value, at) =>
    fails(typeof value === 'string' && Array.from(value).length < Number(n), at, 'minLength'),
  maxLength: (n, value, at) =>
    fails(typeof value === 'string' && Array.from(value).length > Number(n), at, 'maxLength'),
  minimum: (n, value, at) => fails(typeof value === 'number' && value < Number(n), at, 'minimum'),
  maximum: (n, value, at) => fails(typeof value === 'number' && value > Number(n), at, 'maximum'),
  pattern: (pattern, value, at) =>
    fails(typeof value === 'string' && !new RegExp(pattern as string, 'u').test(value), at, 'pattern'),
  allOf: (parts, value, at, _, root) => asList(parts).flatMap((part) => check(part, root, value, at)),
  anyOf: (parts, value, at, _, root) => {
    const errors = asList(parts).map((part) => check(part, root, value, at));
    return errors.some((found) => found.length === 0) ? [] : [`${at} anyOf`, ...errors.flat()];
  },
  if: (condition, value, at, schema, root) =>
    check(asObject(condition), root, value, at).length === 0
      ? check(asObject(schema['then']), root, value, at)
      : [],
  then: () => [],
};

const remarks = new Set(['$schema', '$id', '$comment', '$defs', 'title', 'description']);

function check(schema: JsonObject, root: JsonObject, value: JsonValue, at: string): string[] {
  return Object.entries(schema).flatMap(([word, argument]) => {
    if (remarks.has(word)) return [];
    const judge = Object.hasOwn(words, word) ? words[word] : undefined;
    if (!judge) throw new Error(`the schema word ${word} is not known here`);
    return judge(argument, value, at, schema, root);
  });
}
