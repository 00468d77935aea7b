import { expect, test } from 'vitest';
import { ects, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { templateById } from '#src/domain/qualification/templates.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';

function steps(
  id: string,
  entries: WalletEntry[],
  decisions: RecognitionDecision[] = [],
  pathway: Partial<Pathway> = {},
) {
  const template = templateById(id);
  if (!template) throw new Error(id);
  return evaluatePathway({
    template,
    entries,
    decisions,
    pathway: buildPathway(pathway),
    now: '2026-11-21T00:00:00Z',
  }).nextSteps;
}

test('an empty plan asks for what each group needs', () => {
  expect(steps('ch-enbau-mas', []).map((step) => [step.code, step.groupId, step.movesHundredths])).toEqual([
    ['add-module', 'competence', 4000],
    ['add-module', 'foundation', 1000],
    // The gate before the thesis is closed.
    ['add-planned', 'thesis', 1000],
  ]);
});

test('a group with a least module size asks for one more module of that size', () => {
  const planned = [12, 10, 10].map((credits, index) =>
    buildPlannedModule({
      id: `planned-${index}`,
      groupId: 'competence',
      expectedOn: '2027-06-30',
      ectsHundredths: credits * 100,
    }),
  );
  const find = (modules: typeof planned) =>
    steps('ch-enbau-mas', [], [], { planned: modules }).find((step) => step.groupId === 'competence');
  expect(find(planned)).toMatchObject({ code: 'add-module', data: { credits: 8, min: 10, single: 1 } });
  expect(find(planned.slice(1))).toMatchObject({ code: 'add-module', data: { credits: 20, single: 0 } });
});

test('what the groups do not ask is asked for the total', () => {
  expect(steps('mt-mqf7-master', []).map((step) => [step.groupId, step.movesHundredths])).toEqual([
    ['research', 2000],
    [null, 7000],
  ]);
});

test('unasked decisions are one step, pending ones each their own', () => {
  const entries = [1, 2, 3].map((n) => buildEntry(n, { credential: { credits: [ects(10 * n)] } }));
  const pending = buildDecision({ entryIds: [entries[0]?.id ?? ''], outcome: 'pending' });
  expect(
    steps('mt-mqf7-pg-certificate', entries, [pending]).map((step) => [step.code, step.movesHundredths]),
  ).toEqual([
    ['ask-decisions', 5000],
    ['record-decision', 1000],
  ]);
});

test('a missing level is asked for where a rule waits for it', () => {
  const entry = buildEntry(1, { credential: { credits: [ects(30)], levels: [] } });
  const decision = buildDecision({ entryIds: [entry.id] });
  expect(steps('mt-mqf7-pg-certificate', [entry], [decision])).toMatchObject([
    { code: 'supply-level', candidateIds: [entry.id], rulesWaiting: 1, movesHundredths: 0 },
  ]);
});

test('a planned module without a day asks for one', () => {
  const planned = [buildPlannedModule({ ectsHundredths: 3000 })];
  expect(steps('mt-mqf7-pg-certificate', [], [], { planned }).map((step) => step.code)).toEqual(['set-date']);
});

test('credits in another unit can count after a decision', () => {
  const uk = buildEntry(1, {
    credential: { credits: [statedByIssuer({ hundredths: 1500, unit: 'UK-CATS' })] },
  });
  expect(steps('mt-mqf7-pg-certificate', [uk]).map((step) => [step.code, step.movesHundredths])).toEqual([
    ['add-planned', 3000],
    ['ask-decision', 500],
  ]);
});

test('what a kept what-if took to be recognised is asked for by itself, before the others', () => {
  const entries = [1, 2, 3].map((n) => buildEntry(n, { credential: { credits: [ects(10 * n)] } }));
  const askFor = [entries[0]?.id ?? ''];
  expect(
    steps('mt-mqf7-pg-certificate', entries, [], { askFor }).map(({ code, candidateIds }) => [
      code,
      candidateIds.length,
    ]),
  ).toEqual([
    ['ask-decisions', 2],
    ['ask-assumed', 1],
  ]);
  const pending = buildDecision({ entryIds: askFor, outcome: 'pending' });
  expect(steps('mt-mqf7-pg-certificate', entries, [pending], { askFor }).map(({ code }) => code)).toEqual([
    'ask-decisions',
    'record-decision',
  ]);
});

test('a question is to be asked before a rule on time no longer counts the credential', () => {
  const entry = buildEntry(1, {
    credential: { credits: [ects(10)], awardedOn: statedByIssuer('2024-07-14') },
  });
  const ask = steps('ch-enbau-mas', [entry]).find(({ code }) => code === 'ask-decision');
  expect(ask?.data).toMatchObject({ dated: 1, beforeOn: '2030-07-14' });
});

test('what is recognised and soon outside of the years allowed is told in time', () => {
  const entry = buildEntry(1, {
    credential: { credits: [ects(10)], awardedOn: statedByIssuer('2021-07-14') },
  });
  const decision = buildDecision({ entryIds: [entry.id] });
  const closing = steps('ch-enbau-mas', [entry], [decision]).find(({ code }) => code === 'window-closes');
  expect(closing).toMatchObject({ candidateIds: [entry.id], data: { lastOn: '2027-07-14' } });
});

test('a planned module whose day has passed wants another', () => {
  const planned = [buildPlannedModule({ ectsHundredths: 3000, expectedOn: '2026-02-01' })];
  expect(steps('mt-mqf7-pg-certificate', [], [], { planned })[0]).toMatchObject({
    code: 'overdue',
    data: { plannedOn: '2026-02-01' },
  });
});
