import { describe, expect, test } from 'vitest';
import { buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import { ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway } from '#src/test/build-records.ts';
import { ruleOf } from '#src/test/judge-rule.ts';
import type { Credential } from '../credential/credential.ts';
import type { QualificationTemplate } from '../qualification/template.ts';
import { templateById } from '../qualification/templates.ts';
import type { Pathway } from '../wallet/records.ts';
import { evaluatePathway, type PathwayInput } from './evaluate-pathway.ts';

const level = (value: string) => [statedByIssuer({ scheme: 'EQF', level: value, label: null, uri: null })];
const sized = (...sizes: number[]): Partial<Credential>[] =>
  sizes.map((size) => ({ credits: [ects(size)], levels: level('7') }));

/** All of it that states ECTS is recognised by one decision. */
function evaluate(
  template: QualificationTemplate | null,
  credentials: readonly Partial<Credential>[],
  pathway: Partial<Pathway> = {},
  find?: PathwayInput['find'],
) {
  if (!template) throw new Error('no template');
  const entries = credentials.map((credential, i) => buildEntry(i + 1, { credential }));
  const view = evaluatePathway({
    template,
    entries,
    decisions: [
      buildDecision({
        entryIds: entries
          .filter(({ credential }) => credential.credits.some(({ value }) => value.unit === 'ECTS'))
          .map(({ id }) => id),
      }),
    ],
    pathway: buildPathway(pathway),
    now: '2026-11-21T00:00:00Z',
    ...(find && { find }),
  });
  return { view, entries, rule: (id: string) => view.rules.find((rule) => rule.id === id) };
}

describe('the learner’s own judgement of a rule', () => {
  const certificate = templateById('mt-mqf7-pg-certificate');
  const overrides = [{ ruleId: 'lvl', as: 'waived', note: 'by letter', on: '2026-11-20' }] as const;
  const atSix = [{ credits: [ects(30)], levels: level('6') }];

  test('stands beside what Cairn works out, counts, and is counted as their word', () => {
    const before = evaluate(certificate, atSix);
    expect(before.view.overall).toMatchObject({ state: 'unmet', onWord: 0 });
    const after = evaluate(certificate, atSix, { overrides });
    expect(after.rule('lvl')).toMatchObject({
      outcome: { state: 'unmet', deficitHundredths: 2500 },
      state: 'met',
      override: { as: 'waived', note: 'by letter' },
    });
    expect(after.view.overall).toMatchObject({ state: 'met', onWord: 1 });
    expect(after.view.overall.counts.met).toBe(before.view.overall.counts.met + 1);
  });

  test('frees the placement from a rule that does not apply to them', () => {
    const template = buildTemplate({
      groups: [buildGroup('all', { minHundredths: 6000 })],
      rules: [ruleOf({ type: 'recognitionCap', sources: ['external'], maxHundredths: 1000 })],
    });
    const counted = (pathway: Partial<Pathway>) =>
      evaluate(template, sized(20, 40), pathway).view.totals.recognised;
    expect(counted({})).toBe(1000);
    expect(counted({ overrides: [{ ruleId: 'rule', as: 'waived', note: '', on: '2026-11-20' }] })).toBe(6000);
  });
});

describe('conditions about the person', () => {
  const pins = (ids: readonly string[]) =>
    [...ids.slice(0, 5).entries()].map(([i, entryId]) => ({
      entryId,
      groupId: i === 0 ? 'foundation' : 'competence',
    }));
  const ids = [1, 2, 3, 4, 5].map((number) => buildEntry(number).id);

  test('EN Bau: the thesis gate waits for admission until the learner says that they have it', () => {
    const mas = templateById('ch-enbau-mas');
    const before = evaluate(mas, sized(10, 10, 10, 10, 10), { pins: pins(ids) });
    expect(before.rule('gate')).toMatchObject({
      state: 'notCheckable',
      conditions: [
        { key: 'admission:MAS', confirmedOn: null },
        { key: 'registered:1', confirmedOn: null },
      ],
    });
    const confirmed = [{ key: 'admission:MAS', on: '2026-11-01' }];
    const after = evaluate(mas, sized(10, 10, 10, 10, 10), { pins: pins(ids), confirmed });
    expect(after.rule('gate')).toMatchObject({ state: 'met', restsOnConditions: true });
    expect(after.view.overall.onWord).toBe(1);
  });

  test('EN Bau: with 10 and 30 a binding registration opens it', () => {
    const mas = templateById('ch-enbau-mas');
    const confirmed = ['admission:MAS', 'registered:1'].map((key) => ({ key, on: '2026-11-01' }));
    const some = { pins: pins(ids).slice(0, 4) };
    expect(evaluate(mas, sized(10, 10, 10, 10), some).rule('gate')?.state).toBe('unmet');
    expect(evaluate(mas, sized(10, 10, 10, 10), { ...some, confirmed }).rule('gate')?.state).toBe('met');
  });
});

describe('regimes laid over a pathway', () => {
  test('Austria: what comes from school is capped, once the learner says so', () => {
    const template = templateById('generic-first-cycle-180');
    const pathway = {
      regimeIds: ['AT-UG78'],
      answers: [{ itemId: buildEntry(1).id, origin: 'school' }],
    };
    const { view, rule } = evaluate(template, sized(65), pathway);
    expect(view.totals.recognised).toBe(6000);
    expect(rule('AT-UG78:c2')).toMatchObject({ regimeId: 'AT-UG78', state: 'met', groupId: null });
    expect(
      evaluate(template, sized(65), { regimeIds: ['AT-UG78'] }).rule('AT-UG78:c2')?.outcome,
    ).toMatchObject({
      state: 'unknown',
      missing: [{ datum: 'origin' }],
    });
  });

  test('the Netherlands: with nothing decided all of it waits', () => {
    const { rule } = evaluate(templateById('generic-first-cycle-180'), sized(10), { regimeIds: ['NL-EXAM'] });
    expect(rule('NL-EXAM:e')?.state).toBe('met');
  });
});

describe('an award inside an award', () => {
  const lower = buildTemplate({
    id: 'lower',
    name: 'Lower',
    total: { minHundredths: 3000, maxHundredths: null },
    groups: [buildGroup('all', { minHundredths: 3000 })],
  });
  const nesting = (id: string, templateId: string) =>
    buildTemplate({
      id,
      groups: [buildGroup('all', { minHundredths: 6000 })],
      rules: [{ ...ruleOf({ type: 'nested', templateId, policy: 'topUp' }), id: 'nested' }],
    });
  const shelf =
    (...templates: QualificationTemplate[]) =>
    (id: string) =>
      templates.find((template) => template.id === id) ?? null;

  test.each([
    [29.99, 'unmet', 1],
    [30, 'met', 0],
    [60, 'met', 0],
  ])('%d credits: the lower one is %s', (credits, state, deficitHundredths) => {
    const upper = nesting('upper', 'lower');
    const { rule } = evaluate(upper, sized(credits), {}, shelf(upper, lower));
    expect(rule('nested')?.outcome).toMatchObject({ state, deficitHundredths, code: 'lower-award' });
  });

  test('the Maltese chain: a diploma over what a master counts', () => {
    const master = templateById('mt-mqf7-master');
    if (!master) throw new Error('no template');
    const rule = {
      ...ruleOf({ type: 'nested', templateId: 'mt-mqf7-pg-diploma', policy: 'topUp' }),
      id: 'nested',
    };
    const judged = (credits: number) =>
      evaluate({ ...master, rules: [...master.rules, rule] }, sized(credits)).rule('nested')?.outcome;
    expect(judged(59)).toMatchObject({ state: 'unmet', deficitHundredths: 100 });
    expect(judged(60)).toMatchObject({
      state: 'met',
      data: { award: 'Postgraduate Diploma (Malta, MQF 7)' },
    });
  });

  test('a circle ends, and nobody claims anything of it', () => {
    const [one, two] = [nesting('one', 'two'), nesting('two', 'one')];
    expect(evaluate(one, sized(60), {}, shelf(one, two)).rule('nested')?.state).toBe('met');
    const self = nesting('self', 'self');
    expect(evaluate(self, sized(60), {}, shelf(self)).rule('nested')).toMatchObject({
      state: 'notCheckable',
      outcome: { code: 'lower-award-not-known' },
    });
  });

  test('an award in another unit is not judged', () => {
    const upper = nesting('upper', 'lower');
    const other = shelf(upper, { ...lower, unit: 'UK-CATS' });
    expect(evaluate(upper, sized(60), {}, other).rule('nested')?.state).toBe('notCheckable');
  });
});

test('a plan in which only credits of another unit are missing says so', () => {
  const uk = (amount: number) => ({
    credits: [statedByIssuer({ hundredths: amount * 100, unit: 'UK-CATS' })],
    title: statedByIssuer(english('Foreign module')),
    levels: level('7'),
  });
  const judged = (amount: number) =>
    evaluate(templateById('mt-mqf7-pg-certificate'), [...sized(25), uk(amount)]);
  // 15 UK credits are 5 to 7.5 ECTS: both ends are enough. 10 are 3.33 to 5: only the high end is.
  expect(judged(15).rule('total')?.outcome).toMatchObject({
    state: 'metIfRecognised',
    code: 'credits-if-converted',
    data: { low: 5, high: 7.5 },
  });
  expect(judged(10).rule('total')?.outcome).toMatchObject({ state: 'unknown', code: 'credits-range-open' });
  expect(judged(9).rule('total')?.outcome).toMatchObject({ state: 'unmet', deficitHundredths: 500 });
  expect(judged(15).view.totals).toMatchObject({ recognised: 2500, earned: 0 });
});
