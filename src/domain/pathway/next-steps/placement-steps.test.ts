import { expect, test } from 'vitest';
import { ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import type { Rule } from '#src/domain/qualification/rule.ts';
import { templateById } from '#src/domain/qualification/templates.ts';
import type { Pathway, WalletEntry } from '#src/domain/wallet/records.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import { place } from '#src/domain/pathway/edit/plan-changes.ts';

const course = (number: number, title: string, credits: number): WalletEntry =>
  buildEntry(number, { credential: { title: statedByIssuer(english(title)), credits: [ects(credits)] } });

const mas = templateById('ch-enbau-mas') ?? buildTemplate();
const foundation = course(1, 'CAS Sustainable Building: Foundation', 10);
const energy = course(2, 'CAS Energy in Buildings', 10);
const small = course(3, 'Foundation Workshop', 5);

const view = (entries: WalletEntry[], pathway: Partial<Pathway> = {}, template = mas) =>
  evaluatePathway({
    template,
    entries,
    decisions: [],
    pathway: buildPathway(pathway),
    now: '2026-11-21T00:00:00Z',
  });
const questions = (...input: Parameters<typeof view>) =>
  view(...input).nextSteps.filter(({ code }) => code.startsWith('ask-place'));
const about = (...input: Parameters<typeof view>) =>
  questions(...input).map(({ code, groupId, candidateIds }) => [code, groupId, candidateIds]);

test('what could be the named module of an open group is asked about, the most alike first', () => {
  expect(about([energy, foundation, small])).toEqual([
    ['ask-place', 'foundation', [foundation.id, energy.id]],
  ]);
  expect(questions([energy, foundation])[0]).toMatchObject({
    title: { en: 'CAS Sustainable Building: Foundation' },
    data: { group: 'Foundation CAS: Nachhaltiges Bauen', credits: 10, left: 0, count: 2 },
  });
});

test('the question stands before the module that it may save, and nothing is asked to be a thesis that is not called one', () => {
  const codes = view([foundation, energy]).nextSteps.map(({ code, groupId }) => `${code} ${groupId ?? ''}`);
  expect(codes).toContain('add-module foundation');
  expect(codes.indexOf('ask-place foundation')).toBeLessThan(codes.indexOf('add-module foundation'));
  expect(codes).not.toContain('ask-place-any thesis');
});

test('it is placed only by the learner: then the group is closed and nothing is asked any more', () => {
  const before = view([foundation, energy]);
  expect(before.groups[0]?.items).toEqual([]);
  const placed = place(buildPathway({}), foundation.id, 'foundation');
  const after = view([foundation, energy], placed);
  expect(after.groups[0]?.items.map(({ id }) => id)).toEqual([foundation.id]);
  expect(after.nextSteps.filter(({ groupId }) => groupId === 'foundation')).toEqual([]);
});

test('what the learner placed, took out, or planned for a group is not asked about again', () => {
  const pins = [{ entryId: foundation.id, groupId: 'competence' }];
  const planned = [buildPlannedModule({ title: 'Foundation', ectsHundredths: 1000, groupId: 'competence' })];
  expect(about([foundation], { pins })).toEqual([]);
  expect(about([foundation], { pins: [{ entryId: foundation.id, groupId: null }] })).toEqual([]);
  expect(about([], { planned })).toEqual([]);
});

test('an answer against it, or a size below what the group takes, ends the question', () => {
  const answers = [{ itemId: energy.id, isThesis: false }];
  expect(about([energy], { answers })).toEqual([['ask-place-any', 'foundation', [energy.id]]]);
  expect(about([small]).filter(([, group]) => group === 'foundation')).toEqual([]);
});

const named = (rules: readonly Rule[] = []) =>
  buildTemplate({
    groups: [
      buildGroup('core', {
        name: 'Statistics',
        minHundredths: 2000,
        modules: ['Statistics I', 'Statistics II'],
      }),
      buildGroup('free'),
    ],
    rules,
  });

test('what only shortens the deficit says what is left open', () => {
  expect(questions([course(1, 'Applied Statistics', 5)], {}, named())[0]).toMatchObject({
    code: 'ask-place',
    data: { credits: 5, left: 15 },
  });
});

test('nothing is asked that would break another required rule, or of a group that needs nothing', () => {
  const cap: Rule<'recognitionCap'> = {
    id: 'cap',
    type: 'recognitionCap',
    severity: 'hard',
    maxHundredths: 0,
    sources: ['external'],
    text: 'Nothing from elsewhere.',
    sourceRef: null,
    assumption: true,
  };
  expect(questions([course(1, 'Applied Statistics', 5)], {}, named([cap]))).toEqual([]);
  const known = [
    course(1, 'Statistics I', 10),
    course(2, 'Statistics II', 10),
    course(3, 'Statistics III', 5),
  ];
  expect(questions(known, {}, named())).toEqual([]);
});
