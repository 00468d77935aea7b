import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import type { TemplateProblem } from '#src/domain/qualification/template.ts';
import { fieldsOf, type Fields } from '#src/domain/qualification/template-fields.ts';
import type { IsoDate } from '#src/domain/time.ts';
import { pathwayFileLimits as limits, type PathwayFileProblem } from './pathway-file.ts';

/** Reads one object of the file; every problem is noted with its place. A field that is wrong reads as an empty value. */
export type Reading = Fields & {
  date: (key: string) => IsoDate;
  optionalDate: (key: string) => IsoDate | null;
  /** `null` is said, not left out. */
  groupOrNull: (key: string) => string | null;
  credential: (key: string) => string;
  credentials: (key: string) => string[];
  list: <T>(key: string, most: number, read: (f: Reading, index: number) => T) => T[];
};

/** Reads the members of the file itself, and tells every problem that was met below it. */
export function readerOf(json: JsonObject) {
  const problems: PathwayFileProblem[] = [];
  const found: TemplateProblem[] = [];
  const fields = fieldsOf(json, '', found);
  const top = readingOf(json, '', fields, found, problems);
  return {
    fields,
    list: top.list,
    texts: (key: string): string[] => {
      const texts = fields.texts(key);
      if (texts.length > limits.list) problems.push({ code: 'too-many', at: `/${key}` });
      return texts;
    },
    template: (): string | JsonObject => {
      const template = own(json, 'template');
      if (!isObject(template)) return fields.text('template');
      const read = parseTemplate(template);
      if (!read.ok) {
        const places = read.error.map(({ at }): PathwayFileProblem => ({
          code: 'template-wrong',
          at: `/template${at}`,
        }));
        problems.push(...places);
      }
      return template;
    },
    unique: (key: string, items: readonly { id: string }[]) => {
      if (new Set(items.map(({ id }) => id)).size < items.length)
        problems.push({ code: 'id-twice', at: `/${key}` });
    },
    problems: (): PathwayFileProblem[] => [
      ...problems,
      ...found.map(({ code, at }) => ({
        code: code === 'field-missing' || code === 'too-many' ? code : ('field-wrong' as const),
        at,
      })),
    ],
  };
}

function readingOf(
  raw: JsonValue,
  at: string,
  fields: Fields,
  found: TemplateProblem[],
  problems: PathwayFileProblem[],
): Reading {
  const object = isObject(raw) ? raw : {};
  const optionalDate = (key: string): IsoDate | null => {
    const date = fields.optionalText(key);
    if (date !== null && !isDay(date)) fields.problem('field-wrong', key);
    return date;
  };
  const credentialIn = (value: JsonValue | undefined, place: string): string => {
    const id = isObject(value) ? `${textOf(value['sha256'])}.${indexIn(value['index'])}` : textOf(value);
    if (!/^[0-9a-f]{64}\.\d{1,6}$/.test(id)) problems.push({ code: 'field-wrong', at: place });
    return id;
  };
  const list: Reading['list'] = (key, most, read) => {
    const items = own(object, key);
    const place = `${at}/${key}`;
    if (items === undefined || items === null) return [];
    if (!Array.isArray(items) || items.length > most) {
      problems.push({ code: Array.isArray(items) ? 'too-many' : 'field-wrong', at: place });
      return [];
    }
    return items.map((item, index) => {
      const here = `${place}/${String(index)}`;
      return read(readingOf(item, here, fieldsOf(item, here, found), found, problems), index);
    });
  };
  return {
    ...fields,
    optionalDate,
    date: (key) => {
      if (!fields.has(key)) fields.problem('field-missing', key);
      return optionalDate(key) ?? '';
    },
    groupOrNull: (key) => {
      if (own(object, key) === undefined) fields.problem('field-missing', key);
      return fields.optionalText(key);
    },
    credential: (key) => credentialIn(own(object, key), `${at}/${key}`),
    credentials: (key) => {
      const refs = own(object, key);
      const isList = Array.isArray(refs) && refs.length > 0 && refs.length <= limits.credentials;
      if (!isList) fields.problem(refs === undefined ? 'field-missing' : 'field-wrong', key);
      return isList ? refs.map((ref, index) => credentialIn(ref, `${at}/${key}/${String(index)}`)) : [];
    },
    object: (key) => {
      const inner = fields.object(key);
      return inner && readingOf(own(object, key) ?? null, inner.at, inner, found, problems);
    },
    list,
  };
}

const own = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The first credential of its file where none is said. */
const indexIn = (index: JsonValue | undefined): string =>
  index === undefined ? '0' : typeof index === 'number' ? String(index) : '';

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
