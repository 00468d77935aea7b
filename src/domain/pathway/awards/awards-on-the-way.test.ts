import { expect, test } from 'vitest';
import { ects } from '#src/test/build-credential.ts';
import { buildTemplate } from '#src/test/build-candidate.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { templateById } from '#src/domain/qualification/templates.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { awardsOnTheWay } from './awards-on-the-way.ts';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';

const now = '2026-11-21T00:00:00Z';
const entry = buildEntry(1, { credential: { credits: [ects(30)] } });
const decision = buildDecision({ entryIds: [entry.id] });
const judge = (template: QualificationTemplate, pathway: Pathway) =>
  evaluatePathway({ template, entries: [entry], decisions: [decision], pathway, now });

test('a diploma and a certificate stand on the way to a master, each with its own state', () => {
  const master = templateById('mt-mqf7-master') ?? buildTemplate();
  const plan = buildPathway({
    templateId: master.id,
    planned: [buildPlannedModule({ ectsHundredths: 3000, groupId: 'research', expectedOn: '2027-06-30' })],
    pins: [{ entryId: entry.id, groupId: 'taught' }],
  });
  const awards = awardsOnTheWay(master, plan, judge, templateById);
  expect(
    awards.map(({ view, policy, assumption }) => [
      view?.template.id,
      view?.overall.state,
      policy,
      assumption,
    ]),
  ).toEqual([
    ['mt-mqf7-pg-diploma', 'metByPlan', 'topUp', true],
    ['mt-mqf7-pg-certificate', 'met', 'topUp', true],
  ]);
});

test('what a template tells of in words has no state', () => {
  const mas = templateById('ch-enbau-mas') ?? buildTemplate();
  expect(awardsOnTheWay(mas, buildPathway(), judge, templateById)).toEqual([
    {
      view: null,
      name: 'CAS',
      size: { bound: 'atLeast', hundredths: 1000 },
      policy: 'keepBoth',
      assumption: true,
    },
  ]);
});

test.each([
  ['microcredencial (<15)', 'microcredencial', { bound: 'below', hundredths: 1500 }],
  ['Module (7.5 ECTS)', 'Module', { bound: 'exactly', hundredths: 750 }],
  ['CAS (in Bern)', 'CAS (in Bern)', null],
  ['CAS >=10 ECTS', 'CAS >=10 ECTS', null],
])('the size in “%s” is taken out of the words where it is plain', (each, name, size) => {
  const template = buildTemplate({
    nestedFrom: [{ templateId: null, each, policy: 'topUp', assumption: false }],
  });
  expect(awardsOnTheWay(template, buildPathway(), judge, templateById)).toMatchObject([{ name, size }]);
});

test('awards that include each other end somewhere', () => {
  const nesting = (templateId: string) => [
    { templateId, each: null, policy: 'topUp' as const, assumption: false },
  ];
  const shelf = new Map([
    ['a', buildTemplate({ id: 'a', nestedFrom: nesting('b') })],
    ['b', buildTemplate({ id: 'b', nestedFrom: nesting('a') })],
  ]);
  const find = (id: string) => shelf.get(id) ?? null;
  const [a = buildTemplate()] = shelf.values();
  expect(awardsOnTheWay(a, buildPathway(), judge, find).map(({ view }) => view?.template.id)).toEqual(['b']);
});
