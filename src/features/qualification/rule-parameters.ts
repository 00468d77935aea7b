import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { RuleType } from '#src/domain/qualification/rule.ts';
import { textAt } from './draft.ts';

/** What a parameter is, and with it how it is asked for. */
export type Shape =
  | { kind: 'text' }
  | { kind: 'credits' }
  | { kind: 'number' }
  /** A text for each line. */
  | { kind: 'texts' }
  /** Each option has its text as `qualification.option.<option>`. */
  | { kind: 'choice'; options: readonly string[] }
  /** A box that writes one word, or nothing. */
  | { kind: 'mark'; word: string }
  | { kind: 'group' }
  | { kind: 'template' }
  /** Credits under `key`, or a share of the total under `shareKey`. */
  | { kind: 'amount'; shareKey: string }
  /** A category, and how many of it. */
  | { kind: 'tagLimit' }
  | { kind: 'pairs' }
  | { kind: 'equivalents' }
  | { kind: 'conditions' }
  | { kind: 'rules' };

export type Parameter = {
  /** The member of the template format; its label is `qualification.parameter.<key>`. */
  key: ParameterKey;
  shape: Shape;
  optional?: true;
  /** Asked only where another parameter has this word. */
  where?: { key: string; is: string };
};

export type ParameterKey =
  | 'min'
  | 'max'
  | 'maxExclusive'
  | 'group'
  | 'atMost'
  | 'modules'
  | 'n'
  | 'equivalents'
  | 'scheme'
  | 'level'
  | 'mode'
  | 'iscedPrefix'
  | 'tag'
  | 'step'
  | 'source'
  | 'origins'
  | 'target'
  | 'requires'
  | 'alternative'
  | 'pairs'
  | 'issuers'
  | 'scope'
  | 'years'
  | 'measure'
  | 'reuse'
  | 'appliesTo'
  | 'scale'
  | 'grade'
  | 'direction'
  | 'order'
  | 'assessment'
  | 'supervision'
  | 'qa'
  | 'requirement'
  | 'template'
  | 'policy'
  | 'perYear'
  | 'of'
  | 'rules';

/** Members that are named apart from their label, because two rules use one name for two things. */
export const memberOf = (key: ParameterKey): string => members[key] ?? key;
const members: Partial<Record<ParameterKey, string>> = { origins: 'source', reuse: 'mode', grade: 'min' };

const choice = (...options: string[]): Shape => ({ kind: 'choice', options });
const credits: Shape = { kind: 'credits' };
const minAmount: Parameter = { key: 'min', shape: { kind: 'amount', shareKey: 'minShare' } };
const maxAmount: Parameter = { key: 'max', shape: { kind: 'amount', shareKey: 'maxShare' } };
const anyGroup: Parameter = { key: 'group', shape: { kind: 'group' }, optional: true };
const pairs: Parameter = { key: 'pairs', shape: { kind: 'pairs' } };
const issuers: Parameter = { key: 'issuers', shape: { kind: 'texts' }, optional: true };
const years: Parameter = { key: 'years', shape: { kind: 'number' } };
export const policies = ['topUp', 'surrenderLower', 'keepBoth'];

/** What each type of rule asks for, in the words of the template format. A new type is a compile error until it is here. */
export const ruleParameters: Readonly<Record<RuleType, readonly Parameter[]>> = {
  totalCredits: [
    { key: 'min', shape: credits },
    { key: 'max', shape: credits, optional: true },
  ],
  group: [
    { key: 'group', shape: { kind: 'group' } },
    { key: 'atMost', shape: { kind: 'tagLimit' }, optional: true },
  ],
  requiredModules: [
    { key: 'modules', shape: { kind: 'texts' } },
    { key: 'n', shape: { kind: 'number' }, optional: true },
    { key: 'equivalents', shape: { kind: 'equivalents' }, optional: true },
  ],
  minCreditsAtLevel: [
    { key: 'scheme', shape: { kind: 'text' } },
    { key: 'level', shape: { kind: 'number' } },
    { key: 'mode', shape: { kind: 'mark', word: 'exact-level-unverified' }, optional: true },
    minAmount,
  ],
  maxCreditsAtLevel: [
    { key: 'scheme', shape: { kind: 'text' } },
    { key: 'level', shape: { kind: 'number' } },
    { key: 'max', shape: credits },
  ],
  fieldShare: [{ key: 'iscedPrefix', shape: { kind: 'texts' }, optional: true }, minAmount],
  categoryShare: [
    { key: 'tag', shape: { kind: 'text' } },
    { ...minAmount, optional: true },
    { ...maxAmount, optional: true },
  ],
  componentSize: [
    { key: 'tag', shape: { kind: 'text' }, optional: true },
    { key: 'min', shape: credits, optional: true },
    { key: 'max', shape: credits, optional: true },
    { key: 'maxExclusive', shape: credits, optional: true },
  ],
  wholeComponents: [{ key: 'step', shape: credits, optional: true }],
  capstone: [
    anyGroup,
    { key: 'min', shape: credits },
    { key: 'source', shape: { kind: 'mark', word: 'awarding-institution' }, optional: true },
  ],
  gate: [
    { key: 'target', shape: { kind: 'group' } },
    { key: 'requires', shape: { kind: 'conditions' } },
    { key: 'alternative', shape: { kind: 'conditions' }, optional: true },
  ],
  corequisite: [pairs],
  recognitionCap: [{ key: 'origins', shape: { kind: 'texts' } }, maxAmount],
  residency: [minAmount, issuers],
  issuerWhitelist: [{ key: 'issuers', shape: { kind: 'texts' } }, anyGroup],
  recognitionDecision: [{ key: 'scope', shape: choice('external', 'all') }],
  currency: [
    years,
    { key: 'measure', shape: choice('award-to-today', 'award-to-transfer', 'award-to-completion') },
  ],
  timeWindow: [
    years,
    { key: 'measure', shape: choice('first-component-award-to-completion', 'first-to-last-award') },
  ],
  noDoubleCounting: [
    { key: 'scope', shape: choice('within', 'acrossAwards') },
    {
      key: 'reuse',
      shape: choice('forbid', 'ungradedOnly', 'maxOverlap'),
      optional: true,
      where: { key: 'scope', is: 'acrossAwards' },
    },
    { key: 'max', shape: credits, optional: true, where: { key: 'mode', is: 'maxOverlap' } },
    {
      key: 'appliesTo',
      shape: { kind: 'text' },
      optional: true,
      where: { key: 'scope', is: 'acrossAwards' },
    },
  ],
  exclusion: [pairs],
  gradeMin: [
    { key: 'scale', shape: { kind: 'text' } },
    { key: 'grade', shape: { kind: 'text' } },
    { key: 'direction', shape: choice('higher', 'lower'), optional: true },
    { key: 'order', shape: { kind: 'texts' }, optional: true },
    anyGroup,
  ],
  assurance: [
    { key: 'assessment', shape: { kind: 'text' }, optional: true },
    { key: 'supervision', shape: { kind: 'text' }, optional: true },
    { key: 'qa', shape: { kind: 'text' }, optional: true },
    anyGroup,
  ],
  admission: [{ key: 'requirement', shape: { kind: 'text' } }],
  nested: [
    { key: 'template', shape: { kind: 'template' } },
    { key: 'policy', shape: choice(...policies) },
  ],
  pace: [{ key: 'perYear', shape: credits }],
  combine: [
    { key: 'of', shape: choice('allOf', 'anyOf', 'nOf', 'not') },
    { key: 'n', shape: { kind: 'number' }, where: { key: 'of', is: 'nOf' } },
    { key: 'rules', shape: { kind: 'rules' } },
  ],
  advisory: [],
};

/** Whether a rule's form asks for a parameter. */
export const isAsked = ({ where }: Parameter, rule: JsonValue): boolean =>
  where === undefined || textAt(rule, [where.key]) === where.is;

export const ruleTypes = Object.keys(ruleParameters) as RuleType[];

export const ruleTypeOf = (word: string): RuleType | null => ruleTypes.find((type) => type === word) ?? null;

/** A rule of a type with what every rule has, and the first of each choice that must be made. */
export function blankRule(type: RuleType, id: string, common: JsonObject): JsonObject {
  const chosen = ruleParameters[type].flatMap(({ key, shape, optional }) =>
    shape.kind === 'choice' && optional === undefined ? [[memberOf(key), shape.options[0] ?? '']] : [],
  );
  return {
    severity: type === 'advisory' ? 'advisory' : type === 'pace' ? 'soft' : 'hard',
    assumption: true,
    ...common,
    id,
    type,
    ...(Object.fromEntries(chosen) as JsonObject),
  };
}
