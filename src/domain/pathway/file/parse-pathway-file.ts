import { isDeeperThan, isObject, type JsonValue } from '#src/domain/json.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import type {
  ItemAnswer,
  PlannedModule,
  RecognisedComponent,
  RecognitionDecision,
  RuleOverride,
} from '#src/domain/wallet/records.ts';
import {
  pathwayFileFormat,
  pathwayFileLimits as limits,
  pathwayFileVersion,
  type PathwayFile,
  type PathwayFileProblem,
} from './pathway-file.ts';
import { readerOf, type Reading } from './pathway-file-fields.ts';

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

const refused = (code: PathwayFileProblem['code'], at = '') => err([{ code, at }]);

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
