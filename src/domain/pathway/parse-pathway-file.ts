import { parseTemplate } from '../qualification/parse-template.ts';
import type { TemplateProblem } from '../qualification/template.ts';
import { fieldsOf, type Fields } from '../qualification/template-fields.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { err, ok, type Result } from '../result.ts';
import type { IsoDate } from '../time.ts';
import type {
  ItemAnswer,
  PlannedModule,
  RecognisedComponent,
  RecognitionDecision,
  RuleOverride,
} from '../wallet/records.ts';
import {
  pathwayFileFormat,
  pathwayFileLimits as limits,
  pathwayFileVersion,
  type PathwayFile,
  type PathwayFileProblem,
} from './pathway-file.ts';

/**
 * Reads a pathway file. Total: whatever the text is, the answer is a plan or the problems, each with a code and
 * the JSON Pointer of its place; a file with any problem gives no plan. Unknown fields are left behind.
 */
export function parsePathwayFile(text: string): Result<PathwayFile, readonly PathwayFileProblem[]> {
  if (text.length > limits.characters) return refused('file-too-large');
  const json = parsed(text);
  if (json === undefined) return refused('json-broken');
  if (isDeeperThan(json, limits.depth)) return refused('too-deep');
  if (!isObject(json) || json['format'] !== pathwayFileFormat) return refused('not-a-pathway', '/format');
  if (json['version'] !== pathwayFileVersion) return refused('version-unknown', '/version');
  const reader = readerOf(json);
  const file: PathwayFile = {
    template: reader.template(),
    name: reader.fields.optionalText('name') ?? '',
    planned: reader.list('planned', limits.planned, plannedModule),
    decisions: reader.list('decisions', limits.decisions, decision),
    pins: reader.list('pins', limits.pins, (f) => ({
      entryId: itemId(f),
      groupId: f.groupOrNull('group'),
    })),
    answers: reader.list('answers', limits.answers, answer),
    regimeIds: reader.texts('regimes'),
    overrides: reader.list('overrides', limits.list, (f): RuleOverride => ({
      ruleId: f.text('rule'),
      as: f.oneOf('as', ['met', 'waived']),
      note: f.optionalText('note') ?? '',
      on: f.date('on'),
    })),
    confirmed: reader.list('confirmed', limits.list, (f) => ({ key: f.text('key'), on: f.date('on') })),
    ownInstitutionIssuers: reader.texts('ownIssuers'),
  };
  reader.unique('planned', file.planned);
  reader.unique('decisions', file.decisions);
  const problems = reader.problems();
  return problems.length === 0 ? ok(file) : err(problems.slice(0, limits.problems));
}

const plannedModule = (f: Reading, index: number): PlannedModule => {
  const eqf = f.optionalWhole('eqf', 8);
  if (eqf === 0) f.problem('field-wrong', 'eqf');
  const [unit, kind, field, offerId] = ['unit', 'kind', 'field', 'offer'].map((key) => f.optionalText(key));
  if (kind != null && kind !== 'thesis') f.problem('field-wrong', 'kind');
  if (field != null && !/^\d{2,4}$/.test(field)) f.problem('field-wrong', 'field');
  const level = levelOf(f);
  return {
    id: f.optionalText('id') ?? `planned-${String(index + 1)}`,
    title: f.text('title'),
    provider: f.optionalText('provider') ?? '',
    ectsHundredths: f.credits('credits'),
    eqf,
    expectedOn: f.optionalDate('expectedOn'),
    groupId: f.optionalText('group'),
    ...(unit != null && { unit }),
    ...(kind === 'thesis' && { kind }),
    ...(field != null && { field }),
    ...(level && { level }),
    ...(offerId != null && { offerId }),
    ...(f.boolean('failed') && { failed: true as const }),
  };
};

const decision = (f: Reading, index: number): RecognitionDecision => {
  const recognisedAs = f.list('recognisedAs', limits.list, (c): RecognisedComponent => ({
    title: c.text('title'),
    ectsHundredths: c.credits('credits'),
    level: levelOf(c),
    groupId: c.optionalText('group'),
  }));
  const credits = f.optionalCredits('credits');
  const sum = recognisedAs.reduce((total, { ectsHundredths }) => total + ectsHundredths, 0);
  // What a set was recognised as adds up to what was recognised.
  if (recognisedAs.length > 0 && credits !== null && credits !== sum) f.problem('field-wrong', 'credits');
  return {
    id: f.optionalText('id') ?? `decision-${String(index + 1)}`,
    entryIds: f.credentials('credentials'),
    institution: f.text('institution'),
    outcome: f.oneOf('outcome', ['pending', 'recognised', 'partial', 'refused']),
    askedOn: f.optionalDate('askedOn'),
    decidedOn: f.optionalDate('decidedOn'),
    ectsHundredths: recognisedAs.length > 0 ? sum : credits,
    recognisedAs,
    reference: f.optionalText('reference') ?? '',
    note: f.optionalText('note') ?? '',
    pathwayId: null,
    letterSha256: null,
  };
};

const answer = (f: Reading): ItemAnswer => {
  const origin = f.optionalText('origin');
  const flags = (['isThesis', 'usedElsewhere', 'gradeReached', 'assured'] as const).flatMap((key) =>
    f.has(key) ? [[key, f.boolean(key)] as const] : [],
  );
  return {
    itemId: itemId(f),
    ...(f.has('tags') && { tags: f.texts('tags') }),
    ...(origin !== null && { origin }),
    ...Object.fromEntries(flags),
  };
};

const levelOf = (f: Reading): { scheme: string; level: string } | null => {
  const level = f.object('level');
  return level && { scheme: level.text('scheme'), level: level.text('level') };
};

/** A credential, or by its id something else of the plan. */
const itemId = (f: Reading): string => (f.has('item') ? f.text('item') : f.credential('credential'));

/** Reads one object of the file; every problem is noted with its place. */
type Reading = Fields & {
  date: (key: string) => IsoDate;
  optionalDate: (key: string) => IsoDate | null;
  /** `null` is said, not left out. */
  groupOrNull: (key: string) => string | null;
  credential: (key: string) => string;
  credentials: (key: string) => string[];
  list: <T>(key: string, most: number, read: (f: Reading, index: number) => T) => T[];
};

function readerOf(json: JsonObject) {
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

const refused = (code: PathwayFileProblem['code'], at = '') => err([{ code, at }]);

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (object: JsonObject, key: string): JsonValue | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The first credential of its file where none is said. */
const indexIn = (index: JsonValue | undefined): string =>
  index === undefined ? '0' : typeof index === 'number' ? String(index) : '';

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Level by level, so that no depth is a danger to the stack. */
function isDeeperThan(json: JsonValue, depth: number): boolean {
  let level: JsonValue[] = [json];
  for (let left = depth; level.length > 0; left -= 1) {
    if (left < 0) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return false;
}
