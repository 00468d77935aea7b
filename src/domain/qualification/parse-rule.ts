import type { Rule, RuleParameters, RuleType } from './rule.ts';
import { categoryLimits, gateCondition, isOwnWork, levelOf, maximum, minimum, pairs } from './rule-parts.ts';
import { templateLimits, type Fields } from './template-fields.ts';

/**
 * Reads one rule. Shares are taken of the qualification's total, never of what is stacked so far:
 * a minimum rounds up and a cap down to a whole hundredth, and a published figure beats the share.
 *
 * @param room - how many more rules may be read, those inside rules included
 * @returns `null` for a type that does not exist; the problem is noted
 */
export function parseRule(fields: Fields, totalHundredths: number, room: Room): Rule | null {
  const type = fields.text('type');
  if (room.left <= 0) {
    if (room.left-- === 0) fields.problem('too-many');
    return null;
  }
  room.left--;
  if (!isRuleType(type)) {
    if (type !== '') fields.problem('rule-type-unknown', 'type');
    return null;
  }
  const assumption = fields.boolean('assumption');
  const sourceRef = fields.optionalText('sourceRef');
  if (!assumption && sourceRef === null) fields.problem('field-missing', 'sourceRef');
  return {
    id: fields.text('id', templateLimits.nameLength),
    severity: fields.oneOf('severity', ['hard', 'soft', 'advisory']),
    text: fields.text('text'),
    sourceRef,
    assumption,
    ...readers[type](fields, totalHundredths, room),
  };
}

const isRuleType = (type: string): type is RuleType => Object.hasOwn(readers, type);

/** How many more rules may be read, and how deep this one stands inside others. */
export type Room = { left: number; depth: number };

type Readers = {
  [T in RuleType]: (fields: Fields, total: number, room: Room) => Extract<RuleParameters, { type: T }>;
};

const readers: Readers = {
  totalCredits: (f) => ({
    type: 'totalCredits',
    minHundredths: f.credits('min'),
    maxHundredths: f.optionalCredits('max'),
  }),
  group: (f) => {
    const atMost = f.object('atMost');
    return {
      type: 'group',
      groupId: f.text('group'),
      atMost: atMost && { tag: atMost.text('tag'), count: atMost.whole('count') },
    };
  },
  requiredModules: (f) => {
    const modules = f.texts('modules');
    if (modules.length === 0) f.problem('field-missing', 'modules');
    const equivalents = f.objects('equivalents').map((same) => same.texts('titles'));
    const need = f.optionalWhole('n', modules.length) ?? modules.length;
    return { type: 'requiredModules', modules, need, equivalents };
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
    level: f.whole('level', 100),
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
    ...categoryLimits(f, total),
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
    atAwardingInstitution: isOwnWork(f),
  }),
  gate: (f) => ({
    type: 'gate',
    target: f.text('target'),
    requires: f.objects('requires').map(gateCondition),
    alternative: f.objects('alternative').map(gateCondition),
  }),
  corequisite: (f) => ({ type: 'corequisite', pairs: pairs(f) }),
  recognitionCap: (f, total) => {
    const sources = f.texts('source');
    if (sources.length === 0) f.problem('field-missing', 'source');
    return { type: 'recognitionCap', sources, maxHundredths: maximum(f, total) };
  },
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
    years: f.years('years'),
    measure: f.oneOf('measure', ['award-to-today', 'award-to-transfer', 'award-to-completion']),
  }),
  timeWindow: (f) => ({
    type: 'timeWindow',
    years: f.years('years'),
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
  combine: (f, total, room) => {
    const parts = f.objects('rules');
    const of = f.oneOf('of', ['allOf', 'anyOf', 'nOf', 'not']);
    const n = f.optionalWhole('n', Math.max(1, parts.length)) ?? 1;
    if (parts.length === 0) f.problem('field-missing', 'rules');
    if (room.depth >= templateLimits.ruleDepth) {
      f.problem('too-deep', 'rules');
      return { type: 'combine', of, n, rules: [] };
    }
    room.depth++;
    const rules = parts.flatMap((rule) => parseRule(rule, total, room) ?? []);
    room.depth--;
    return { type: 'combine', of, n, rules };
  },
  advisory: () => ({ type: 'advisory' }),
};
