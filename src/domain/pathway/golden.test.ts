import { describe, expect, test } from 'vitest';
import { allocationOf, buildCandidate, buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import { ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway } from '#src/test/build-records.ts';
import type { Credential } from '../credential/credential.ts';
import { indicativeEcts } from '../credits/indicative-ects.ts';
import type { Rule } from '../qualification/rule.ts';
import { templateById } from '../qualification/templates.ts';
import type { Pathway, WalletEntry } from '../wallet/records.ts';
import { allocate } from './allocation/allocate.ts';
import { evaluatePathway } from './evaluate-pathway.ts';

const now = '2026-11-21T00:00:00Z';
const level = (scheme: string, value: string) =>
  statedByIssuer({ scheme, level: value, label: null, uri: null });

/** Recognised credentials: a decision covers all of them, so that only the rule in question decides. */
function evaluate(id: string, credentials: Partial<Credential>[], pathway: Partial<Pathway> = {}) {
  const template = templateById(id);
  if (!template) throw new Error(id);
  const entries = credentials.map((credential, i) => buildEntry(i + 1, { credential }));
  const decisions = [buildDecision({ entryIds: entries.map((entry) => entry.id) })];
  const view = evaluatePathway({ template, entries, decisions, pathway: buildPathway(pathway), now });
  return { view, rule: (ruleId: string) => view.rules.find((rule) => rule.id === ruleId)?.outcome };
}

const idOf = (number: number): WalletEntry['id'] => buildEntry(number).id;
const pin = (number: number, groupId: string) => ({ entryId: idOf(number), groupId });

const cap = (id: string, sources: string[], maxCredits: number): Rule => ({
  id,
  type: 'recognitionCap',
  severity: 'hard',
  text: '',
  sourceRef: null,
  assumption: false,
  sources,
  maxHundredths: maxCredits * 100,
});

/** Ten credits at a time, from one kind of place. */
const credits = (origin: string, count: number, size = 10) =>
  Array.from({ length: count }, (_, i) =>
    buildCandidate(`${origin}-${String(i)}`, {
      tier: 'recognised',
      hundredths: size * 100,
      origins: [origin],
    }),
  );

const countedIn = (rules: Rule[], candidates: ReturnType<typeof credits>) => {
  const template = buildTemplate({
    total: { minHundredths: 18_000, maxHundredths: 18_000 },
    groups: [buildGroup('all', { minHundredths: 18_000, maxHundredths: 18_000 })],
    rules,
  });
  return (
    allocate(allocationOf(template, candidates)).placed.reduce(
      (sum, item) => sum + item.countedHundredths,
      0,
    ) / 100
  );
};

describe('golden cases of the domain', () => {
  test('Malta, postgraduate certificate: four times 6 at level 7 and 6 at level 6 miss the level by 1', () => {
    const at = (value: string) => ({ credits: [ects(6)], levels: [level('MQF', value)] });
    const { view, rule } = evaluate('mt-mqf7-pg-certificate', [at('7'), at('7'), at('7'), at('7'), at('6')]);
    expect(view.totals.recognised).toBe(3000);
    expect(rule('total')?.state).toBe('met');
    expect(rule('lvl')).toMatchObject({ state: 'unmet', deficitHundredths: 100 });
    expect(view.overall.state).toBe('unmet');
  });

  test('HKU SPACE: 23 of 30 in the theme is not enough', () => {
    const unit = (amount: number) => ({
      credits: [statedByIssuer({ hundredths: amount * 100, unit: 'HKU SPACE credit' })],
    });
    const { view, rule } = evaluate('hk-hkuspace-certificate', [unit(23), unit(6)], {
      pins: [pin(1, 'theme'), pin(2, 'free')],
    });
    expect(view.unit).toBe('HKU SPACE credit');
    expect(rule('group:theme')).toMatchObject({ state: 'unmet', deficitHundredths: 100 });
    expect(rule('theme75')?.state).not.toBe('met');
    expect(view.overall.state).toBe('unmet');
  });

  test('Austria: 50 professional and 45 school credits count 90 together', () => {
    const caps = [
      cap('c1', ['non-higher-education'], 60),
      cap('c2', ['school'], 60),
      cap('c3', ['non-higher-education', 'school'], 90),
    ];
    expect(countedIn(caps, [...credits('non-higher-education', 5), ...credits('school', 9, 5)])).toBe(90);
  });

  test('Germany: of 180, at most 90 come from outside higher education', () => {
    const outside = credits('non-higher-education', 12);
    expect(countedIn([cap('c', ['non-higher-education'], 90)], outside)).toBe(90);
    expect(countedIn([cap('c', ['non-higher-education'], 90)], [...outside, ...credits('own', 9)])).toBe(180);
  });

  test('EN Bau: a first module seven years before the thesis is outside the window', () => {
    const on = (date: string) => ({ credits: [ects(10)], awardedOn: statedByIssuer(date) });
    const { rule } = evaluate('ch-enbau-mas', [on('2019-06-30'), on('2026-06-30')], {
      pins: [pin(1, 'foundation'), pin(2, 'thesis')],
    });
    expect(rule('win')).toMatchObject({ state: 'unmet', code: 'window-exceeded' });
  });

  test('EN Bau: with 10 and 30 and no registration the thesis gate is shut', () => {
    const module = { credits: [ects(10)] };
    const { rule } = evaluate('ch-enbau-mas', [module, module, module, module], {
      pins: [pin(1, 'foundation')],
    });
    expect(rule('gate')).toMatchObject({
      state: 'unmet',
      code: 'gate-closed-registration',
      data: { missing: 10 },
    });
  });

  test('15 UK credits are about 7.5 ECTS, 5 to 6 by hours, and not firm', () => {
    const uk = { hundredths: 1500, unit: 'UK-CATS' };
    expect(indicativeEcts(uk)).toMatchObject({ lowHundredths: 500, highHundredths: 750 });
    const template = templateById('generic-first-cycle-180');
    if (!template) throw new Error('no template');
    const view = evaluatePathway({
      template,
      entries: [buildEntry(1, { credential: { credits: [statedByIssuer(uk)] } })],
      decisions: [],
      pathway: buildPathway(),
      now,
    });
    expect(view.totals).toMatchObject({ recognised: 0, earned: 0 });
    expect(view.notUsed).toMatchObject([{ code: 'other-unit-range', amount: uk }]);
  });

  test('one credential of 6 that two groups want counts once', () => {
    const group = (id: string) => buildGroup(id, { minHundredths: 600 });
    const template = buildTemplate({ groups: [group('one'), group('two')] });
    const { placed } = allocate(allocationOf(template, [buildCandidate('six', { hundredths: 600 })]));
    expect(placed.map((item) => [item.groupId, item.countedHundredths])).toEqual([['one', 600]]);
  });

  test('a credential without a level leaves the level rule unknown', () => {
    const { rule } = evaluate('mt-mqf7-pg-certificate', [{ credits: [ects(30)], levels: [] }]);
    expect(rule('lvl')).toMatchObject({ state: 'unknown', missing: [{ datum: 'level' }] });
  });

  test('contact hours (CEU) count 0', () => {
    expect(indicativeEcts({ hundredths: 1000, unit: 'CEU' })).toBeNull();
    const template = templateById('generic-first-cycle-180');
    if (!template) throw new Error('no template');
    const entry = buildEntry(1, {
      credential: {
        title: statedByIssuer(english('Seminar')),
        credits: [statedByIssuer({ hundredths: 1000, unit: 'CEU' })],
      },
    });
    const view = evaluatePathway({ template, entries: [entry], decisions: [], pathway: buildPathway(), now });
    expect(view.totals).toMatchObject({ recognised: 0, earned: 0, planned: 0 });
    expect(view.notUsed).toMatchObject([{ code: 'other-unit', indicative: null }]);
  });
});
