import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  allocationOf,
  buildCandidate,
  buildGroup,
  buildPlan,
  buildTemplate,
} from '#src/test/build-candidate.ts';
import type { GateCondition, Rule } from '../../qualification/rule.ts';
import { evaluateRule } from '../../requirement/evaluate-rule.ts';
import { tiers } from '#src/domain/pathway/candidates/candidate.ts';
import { allocate } from './allocate.ts';

const admission = { kind: 'admission', to: 'Award' } as const;
const gateOf = (requires: readonly GateCondition[], alternative: readonly GateCondition[]): Rule => ({
  id: 'gate',
  type: 'gate',
  severity: 'hard',
  text: '',
  sourceRef: null,
  assumption: true,
  target: 'thesis',
  requires,
  alternative,
});
const groups = [
  buildGroup('base', { minHundredths: 1000 }),
  buildGroup('more', { maxHundredths: 2000 }),
  buildGroup('thesis'),
];
const plan = (requires: readonly GateCondition[], alternative: readonly GateCondition[] = []) =>
  buildTemplate({
    total: { minHundredths: 0, maxHundredths: null },
    groups,
    rules: [gateOf(requires, alternative)],
  });
const base = { kind: 'group-completed', groupId: 'base' } as const;
const more = { kind: 'group-credits', groupId: 'more', minHundredths: 1500 } as const;

const anyPlan = fc.record({
  items: fc.array(
    fc.record({
      tier: fc.constantFrom(...tiers),
      groupId: fc.constantFrom('base', 'more', 'thesis'),
      hundredths: fc.constantFrom(500, 1000, 1500),
      expectedOn: fc.constantFrom('2027-01-31', '2027-06-30', '2028-01-31', null),
    }),
    { maxLength: 6 },
  ),
  requires: fc.constantFrom<readonly GateCondition[]>(
    [base],
    [base, more],
    [base, admission],
    [base, more, admission],
  ),
  alternative: fc.constantFrom<readonly GateCondition[]>(
    [],
    [
      { ...more, minHundredths: 500 },
      { kind: 'registered', modules: 1 },
    ],
  ),
  confirmed: fc.subarray(['admission:Award', 'registered:1']).map((keys) => new Set(keys)),
});

test('a gate is open in the model where the evaluator does not find it shut', () => {
  const seen = { open: 0, shut: 0 };
  fc.assert(
    fc.property(anyPlan, ({ items, requires, alternative, confirmed }) => {
      const template = plan(requires, alternative);
      const candidates = items.map(({ tier, hundredths, expectedOn }, i) =>
        buildCandidate(`c${String(i)}`, {
          tier,
          hundredths,
          date: tier === 'planned' ? expectedOn : '2026-06-30',
        }),
      );
      const pins = items.map(({ groupId }, i) => ({ entryId: `c${String(i)}`, groupId }));
      const { placed, claimed } = allocate({ ...allocationOf(template, candidates, pins), confirmed });
      const [gate] = template.rules;
      if (gate === undefined) throw new Error('no gate');
      const { state } = evaluateRule(gate, buildPlan([], { template, placed, confirmed }));
      seen[state === 'unmet' ? 'shut' : 'open']++;
      expect([state, claimed.includes('gate')]).toEqual([state, state !== 'unmet']);
    }),
    { numRuns: 500, seed: 1 },
  );
  expect(Math.min(seen.open, seen.shut)).toBeGreaterThan(50);
});

test('a confirmed admission lets a plan open the gate, and things are placed so', () => {
  const candidates = [
    buildCandidate('soon', { tier: 'planned', hundredths: 1000, date: '2027-01-31' }),
    buildCandidate('late', { tier: 'planned', hundredths: 1000, date: '2028-06-30' }),
    buildCandidate('final', { tier: 'planned', hundredths: 1000, date: '2027-06-30', groupId: 'thesis' }),
  ];
  const input = allocationOf(plan([base, admission]), candidates);
  const inBase = ({ placed }: ReturnType<typeof allocate>): string[] =>
    placed.filter(({ groupId }) => groupId === 'base').map(({ candidate }) => candidate.id);
  const open = allocate({ ...input, confirmed: new Set(['admission:Award']) });
  expect(open.claimed).toContain('gate');
  expect(inBase(open)).toEqual(['soon']);
  expect(allocate(input).claimed).not.toContain('gate');
});
