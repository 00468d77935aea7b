import fc from 'fast-check';
import type { PlacementInput } from '#src/domain/pathway/allocation/problem-of.ts';
import type { Candidate, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { GateCondition, Rule, RuleParameters } from '#src/domain/qualification/rule.ts';
import { allocationOf, buildCandidate, buildGroup, buildTemplate } from './build-candidate.ts';

const sizes = [100, 250, 300, 500, 500, 600, 750, 1000];

const anyCandidate = fc.record({
  tier: fc.constantFrom<Tier>('recognised', 'earned', 'planned'),
  hundredths: fc.constantFrom(...sizes),
  level: fc.constantFrom('6', '7', null),
  origin: fc.constantFrom('own', 'school', 'professional', null),
  tags: fc.constantFrom(null, [], ['Theme'], ['Theme', 'Lab']),
  field: fc.constantFrom('061', '0613', '041', null),
  isThesis: fc.constantFrom(null, null, true, false),
  module: fc.constantFrom('A', 'B', 'C', 'D', null, null, null),
  old: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  expectedOn: fc.constantFrom('2027-01-31', '2027-06-30', '2028-01-31', null),
  pin: fc.constantFrom(undefined, undefined, undefined, undefined, undefined, null, 'g0', 'g1'),
  last: fc.constantFrom(undefined, 'g0', 'g1', 'g2'),
});

const anyGroup = fc.record({
  min: fc.constantFrom(0, 500, 1000),
  room: fc.constantFrom(0, 200, 500, null),
  minCount: fc.constantFrom(null, null, 2),
  maxCount: fc.constantFrom(null, null, 2, 3),
  componentMin: fc.constantFrom(null, null, 500),
  atMost: fc.constantFrom(null, null, { tag: 'Theme', count: 1 }),
});

const level = { scheme: 'EQF', level: 7 } as const;
const credits = fc.constantFrom(300, 500, 600, 800, 1000, 1500);
const admission = { kind: 'admission', to: 'Award' } as const;
const anyGate = fc.record({
  type: fc.constant('gate' as const),
  target: fc.constantFrom('g0', 'g1'),
  requires: fc.constantFrom<readonly GateCondition[]>(
    [{ kind: 'group-credits', groupId: 'g0', minHundredths: 600 }],
    [{ kind: 'group-completed', groupId: 'g0' }, admission],
    [
      { kind: 'group-completed', groupId: 'g0' },
      { kind: 'group-credits', groupId: 'g1', minHundredths: 1000 },
      admission,
    ],
  ),
  alternative: fc.constantFrom<readonly GateCondition[]>(
    [],
    [
      { kind: 'group-credits', groupId: 'g0', minHundredths: 300 },
      { kind: 'registered', modules: 1 },
    ],
  ),
});

const plain: fc.Arbitrary<RuleParameters> = fc.oneof(
  credits.map((minHundredths) => ({ type: 'minCreditsAtLevel', ...level, minHundredths }) as const),
  credits.map(
    (maxHundredths) => ({ type: 'maxCreditsAtLevel', scheme: 'EQF', level: 6, maxHundredths }) as const,
  ),
  fc.record({
    type: fc.constant('recognitionCap' as const),
    sources: fc.constantFrom(['school'], ['professional'], ['school', 'professional']),
    maxHundredths: credits,
  }),
  fc.record({
    type: fc.constant('categoryShare' as const),
    tag: fc.constantFrom('Theme', 'Lab'),
    minHundredths: fc.option(credits),
    maxHundredths: fc.option(credits),
  }),
  fc.record({
    type: fc.constant('fieldShare' as const),
    iscedPrefixes: fc.constantFrom([], ['06'], ['04', '061']),
    minHundredths: credits,
  }),
  credits.map((minHundredths) => ({ type: 'residency', minHundredths, issuers: [] }) as const),
  fc.record({
    type: fc.constant('requiredModules' as const),
    modules: fc.constant(['A', 'B', 'C']),
    need: fc.integer({ min: 1, max: 3 }),
    equivalents: fc.constantFrom([], [['A', 'D']]),
  }),
  fc.record({
    type: fc.constant('capstone' as const),
    groupId: fc.constantFrom(null, 'g0'),
    minHundredths: credits,
    atAwardingInstitution: fc.constant(false),
  }),
  anyGate,
);
const binding: fc.Arbitrary<RuleParameters> = fc.constantFrom<RuleParameters>(
  { type: 'exclusion', pairs: [['A', 'B']] },
  { type: 'corequisite', pairs: [['A', 'C']] },
  { type: 'currency', years: 5, measure: 'award-to-transfer' },
  { type: 'wholeComponents', stepHundredths: null },
);

const ruleOf = (id: string, severity: Rule['severity'], parameters: RuleParameters): Rule => ({
  ...parameters,
  id,
  severity,
  text: id,
  sourceRef: null,
  assumption: true,
});
const combined: fc.Arbitrary<RuleParameters> = fc.record({
  type: fc.constant('combine' as const),
  of: fc.constantFrom('allOf' as const, 'anyOf' as const, 'nOf' as const),
  n: fc.constant(1),
  rules: fc
    .array(plain, { minLength: 1, maxLength: 2 })
    .map((rules) => rules.map((parameters, index) => ruleOf(`part-${String(index)}`, 'hard', parameters))),
});

/** Problems with every kind of rule that the placement knows, pins, and a placement before. */
export const anyPlacement = (
  most: { candidates: number; groups: number; rules: number },
  least = 0,
): fc.Arbitrary<PlacementInput> =>
  fc
    .record({
      candidates: fc.array(anyCandidate, { minLength: least, maxLength: most.candidates }),
      groups: fc.array(anyGroup, { minLength: 1, maxLength: most.groups }),
      totalMin: fc.constantFrom(1000, 1500, 2500),
      totalMax: fc.constantFrom(null, 2000, 3000),
      confirmed: fc.subarray(['admission:Award', 'registered:1']),
      rules: fc.array(
        fc.tuple(
          fc.constantFrom<Rule['severity']>('hard', 'hard', 'hard', 'soft'),
          fc.oneof(
            { weight: 6, arbitrary: plain },
            { weight: 2, arbitrary: binding },
            { weight: 1, arbitrary: combined },
          ),
        ),
        { maxLength: most.rules },
      ),
    })
    .map(({ candidates, groups, totalMin, totalMax, confirmed, rules }) => {
      const template = buildTemplate({
        total: { minHundredths: totalMin, maxHundredths: totalMax },
        groups: groups.map((group, i) =>
          buildGroup(`g${String(i)}`, {
            minHundredths: group.min,
            maxHundredths: group.room === null ? null : group.min + group.room,
            minCount: group.minCount,
            maxCount: group.maxCount,
            componentMinHundredths: group.componentMin,
            atMost: group.atMost,
          }),
        ),
        rules: rules.map(([severity, parameters], i) => ruleOf(`rule-${String(i)}`, severity, parameters)),
      });
      const all = candidates.map((c, i): Candidate => {
        const id = `c${String(i).padStart(3, '0')}`;
        return buildCandidate(id, {
          tier: c.tier,
          title: { en: c.module ?? id },
          hundredths: c.hundredths,
          levels: c.level === null ? [] : [{ scheme: 'EQF', level: c.level }],
          origins: c.origin === null ? null : [c.origin],
          tags: c.tags,
          fields: c.field === null ? [] : [c.field],
          isThesis: c.isThesis,
          date: c.tier === 'planned' ? c.expectedOn : c.old ? '2015-06-30' : '2026-06-30',
        });
      });
      const pins = candidates.flatMap((c, i) =>
        c.pin === undefined ? [] : [{ entryId: all[i]?.id ?? '', groupId: c.pin }],
      );
      const last = candidates.flatMap((c, i) =>
        c.last === undefined ? [] : [{ itemId: all[i]?.id ?? '', groupId: c.last }],
      );
      return { ...allocationOf(template, all, pins, last), confirmed: new Set(confirmed) };
    });
