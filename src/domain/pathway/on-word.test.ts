import { describe, expect, test } from 'vitest';
import type { AddedValue, AdditionKey } from '../wallet/additions.ts';
import type { ItemAnswer, WalletEntry } from '../wallet/records.ts';
import { templateById } from '../qualification/templates.ts';
import { statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { evaluatePathway } from './evaluate-pathway.ts';
import { issuerKeyOf } from '#src/domain/pathway/candidates/own-issuer.ts';

const addedOn = '2026-11-20T10:00:00Z';
const said = (key: AdditionKey, value: AddedValue): Pick<WalletEntry, 'additions'> => ({
  additions: { [key]: { value, addedOn } },
});
const ects = (credits: number) => [statedByIssuer({ hundredths: credits * 100, unit: 'ECTS' })];

function evaluate(
  templateId: string,
  entries: readonly WalletEntry[],
  pathway: Parameters<typeof buildPathway>[0] = {},
) {
  const template = templateById(templateId);
  if (!template) throw new Error(`no template ${templateId}`);
  const view = evaluatePathway({
    template,
    entries,
    decisions: [],
    pathway: buildPathway({ templateId, ...pathway }),
    now: '2026-11-21T00:00:00Z',
  });
  const rule = (id: string) => view.rules.find((candidate) => candidate.id === id);
  const step = (code: string) => view.nextSteps.find((candidate) => candidate.code === code);
  return { view, rule, step };
}

const levelRule = (view: ReturnType<typeof evaluate>['view']) =>
  view.rules.find(({ type }) => type === 'minCreditsAtLevel');

describe('a level that only the learner states', () => {
  const without = buildEntry(1, { credential: { credits: ects(30), levels: [] } });
  const withLevel = { ...without, ...said('level', { kind: 'level', scheme: 'EQF', level: '7' }) };

  test('settles the step that asked for it, and the rule says on whose word it rests', () => {
    const before = evaluate('mt-mqf7-pg-certificate', [without]);
    expect(levelRule(before.view)).toMatchObject({ outcome: { state: 'unknown' }, onWord: [] });
    expect(before.step('supply-level')).toMatchObject({ candidateIds: [without.id] });

    const after = evaluate('mt-mqf7-pg-certificate', [withLevel]);
    expect(after.step('supply-level')).toBeUndefined();
    expect(levelRule(after.view)).toMatchObject({
      outcome: { state: 'metIfRecognised' },
      onWord: [{ candidateId: without.id, datum: 'level' }],
    });
    expect(after.view.overall.onWord).toBe(1);
  });

  test('is not named where the rule comes to the same without it', () => {
    const stated = buildEntry(2, {
      credential: {
        credits: ects(30),
        levels: [statedByIssuer({ scheme: 'EQF', level: '7', label: null, uri: null })],
      },
    });
    const small = {
      ...buildEntry(1, { credential: { credits: ects(1), levels: [] } }),
      ...said('level', { kind: 'level', scheme: 'EQF', level: '7' }),
    };
    expect(levelRule(evaluate('mt-mqf7-pg-certificate', [stated, small]).view)?.onWord).toEqual([]);
  });
});

test('a date on the learner’s word settles the time rule that asked for it', () => {
  const entries = [1, 2, 3, 4, 5, 6].map((number) =>
    buildEntry(number, {
      credential: { credits: ects(10), ...(number === 6 && { awardedOn: null }) },
    }),
  );
  const pins = [
    { entryId: entries[0]?.id ?? '', groupId: 'foundation' },
    { entryId: entries[5]?.id ?? '', groupId: 'thesis' },
  ];
  const before = evaluate('ch-enbau-mas', entries, { pins });
  expect(before.rule('win')).toMatchObject({
    outcome: { state: 'unknown', missing: [{ candidateId: entries[5]?.id, datum: 'date' }] },
  });
  const dated = entries.map((entry, index) =>
    index === 5 ? { ...entry, ...said('dateIssued', { kind: 'date', date: '2026-11-01' }) } : entry,
  );
  const after = evaluate('ch-enbau-mas', dated, { pins });
  expect(after.rule('win')).toMatchObject({
    outcome: { state: 'met' },
    onWord: [{ candidateId: entries[5]?.id, datum: 'date' }],
  });
  expect(after.step('supply-date')).toBeUndefined();
});

describe('what a document cannot say, the learner answers for one pathway', () => {
  const [first, second] = [1, 2].map((number) => buildEntry(number, { credential: { credits: ects(10) } }));
  if (!first || !second) throw new Error('no entries');
  const answers = (answer: Omit<ItemAnswer, 'itemId'>): ItemAnswer[] =>
    [first, second].map(({ id }) => ({ itemId: id, ...answer }));

  test('the category', () => {
    const before = evaluate('ch-enbau-mas', [first, second]);
    expect(before.step('supply-category')).toMatchObject({ candidateIds: [first.id, second.id] });
    const after = evaluate('ch-enbau-mas', [first, second], { answers: answers({ tags: [] }) });
    expect(after.step('supply-category')).toBeUndefined();
    expect(after.view.rules.flatMap((rule) => rule.onWord)).toContainEqual({
      candidateId: first.id,
      datum: 'category',
    });
  });

  test('whether it is a thesis', () => {
    const large = buildEntry(1, { credential: { credits: ects(60) } });
    const id = 'generic-second-cycle-120';
    const capstone = (view: ReturnType<typeof evaluate>) =>
      view.view.rules.find(({ type }) => type === 'capstone');
    // The rule wants a thesis done at the awarding institution.
    const own = { ownInstitutionIssuers: [issuerKeyOf(large.credential)] };
    expect(capstone(evaluate(id, [large]))?.outcome.state).toBe('unmet');
    expect(capstone(evaluate(id, [large], own))?.outcome.state).toBe('unknown');
    const said = (isThesis: boolean) =>
      capstone(evaluate(id, [large], { ...own, answers: [{ itemId: large.id, isThesis }] }))?.outcome.state;
    expect([said(true), said(false)]).toEqual(['met', 'unmet']);
  });

  test('where a planned module will be taken', () => {
    const module = buildPlannedModule({ ectsHundredths: 18_000, unit: 'UK-CATS' });
    const planned = { planned: [module] };
    expect(evaluate('uk-aberystwyth-masters', [], planned).step('supply-origin')).toBeDefined();
    const answered = evaluate('uk-aberystwyth-masters', [], {
      ...planned,
      answers: [{ itemId: module.id, origin: 'own' }],
    });
    expect(answered.step('supply-origin')).toBeUndefined();
    expect(answered.rule('res')?.outcome.state).toBe('metByPlan');
  });
});

test('credits on the learner’s word enter no plan; asking for a decision is the next step', () => {
  const entry = {
    ...buildEntry(1, { credential: { credits: [], workloadHours: null } }),
    ...said('workload', { kind: 'workload', hours: null, credits: { hundredths: 500, unit: 'ECTS' } }),
  };
  const { view, step } = evaluate('generic-second-cycle-120', [entry]);
  expect(view.totals).toMatchObject({ recognised: 0, earned: 0, planned: 0 });
  expect(view.notUsed).toMatchObject([{ code: 'credits-on-word', action: 'ask-decision' }]);
  expect(step('ask-decision')).toMatchObject({ candidateIds: [entry.id], movesHundredths: 500 });
});
