import type { PlacementInput } from '../../../src/domain/pathway/allocation/problem-of.ts';
import { tiers, type Candidate } from '../../../src/domain/pathway/candidates/candidate.ts';
import type { Rule } from '../../../src/domain/qualification/rule.ts';
import {
  allocationOf,
  buildCandidate,
  buildGroup,
  buildTemplate,
} from '../../../src/test/build-candidate.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32, public domain). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A wallet and a qualification drawn at random: groups with minimums and maximums, half of them for one category,
 * a level floor, a cap on an origin and a floor on a field. Every third seed gives no credit for parts, which makes
 * each group a packing problem.
 */
export function seededInstance(
  credentials: number,
  groupCount: number,
  seed: number,
  withRules = true,
): PlacementInput {
  const next = randomNumbers(seed * 7919 + credentials);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const candidates = Array.from({ length: credentials }, (_, i): Candidate => {
    const tags = Array.from({ length: groupCount }, (__, g) => `t${String(g)}`).filter(() => next() < 0.4);
    return buildCandidate(`c${String(i).padStart(3, '0')}`, {
      tier: pick(tiers),
      hundredths: pick([100, 150, 200, 250, 300, 400, 500, 500, 600, 750, 1000]),
      levels: [{ scheme: 'EQF', level: pick(['6', '7']) }],
      origins: [pick(['own', 'school', 'professional'])],
      fields: [pick(['061', '041', '0613'])],
      tags,
    });
  });
  const total = candidates.reduce((sum, { hundredths }) => sum + hundredths, 0);
  const share = total / groupCount;
  const round = (amount: number): number => Math.round(amount / 100) * 100;
  const groups = Array.from({ length: groupCount }, (_, g) => {
    const minHundredths = round(share * (0.3 + 0.4 * next()));
    return buildGroup(`g${String(g)}`, {
      minHundredths,
      maxHundredths: minHundredths + round(share * 0.5 * next()),
      tag: g % 2 === 0 || !withRules ? null : `t${String(g)}`,
    });
  });
  const rule = { severity: 'hard', text: '', sourceRef: null, assumption: true } as const;
  const rules: Rule[] = [
    {
      ...rule,
      id: 'level',
      type: 'minCreditsAtLevel',
      scheme: 'EQF',
      level: 7,
      minHundredths: round(total * 0.4),
    },
    { ...rule, id: 'cap', type: 'recognitionCap', sources: ['school'], maxHundredths: round(total * 0.25) },
    { ...rule, id: 'field', type: 'fieldShare', iscedPrefixes: ['06'], minHundredths: round(total * 0.3) },
    ...(seed % 3 === 0
      ? [{ ...rule, id: 'whole', type: 'wholeComponents', stepHundredths: null } as const]
      : []),
  ];
  const template = buildTemplate({
    total: { minHundredths: round(total * 0.7), maxHundredths: round(total * 0.85) },
    groups,
    rules: withRules ? rules : [],
  });
  return allocationOf(template, candidates);
}
