import { namedCases } from './named-cases.ts';
import { framework, times, type WorkedCase } from './worked-case.ts';

const frameworkCases = (total: number, extra: 'M' | null): WorkedCase[] => {
  const level = extra === null ? {} : { level: 'EQF 7' };
  const lvl = extra ?? undefined;
  return [
    {
      why: `six times ${String(total / 6)} is ${String(total)}: exactly enough`,
      items: times(6, { credits: total / 6, ...level }),
      hard: framework('M', 'M', lvl),
      recognised: total,
      overall: 'M',
    },
    {
      why: `a hundredth less than ${String(total)} is not enough`,
      items: [{ credits: total - 0.01, ...level }],
      hard: framework('X', 'M', lvl),
      recognised: total - 0.01,
      overall: 'X',
    },
    {
      why: `${String(total)} with a sixth of it undecided waits for a decision`,
      items: [...times(5, { credits: total / 6, ...level }), { credits: total / 6, ...level, open: true }],
      hard: framework('R', 'R', lvl),
      recognised: (total / 6) * 5,
      earned: total / 6,
      overall: 'R',
    },
  ];
};

/** By template: all 13. */
export const workedCases: Readonly<Record<string, readonly WorkedCase[]>> = {
  ...namedCases,
  'generic-short-cycle-120': frameworkCases(120, null),
  'generic-first-cycle-180': frameworkCases(180, null),
  'generic-first-cycle-240': frameworkCases(240, null),
  'generic-second-cycle-90': frameworkCases(90, 'M'),
  'generic-second-cycle-120': frameworkCases(120, 'M'),
};
