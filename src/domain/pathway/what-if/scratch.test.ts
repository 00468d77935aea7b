import { expect, test } from 'vitest';
import { buildTemplate } from '#src/test/build-candidate.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { compareViews } from '#src/domain/pathway/compare/compare-views.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import { keepScratch, openScratch } from './scratch.ts';

const now = '2026-11-21T00:00:00Z';
const plan = buildPathway({ name: 'My master', planned: [buildPlannedModule()] });
const entry = buildEntry(1);
const assumed = { entryIds: [entry.id], outcome: 'recognised', ectsHundredths: null } as const;

test('a what-if is a copy that leaves the plan alone', () => {
  const scratch = openScratch(plan, 'scratch-1', now);
  expect(scratch).toEqual({ ...plan, id: 'scratch-1', createdOn: now, scratchOf: 'pathway-1' });
  expect(openScratch(scratch, 'scratch-2', now).scratchOf).toBe('pathway-1');
});

test('kept, it becomes the plan, and what it took for granted becomes a question', () => {
  const refused = { ...assumed, outcome: 'refused' } as const;
  const scratch = {
    ...openScratch(plan, 'scratch-1', now),
    planned: [buildPlannedModule({ failed: true })],
    assumed: [assumed, refused],
  };
  expect(keepScratch(plan, scratch)).toEqual({
    ...plan,
    planned: [buildPlannedModule({ failed: true })],
    askFor: [entry.id],
  });
});

const viewOf = (pathway: Pathway) =>
  evaluatePathway({ template: buildTemplate(), entries: [entry], decisions: [], pathway, now });

test('what changes is told, and nothing else', () => {
  const before = viewOf(plan);
  expect(compareViews(before, viewOf({ ...openScratch(plan, 'scratch-1', now) }))).toEqual({
    totals: [],
    rules: [],
    overall: null,
    plannedUntil: null,
  });
  const large = buildPlannedModule({ ectsHundredths: 5000, expectedOn: '2027-01-31' });
  const after = viewOf({ ...openScratch(plan, 'scratch-1', now), assumed: [assumed], planned: [large] });
  const changes = compareViews(before, after);
  expect(changes.totals).toEqual([
    { total: 'recognised', before: 0, after: 1000 },
    { total: 'earned', before: 1000, after: 0 },
    { total: 'planned', before: 500, after: 5000 },
    { total: 'open', before: 4500, after: 0 },
  ]);
  expect(changes.rules).toMatchObject([
    { before: { state: 'unmet', deficitHundredths: 4500 }, after: { state: 'metByPlan' } },
  ]);
  expect(changes.overall).toEqual({ before: 'unmet', after: 'metByPlan' });
  expect(changes.plannedUntil).toEqual({ before: null, after: '2027-01-31' });
});
