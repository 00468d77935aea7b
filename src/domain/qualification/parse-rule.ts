import type { GateCondition, Rule, RuleParameters, RuleType } from './rule.ts';
import type { Fields } from './template-fields.ts';

/**
 * Reads one rule. Shares are taken of the qualification's total, never of what is stacked so far:
 * a minimum rounds up and a cap down to a whole hundredth, and a published figure beats the share.
 *
 * @returns `null` for a type that does not exist; the problem is noted
 */
export function parseRule(fields: Fields, totalHundredths: number): Rule | null {
  const type = fields.text('type');
  if (!isRuleType(type)) {
    fields.problem('rule-type-unknown', 'type');
    return null;
  }
  const assumption = fields.boolean('assumption');
  const sourceRef = fields.optionalText('sourceRef');
  if (!assumption && sourceRef === null) fields.problem('field-missing', 'sourceRef');
  return {
    id: fields.text('id'),
    severity: fields.oneOf('severity', ['hard', 'soft', 'advisory']),
    text: fields.text('text'),
    sourceRef,
    assumption,
    ...readers[type](fields, totalHundredths),
  };
}

const isRuleType = (type: string): type is RuleType => Object.hasOwn(readers, type);

type Readers = { [T in RuleType]: (fields: Fields, total: number) => Extract<RuleParameters, { type: T }> };

const readers: Readers = {
  totalCredits: (f) => ({
    type: 'totalCredits',
    minHundredths: f.credits('min'),
    maxHundredths: f.optionalCredits('max'),
  }),
  group: (f) => ({ type: 'group', groupId: f.text('group'), atMost: null }),
  requiredModules: (f) => {
    const modules = f.texts('modules');
    const equivalents = f.objects('equivalents').map((same) => same.texts('titles'));
    return { type: 'requiredModules', modules, need: f.optionalNumber('n') ?? modules.length, equivalents };
  },
  minCreditsAtLevel: (f, total) => ({
    type: 'minCreditsAtLevel',
    scheme: f.text('scheme'),
    level: levelOf(f),
    minHundredths: minimum(f, total),
  }),
  maxCreditsAtLevel: (f) => ({
    type: 'maxCreditsAtLevel',
    scheme: f.text('scheme'),
    level: f.number('level'),
    maxHundredths: f.credits('max'),
  }),
  fieldShare: (f, total) => ({
    type: 'fieldShare',
    iscedPrefixes: f.texts('iscedPrefix'),
    minHundredths: minimum(f, total),
  }),
  categoryShare: (f, total) => ({
    type: 'categoryShare',
    tag: f.text('tag'),
    minHundredths: f.has('min') || f.has('minShare') ? minimum(f, total) : null,
    maxHundredths: f.has('max') || f.has('maxShare') ? maximum(f, total) : null,
  }),
  componentSize: (f) => ({
    type: 'componentSize',
    tag: f.optionalText('tag'),
    minHundredths: f.optionalCredits('min'),
    maxHundredths: f.optionalCredits('max'),
    belowHundredths: f.optionalCredits('maxExclusive'),
  }),
  wholeComponents: (f) => ({ type: 'wholeComponents', stepHundredths: f.optionalCredits('step') }),
  capstone: (f) => ({
    type: 'capstone',
    groupId: f.optionalText('group'),
    minHundredths: f.credits('min'),
    atAwardingInstitution: f.optionalText('source') === 'awarding-institution',
  }),
  gate: (f) => ({
    type: 'gate',
    target: f.text('target'),
    requires: f.objects('requires').map(gateCondition),
    alternative: f.objects('alternative').map(gateCondition),
  }),
  corequisite: (f) => ({ type: 'corequisite', pairs: pairs(f) }),
  recognitionCap: (f, total) => ({
    type: 'recognitionCap',
    sources: f.texts('source'),
    maxHundredths: maximum(f, total),
  }),
  residency: (f, total) => ({
    type: 'residency',
    minHundredths: minimum(f, total),
    issuers: f.texts('issuers'),
  }),
  issuerWhitelist: (f) => ({
    type: 'issuerWhitelist',
    issuers: f.texts('issuers'),
    groupId: f.optionalText('group'),
  }),
  recognitionDecision: (f) => ({ type: 'recognitionDecision', scope: f.oneOf('scope', ['external', 'all']) }),
  currency: (f) => ({
    type: 'currency',
    years: f.number('years'),
    measure: f.oneOf('measure', ['award-to-today', 'award-to-transfer', 'award-to-completion']),
  }),
  timeWindow: (f) => ({
    type: 'timeWindow',
    years: f.number('years'),
    measure: f.oneOf('measure', ['first-component-award-to-completion', 'first-to-last-award']),
  }),
  noDoubleCounting: (f) => ({
    type: 'noDoubleCounting',
    scope: f.oneOf('scope', ['within', 'acrossAwards']),
    mode: f.has('mode') ? f.oneOf('mode', ['forbid', 'ungradedOnly', 'maxOverlap']) : null,
    maxHundredths: f.optionalCredits('max'),
    appliesTo: f.optionalText('appliesTo'),
  }),
  exclusion: (f) => ({ type: 'exclusion', pairs: pairs(f) }),
  gradeMin: (f) => ({
    type: 'gradeMin',
    scale: f.text('scale'),
    min: f.text('min'),
    direction: f.has('direction') ? f.oneOf('direction', ['higher', 'lower']) : null,
    order: f.texts('order'),
    groupId: f.optionalText('group'),
  }),
  assurance: (f) => ({
    type: 'assurance',
    assessment: f.optionalText('assessment'),
    supervision: f.optionalText('supervision'),
    qualityAssurance: f.optionalText('qa'),
    groupId: f.optionalText('group'),
  }),
  admission: (f) => ({ type: 'admission', requirement: f.text('requirement') }),
  nested: (f) => ({
    type: 'nested',
    templateId: f.text('template'),
    policy: f.oneOf('policy', ['topUp', 'surrenderLower', 'keepBoth']),
  }),
  pace: (f) => ({ type: 'pace', perYearHundredths: f.credits('perYear') }),
  combine: (f, total) => ({
    type: 'combine',
    of: f.oneOf('of', ['allOf', 'anyOf', 'nOf', 'not']),
    n: f.optionalNumber('n') ?? 1,
    rules: f.objects('rules').flatMap((rule) => parseRule(rule, total) ?? []),
  }),
  advisory: () => ({ type: 'advisory' }),
};

// Shares are read in hundredths of a percent, so that a third of a total does not depend on how
// a machine writes 0.1.
const share = (f: Fields, key: string): number => Math.round(f.number(key) * 10_000);

const minimum = (f: Fields, total: number): number =>
  f.has('min') ? f.credits('min') : Math.ceil((total * share(f, 'minShare')) / 10_000);

const maximum = (f: Fields, total: number): number =>
  f.has('max') ? f.credits('max') : Math.floor((total * share(f, 'maxShare')) / 10_000);

// A level that the source only describes ("the award's level") cannot be compared.
function levelOf(f: Fields): number | null {
  return f.has('mode') && f.optionalText('mode') === 'exact-level-unverified' ? null : f.number('level');
}

function gateCondition(f: Fields): GateCondition {
  if (f.has('admission')) return { kind: 'admission', to: f.text('admission') };
  if (f.has('enrolledFor')) return { kind: 'registered', modules: f.number('enrolledFor') };
  const groupId = f.text('group');
  return f.has('minCredits')
    ? { kind: 'group-credits', groupId, minHundredths: f.credits('minCredits') }
    : { kind: 'group-completed', groupId };
}

const pairs = (f: Fields): [string, string][] =>
  f.objects('pairs').map((pair) => [pair.text('one'), pair.text('other')]);
