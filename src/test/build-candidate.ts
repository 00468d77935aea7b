import type { PlacementInput } from '#src/domain/pathway/allocation/problem-of.ts';
import type { Candidate } from '#src/domain/pathway/candidates/candidate.ts';
import type { Group, QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Placed, Plan } from '#src/domain/requirement/evaluation.ts';

/** A credential of 5 ECTS at EQF 7 from elsewhere, earned and not yet recognised; every field can be replaced. */
export function buildCandidate(id: string, overrides: Partial<Candidate> = {}): Candidate {
  const hundredths = overrides.hundredths ?? 500;
  return {
    id,
    kind: overrides.tier === 'planned' ? 'planned' : 'credential',
    tier: 'earned',
    title: { en: id },
    issuerName: { en: 'Sample University' },
    hundredths,
    statedHundredths: hundredths,
    levels: [{ scheme: 'EQF', level: '7' }],
    eqf: 7,
    fields: [],
    date: '2026-06-30',
    tags: null,
    origins: ['external'],
    isThesis: overrides.tier === 'planned' ? false : null,
    codes: [],
    grade: null,
    gradeReached: null,
    assurance: { assessment: [], supervision: [], qualityAssurance: [] },
    assured: null,
    usedElsewhere: null,
    unchecked: false,
    decision: null,
    groupId: null,
    ...overrides,
  };
}

/** An open group without limits; every field can be replaced. */
export function buildGroup(id: string, overrides: Partial<Group> = {}): Group {
  return {
    id,
    name: id,
    kind: 'open',
    minHundredths: 0,
    maxHundredths: null,
    minCount: null,
    maxCount: null,
    modules: [],
    tag: null,
    componentMinHundredths: null,
    atMost: null,
    pool: null,
    sourceRef: null,
    assumption: false,
    ...overrides,
  };
}

/** A qualification of 60 ECTS with one open group and no rules; every field can be replaced. */
export function buildTemplate(overrides: Partial<QualificationTemplate> = {}): QualificationTemplate {
  return {
    id: 'sample',
    kind: 'named-example',
    name: 'Sample qualification',
    awardType: 'sample',
    awardingBody: 'Sample University',
    country: 'CH',
    cycle: null,
    eqf: null,
    nationalLevel: null,
    unit: 'ECTS',
    total: { minHundredths: 6000, maxHundredths: null },
    groups: [buildGroup('all')],
    rules: [],
    milestones: [],
    nestedFrom: [],
    sources: [],
    confidence: '',
    disclaimer: 'Planning aid only.',
    ...overrides,
  };
}

/** A candidate wholly counted in a group. */
export const place = (candidate: Candidate, groupId = 'all', surplusHundredths = 0): Placed => ({
  candidate,
  groupId,
  countedHundredths: candidate.hundredths - surplusHundredths,
  surplusHundredths,
});

/** A plan on 21 November 2026 with everything in the group `all`. */
export const buildPlan = (candidates: readonly Candidate[], overrides: Partial<Plan> = {}): Plan => ({
  template: buildTemplate(),
  placed: candidates.map((candidate) => place(candidate)),
  today: '2026-11-21',
  ...overrides,
});

/** What an allocation is asked: on 21 November 2026, with nothing placed before. */
export const allocationOf = (
  template: QualificationTemplate,
  candidates: readonly Candidate[],
  pins: PlacementInput['pins'] = [],
  last: PlacementInput['last'] = [],
): PlacementInput => ({ template, candidates, pins, today: '2026-11-21', last });
