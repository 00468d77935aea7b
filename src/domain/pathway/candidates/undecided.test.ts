import { describe, expect, test } from 'vitest';
import { buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import { ects, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildPathway } from '#src/test/build-records.ts';
import { templateById } from '#src/domain/qualification/templates.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { comparePathways } from '#src/domain/pathway/compare/compare-pathways.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';

/** About 5 to 7.5 ECTS. */
const uk = buildEntry(9, {
  credential: { credits: [statedByIssuer({ hundredths: 1500, unit: 'UK-CATS' })] },
});
const earned = (credits: number) => buildEntry(1, { credential: { credits: [ects(credits)] } });

function judge(template: QualificationTemplate | null, credits: number, pathway: Partial<Pathway> = {}) {
  if (!template) throw new Error('no template');
  const view = evaluatePathway({
    template,
    entries: [earned(credits), uk],
    decisions: [],
    pathway: buildPathway(pathway),
    now: '2026-11-21T00:00:00Z',
  });
  const total = view.rules.find(({ id }) => id === 'total')?.outcome;
  const step = view.nextSteps.find(({ candidateIds }) => candidateIds.includes(uk.id));
  return { view, total, step };
}

const diploma = templateById('mt-mqf7-pg-diploma');
const groups = (...more: Partial<QualificationTemplate['groups'][number]>[]) =>
  buildTemplate({
    total: { minHundredths: 6000, maxHundredths: null },
    groups: more.map((group, index) => buildGroup(`g${String(index)}`, group)),
  });

describe('credits in another unit reach a total only as far as the rules take them', () => {
  test.each([
    [57, 'metIfRecognised', 'credits-if-converted'],
    [55, 'metIfRecognised', 'credits-if-converted'],
    [54, 'unknown', 'credits-range-open'],
    [52, 'unmet', 'credits-missing'],
  ])('%d of 60 ECTS', (credits, state, code) => {
    const { total, view } = judge(diploma, credits);
    expect(total).toMatchObject({ state, code });
    expect(view.inOtherUnits).toMatchObject([{ id: uk.id, lowHundredths: 500, highHundredths: 750 }]);
  });

  test('the reason names what it leans on, nothing more has to be found, and the range stays one', () => {
    const { total, step, view } = judge(diploma, 57);
    expect(total?.data).toMatchObject({ low: 5, high: 7.5, names: uk.credential.title.value['en'] });
    expect(step).toMatchObject({ rulesWaiting: 1, data: { credits: 5, high: 7.5, range: 1, least: 0 } });
    expect(view.nextSteps.some(({ code }) => code === 'add-planned')).toBe(false);
  });

  test('a group that takes no module of that size: no total leans on it, no step promises it, no what-if tries it', () => {
    const { total, step, view } = judge(groups({ componentMinHundredths: 1000 }), 57);
    expect(total?.state).toBe('unmet');
    expect(step).toBeUndefined();
    expect(view.inOtherUnits).toEqual([]);
    expect(view.notUsed).toMatchObject([{ code: 'other-unit-too-small', data: { min: 10 } }]);
  });

  test('a least size within the range: only the high end is promised, and how much has to be recognised', () => {
    const { total, step } = judge(groups({ componentMinHundredths: 600 }), 57);
    expect(total).toMatchObject({ state: 'unknown', code: 'credits-range-open' });
    expect(step?.data).toMatchObject({ credits: 6, high: 7.5, range: 1, least: 6 });
  });

  test('a full group has room for none of it', () => {
    const full = groups({ maxHundredths: 5700 });
    expect(judge(full, 57).view.inOtherUnits).toEqual([]);
    const room = groups({ maxHundredths: 5800 });
    expect(judge(room, 57).view.inOtherUnits).toMatchObject([{ lowHundredths: 100, highHundredths: 100 }]);
  });

  test('taken out of the plan it brings nothing', () => {
    const pins = [{ entryId: uk.id, groupId: null }];
    const { total, step, view } = judge(diploma, 57, { pins });
    expect([total?.state, step, view.inOtherUnits]).toEqual(['unmet', undefined, []]);
  });
});

test('compared, it stands by itself where one of the plans could lean on it, and in neither where none could', () => {
  const could = judge(diploma, 57).view;
  const couldNot = judge(groups({ componentMinHundredths: 1000 }), 57).view;
  const whereOf = (...views: Parameters<typeof comparePathways>) =>
    comparePathways(...views).find(({ id }) => id === uk.id)?.where;
  expect([whereOf(could, couldNot), whereOf(couldNot, couldNot)]).toEqual(['undecided', 'neither']);
});
