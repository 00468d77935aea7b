import { describe, expect, test } from 'vitest';
import { ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { buildTamperedReport } from '#src/test/build-report.ts';
import { templateById } from '../qualification/templates.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '../wallet/records.ts';
import { evaluatePathway } from './evaluate-pathway.ts';

const now = '2026-11-21T00:00:00Z';

function template(id: string): QualificationTemplate {
  const found = templateById(id);
  if (!found) throw new Error(id);
  return found;
}

const entry = (
  number: number,
  title: string,
  credits: number,
  awardedOn = '2026-01-30',
  more = {},
): WalletEntry =>
  buildEntry(number, {
    credential: {
      title: statedByIssuer(english(title)),
      credits: [ects(credits)],
      awardedOn: statedByIssuer(awardedOn),
    },
    ...more,
  });

function evaluate(
  id: string,
  entries: WalletEntry[],
  decisions: RecognitionDecision[],
  pathway: Partial<Pathway>,
) {
  return evaluatePathway({
    template: template(id),
    entries,
    decisions,
    pathway: buildPathway({ templateId: id, ...pathway }),
    now,
  });
}

describe('a continuing-education master with two recognised modules, one pending, three planned', () => {
  const foundation = entry(1, 'CAS Sustainable Building: Foundation', 10, '2024-07-14');
  const energy = entry(2, 'CAS Energy in Buildings', 10, '2025-06-27');
  const lifeCycle = entry(3, 'Life-Cycle Assessment of Buildings', 12);
  const heat = entry(4, 'Urban Heat and Green Roofs', 5);
  const timber = entry(5, 'Timber Engineering in Practice', 15, '2026-10-09', {
    report: buildTamperedReport(),
  });
  const materials = buildEntry(6, {
    credential: { credits: [statedByIssuer({ hundredths: 1500, unit: 'UK-CATS' })] },
  });
  const planned = (id: string, expectedOn: string, groupId: string | null = null) =>
    buildPlannedModule({ id, title: id, ectsHundredths: 1000, expectedOn, groupId });
  const view = evaluate(
    'ch-enbau-mas',
    [foundation, energy, lifeCycle, heat, timber, materials],
    [
      buildDecision({ id: 'd1', entryIds: [foundation.id] }),
      buildDecision({ id: 'd2', entryIds: [energy.id] }),
      buildDecision({
        id: 'd3',
        entryIds: [lifeCycle.id],
        outcome: 'pending',
        askedOn: '2026-10-02',
        decidedOn: null,
      }),
    ],
    {
      planned: [
        planned('circular', '2027-02-01'),
        planned('renovation', '2027-09-01'),
        planned('thesis', '2028-02-01', 'thesis'),
      ],
      pins: [{ entryId: foundation.id, groupId: 'foundation' }],
    },
  );
  const rule = (id: string) => view.rules.find((found) => found.id === id);

  test('three totals, and what is surplus', () => {
    expect(view.totals).toEqual({
      targetHundredths: 6000,
      recognised: 2000,
      earned: 1200,
      planned: 2800,
      surplus: 200,
      open: 0,
      plannedUntil: '2028-02-01',
    });
  });

  test('each group holds its modules from the ground up', () => {
    expect(
      view.groups.map((group) => group.items.map((item) => [item.id, item.countedHundredths, item.code])),
    ).toEqual([
      [[foundation.id, 1000, 'counted']],
      [
        [energy.id, 1000, 'counted'],
        [lifeCycle.id, 1200, 'counted'],
        ['circular', 1000, 'counted'],
        ['renovation', 800, 'counted-in-part-group'],
      ],
      [['thesis', 1000, 'counted']],
    ]);
    expect(view.groups[1]?.items[3]?.data).toMatchObject({ counted: 8, of: 10, surplus: 2, max: 40 });
  });

  test('each rule has its state, and the whole is not met yet', () => {
    expect(view.rules.map((found) => [found.id, found.outcome.state])).toEqual([
      ['total', 'metIfRecognised'],
      ['group:foundation', 'met'],
      ['group:competence', 'metIfRecognised'],
      ['group:thesis', 'metByPlan'],
      ['group:competence:at-most', 'unknown'],
      ['gate', 'unmet'],
      ['win', 'metByPlan'],
      ['pool', 'metIfRecognised'],
      ['rec', 'metIfRecognised'],
      ['dbl', 'met'],
    ]);
    expect(view.overall).toMatchObject({ state: 'unmet', hardNotCheckable: 0 });
    expect(rule('gate')?.outcome).toMatchObject({
      code: 'gate-closed',
      data: { missing: 18, admission: 1 },
    });
    expect(rule('win')?.outcome.data).toMatchObject({ closesOn: '2030-07-14' });
  });

  test('every rule names its source with the day it was read, or says that it is assumed', () => {
    expect(rule('win')?.origin).toMatchObject({
      kind: 'source',
      source: { title: 'EN Bau FAQ', readOn: '2026-11-20' },
    });
    expect(rule('rec')?.origin).toEqual({ kind: 'assumption' });
  });

  test('what is not used says why, and what can be done', () => {
    expect(view.notUsed.map((item) => [item.id, item.code, item.action])).toEqual([
      [heat.id, 'size-not-allowed', 'place-anyway'],
      [materials.id, 'other-unit-too-small', 'ask-decision'],
      [timber.id, 'check-failed', 'see-check'],
    ]);
    expect(view.notUsed[1]?.data).toMatchObject({ low: 5, high: 7.5, min: 10, amount: 15 });
  });

  test('a module under the least size of its group meets nothing, planned or pinned', () => {
    const planned = [10, 10, 12, 8].map((credits, index) =>
      buildPlannedModule({ id: `planned-${index}`, groupId: 'competence', ectsHundredths: credits * 100 }),
    );
    const small = buildEntry(90, { credential: { credits: [ects(8)] } });
    const pathwayWith = (modules: typeof planned, pins: Pathway['pins']) =>
      evaluatePathway({
        template: view.template,
        entries: [small],
        decisions: [],
        pathway: buildPathway({ planned: modules, pins }),
        now: '2026-11-21T00:00:00Z',
      });
    const cases = [
      [pathwayWith(planned, []), 'planned-3'],
      [pathwayWith(planned.slice(0, 3), [{ entryId: small.id, groupId: 'competence' }]), small.id],
    ] as const;
    for (const [found, id] of cases) {
      expect(found.rules.find((each) => each.id === 'group:competence')?.outcome).toMatchObject({
        state: 'unmet',
        deficitHundredths: 800,
      });
      expect(found.notUsed.find((item) => item.id === id)).toMatchObject({
        code: 'size-not-allowed',
        data: { min: 10 },
      });
    }
  });

  test('the decision that most rules wait for comes first', () => {
    expect(view.nextSteps[0]).toMatchObject({
      code: 'record-decision',
      candidateIds: [lifeCycle.id],
      movesHundredths: 1200,
    });
    expect(view.nextSteps.map((step) => step.code)).toContain('supply-category');
  });
});
