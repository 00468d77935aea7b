import fc from 'fast-check';
import type { GateCondition, Rule, RuleParameters, RuleType } from '#src/domain/qualification/rule.ts';
import type { Group, QualificationTemplate } from '#src/domain/qualification/template.ts';

const text = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((value) => value.trim() !== '');
const texts = fc.array(text, { maxLength: 3 });
const credits = fc.integer({ min: 0, max: 100_000 });
const count = fc.integer({ min: 0, max: 20 });
const years = fc.integer({ min: 1, max: 30 });
const level = fc.integer({ min: 0, max: 12 });
const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const pairs = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 3 });

/** The groups that arbitrary rules speak of. Gates stand at the last one, so that none waits for itself. */
const groupIds = ['base', 'choice', 'thesis'] as const;
const groupId = orNull(fc.constantFrom(...groupIds));

const condition: fc.Arbitrary<GateCondition> = fc.oneof(
  fc.record({ kind: fc.constant('group-completed' as const), groupId: fc.constantFrom('base', 'choice') }),
  fc.record({
    kind: fc.constant('group-credits' as const),
    groupId: fc.constantFrom('base', 'choice'),
    minHundredths: credits,
  }),
  fc.record({ kind: fc.constant('admission' as const), to: text }),
  fc.record({ kind: fc.constant('registered' as const), modules: count }),
);

type Parameters = { [T in RuleType]: fc.Arbitrary<Omit<Extract<RuleParameters, { type: T }>, 'type'>> };

const parameters: Omit<Parameters, 'combine'> = {
  totalCredits: fc.record({ minHundredths: credits, maxHundredths: orNull(credits) }),
  group: fc.record({
    groupId: fc.constantFrom(...groupIds),
    atMost: orNull(fc.record({ tag: text, count })),
  }),
  requiredModules: fc.array(text, { minLength: 1, maxLength: 3 }).chain((modules) =>
    fc.record({
      modules: fc.constant(modules),
      need: fc.integer({ min: 0, max: modules.length }),
      equivalents: fc.array(texts, { maxLength: 2 }),
    }),
  ),
  minCreditsAtLevel: fc.record({ scheme: text, level: orNull(level), minHundredths: credits }),
  maxCreditsAtLevel: fc.record({ scheme: text, level, maxHundredths: credits }),
  fieldShare: fc.record({ iscedPrefixes: texts, minHundredths: credits }),
  categoryShare: fc
    .record({ tag: text, minHundredths: orNull(credits), maxHundredths: orNull(credits) })
    .filter(({ minHundredths, maxHundredths }) => minHundredths !== null || maxHundredths !== null),
  componentSize: fc.record({
    tag: orNull(text),
    minHundredths: orNull(credits),
    maxHundredths: orNull(credits),
    belowHundredths: orNull(credits),
  }),
  wholeComponents: fc.record({ stepHundredths: orNull(credits) }),
  capstone: fc.record({ groupId, minHundredths: credits, atAwardingInstitution: fc.boolean() }),
  gate: fc.record({
    target: fc.constant('thesis'),
    requires: fc.array(condition, { maxLength: 3 }),
    alternative: fc.array(condition, { maxLength: 2 }),
  }),
  corequisite: fc.record({ pairs }),
  recognitionCap: fc.record({
    sources: fc.array(text, { minLength: 1, maxLength: 3 }),
    maxHundredths: credits,
  }),
  residency: fc.record({ minHundredths: credits, issuers: texts }),
  issuerWhitelist: fc.record({ issuers: texts, groupId }),
  recognitionDecision: fc.record({ scope: fc.constantFrom('external' as const, 'all' as const) }),
  currency: fc.record({
    years,
    measure: fc.constantFrom(
      'award-to-today' as const,
      'award-to-transfer' as const,
      'award-to-completion' as const,
    ),
  }),
  timeWindow: fc.record({
    years,
    measure: fc.constantFrom('first-component-award-to-completion' as const, 'first-to-last-award' as const),
  }),
  noDoubleCounting: fc.record({
    scope: fc.constantFrom('within' as const, 'acrossAwards' as const),
    mode: orNull(fc.constantFrom('forbid' as const, 'ungradedOnly' as const, 'maxOverlap' as const)),
    maxHundredths: orNull(credits),
    appliesTo: orNull(text),
  }),
  exclusion: fc.record({ pairs }),
  gradeMin: fc.record({
    scale: text,
    min: text,
    direction: orNull(fc.constantFrom('higher' as const, 'lower' as const)),
    order: texts,
    groupId,
  }),
  assurance: fc.record({
    assessment: orNull(text),
    supervision: orNull(text),
    qualityAssurance: orNull(text),
    groupId,
  }),
  admission: fc.record({ requirement: text }),
  nested: fc.record({
    templateId: text.map((id) => `other-${id}`),
    policy: fc.constantFrom('topUp' as const, 'surrenderLower' as const, 'keepBoth' as const),
  }),
  pace: fc.record({ perYearHundredths: credits }),
  advisory: fc.constant({}),
};

const head = fc.tuple(
  fc.record({ severity: fc.constantFrom('hard' as const, 'soft' as const, 'advisory' as const), text }),
  fc.constantFrom(
    { sourceRef: 'S', assumption: false },
    { sourceRef: 'S', assumption: true },
    { sourceRef: null, assumption: true },
  ),
);

// The type and its parameters belong together, which is lost where they are put together by key.
const simple: fc.Arbitrary<Rule> = fc
  .tuple(head, fc.constantFrom(...(Object.keys(parameters) as (keyof typeof parameters)[])))
  .chain(([[words, origin], type]) =>
    (parameters[type] as fc.Arbitrary<object>).map(
      (own) => ({ id: 'r', ...words, ...origin, type, ...own }) as unknown as Rule,
    ),
  );

/** Any rule, and rules inside rules up to three deep. */
export const anyRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule; combine: Rule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 3, depthIdentifier: 'rule' }, simple, tie('combine')),
  combine: fc
    .tuple(
      head,
      fc.constantFrom('allOf' as const, 'anyOf' as const, 'nOf' as const, 'not' as const),
      fc.array(tie('rule'), { minLength: 1, maxLength: 3, depthIdentifier: 'rule' }),
    )
    .chain(([[words, origin], of, rules]) =>
      fc.integer({ min: 0, max: rules.length }).map((n): Rule => ({
        id: 'r',
        ...words,
        ...origin,
        type: 'combine',
        of,
        n,
        rules,
      })),
    ),
})).rule;

const range = fc
  .tuple(credits, orNull(credits))
  .map(([min, more]) => ({ minHundredths: min, maxHundredths: more === null ? null : min + more }));

const group = (id: string): fc.Arbitrary<Group> =>
  fc
    .tuple(
      range,
      fc.record({
        name: text,
        kind: fc.constantFrom('open' as const, 'core' as const, 'elective' as const, 'capstone' as const),
        modules: texts,
        tag: orNull(text),
        componentMinHundredths: orNull(credits),
        atMost: orNull(fc.record({ tag: text, count })),
        pool: orNull(text),
        sourceRef: orNull(fc.constant('S')),
        assumption: fc.boolean(),
      }),
      orNull(count),
      orNull(count),
    )
    .map(([limits, rest, minCount, more]) => ({
      id,
      ...limits,
      ...rest,
      minCount,
      maxCount: more === null ? null : (minCount ?? 0) + more,
    }));

/** Any template that can be used, with three groups, one source and up to six rules. */
export const anyTemplate: fc.Arbitrary<QualificationTemplate> = fc.record({
  id: text.map((id) => `template-${id}`),
  kind: fc.constantFrom('generic-framework' as const, 'named-example' as const),
  name: text,
  awardType: text,
  awardingBody: orNull(text),
  country: text,
  cycle: orNull(fc.constantFrom('short-cycle' as const, 'first-cycle' as const, 'second-cycle' as const)),
  eqf: orNull(fc.integer({ min: 1, max: 8 })),
  nationalLevel: orNull(fc.record({ framework: text, level: text })),
  unit: text,
  total: range,
  groups: fc.tuple(group('base'), group('choice'), group('thesis')),
  rules: fc
    .array(anyRule, { maxLength: 6 })
    .map((rules) => rules.map((rule, i): Rule => ({ ...rule, id: `rule-${String(i)}` }))),
  milestones: fc.array(fc.record({ name: text, hundredths: credits, sourceRef: orNull(fc.constant('S')) }), {
    maxLength: 2,
  }),
  nestedFrom: fc.array(
    fc.record({
      templateId: orNull(text.map((id) => `other-${id}`)),
      each: orNull(text),
      policy: fc.constantFrom('topUp' as const, 'surrenderLower' as const, 'keepBoth' as const),
      assumption: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  sources: fc
    .record({
      title: text,
      url: orNull(fc.constant('https://rules.example/page')),
      extent: fc.constantFrom(
        'excerpt' as const,
        'opening only' as const,
        'near full' as const,
        'full' as const,
      ),
      readOn: orNull(fc.constant('2026-11-20')),
      asOf: orNull(text),
    })
    .map((source) => [{ ref: 'S', ...source }]),
  confidence: text,
  disclaimer: text,
});
