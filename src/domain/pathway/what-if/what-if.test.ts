import { describe, expect, test } from 'vitest';
import { ects, statedByIssuer } from '#src/test/build-credential.ts';
import { buildTemplate } from '#src/test/build-candidate.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import { openScratch } from './scratch.ts';
import { assume, isUntouched, metByAssumption, triedIn, tryModule } from './what-if.ts';

const now = '2026-11-21T00:00:00Z';
const earned = buildEntry(1, { credential: { credits: [ects(60)] } });
const uk = buildEntry(2, {
  credential: { credits: [statedByIssuer({ hundredths: 1500, unit: 'UK-CATS' })] },
});
const plan = buildPathway({
  planned: [buildPlannedModule({ id: 'a' }), buildPlannedModule({ id: 'b' })],
  answers: [{ itemId: 'a', tags: [] }],
});
const scratch = openScratch(plan, 'scratch', now);
const viewOf = (pathway: Pathway) =>
  evaluatePathway({ template: buildTemplate(), entries: [earned, uk], decisions: [], pathway, now });
const changes = (changed: Pathway) =>
  triedIn(plan, changed, viewOf(plan)).map((item) => [
    item.id,
    item.kind === 'module' ? item.change : item.assumed,
  ]);

test('everything earned and planned can be tried out, credits in another unit at their low end', () => {
  expect(changes(scratch)).toEqual([
    [earned.id, null],
    [uk.id, null],
    ['a', 'none'],
    ['b', 'none'],
  ]);
  expect(triedIn(plan, scratch, viewOf(plan))[1]).toMatchObject({ ectsHundredths: 500 });
});

describe('decisions', () => {
  test('are assumed one way at a time, and taken back', () => {
    const recognised = assume(assume(scratch, earned.id, 'refused'), earned.id, 'recognised');
    expect(recognised.assumed).toEqual([
      { entryIds: [earned.id], outcome: 'recognised', ectsHundredths: null },
    ]);
    expect(assume(recognised, earned.id, null).assumed).toEqual([]);
    expect(assume(scratch, uk.id, 'recognised', 500).assumed[0]?.ectsHundredths).toBe(500);
  });

  test('meet rules that say so', () => {
    const assumed = assume(scratch, earned.id, 'recognised');
    expect([...metByAssumption(viewOf(assumed), viewOf(scratch))]).toContain('total');
    expect(metByAssumption(viewOf(scratch), viewOf(scratch)).size).toBe(0);
  });
});

describe('modules', () => {
  test('are dropped, failed and brought back as they were, in their place and with their answers', () => {
    const dropped = tryModule(plan, scratch, 'a', 'dropped');
    expect(changes(dropped).slice(2)).toEqual([
      ['a', 'dropped'],
      ['b', 'none'],
    ]);
    expect(dropped.answers).toEqual([]);
    const back = tryModule(plan, dropped, 'a', 'none');
    expect(back).toEqual(scratch);
    expect(isUntouched(plan, back)).toBe(true);
    expect(isUntouched(plan, dropped)).toBe(false);
    const failed = tryModule(plan, scratch, 'b', 'failed');
    expect(changes(failed)[3]).toEqual(['b', 'failed']);
    expect(viewOf(failed).notUsed.map(({ code }) => code)).toContain('module-failed');
  });

  test('that only the what-if has go with their change', () => {
    const added = { ...scratch, planned: [...scratch.planned, buildPlannedModule({ id: 'new' })] };
    expect(changes(added)[4]).toEqual(['new', 'added']);
    expect(tryModule(plan, added, 'new', 'none').planned).toHaveLength(2);
  });

  test('with another date are changed', () => {
    const moved = {
      ...scratch,
      planned: [buildPlannedModule({ id: 'a', expectedOn: '2027-01-31' }), buildPlannedModule({ id: 'b' })],
    };
    expect(changes(moved)[2]).toEqual(['a', 'changed']);
  });
});
