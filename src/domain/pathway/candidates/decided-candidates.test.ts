import { describe, expect, test } from 'vitest';
import { ects } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { buildTamperedReport } from '#src/test/build-report.ts';
import { buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import { walletTotals } from '#src/domain/wallet/totals.ts';
import type {
  Pathway,
  RecognisedComponent,
  RecognitionDecision,
  WalletEntry,
} from '#src/domain/wallet/records.ts';
import { candidatesFor } from './candidates-for.ts';

const template = buildTemplate({ groups: [buildGroup('core'), buildGroup('thesis', { kind: 'capstone' })] });
const small = (number: number, awardedOn = '2026-06-30') =>
  buildEntry(number, {
    credential: {
      title: { value: { en: `Course ${String(number)}` }, by: 'issuer', at: '/name' },
      credits: [ects(3)],
      awardedOn: { value: awardedOn, by: 'issuer', at: '/date' },
    },
  });
const three = [small(1), small(2, '2019-02-01'), small(3)];
const component = (title: string, credits: number, more: Partial<RecognisedComponent> = {}) => ({
  title,
  ectsHundredths: credits * 100,
  level: { scheme: 'EQF', level: '7' },
  groupId: null,
  ...more,
});
const asSet = (more: Partial<RecognitionDecision> = {}) =>
  buildDecision({
    entryIds: three.map(({ id }) => id),
    recognisedAs: [component('Methods', 5), component('Seminar', 2.5, { level: null, groupId: 'core' })],
    ectsHundredths: 750,
    ...more,
  });
const from = (
  entries: readonly WalletEntry[],
  decisions: readonly RecognitionDecision[],
  pathway: Partial<Pathway> = {},
  unit = 'ECTS',
) => candidatesFor({ ...template, unit }, buildPathway(pathway), entries, decisions);
const told = (found: ReturnType<typeof from>) => ({
  candidates: found.candidates.map(({ id, kind, tier, hundredths }) => [id, kind, tier, hundredths]),
  notUsed: found.notUsed.map(({ id, kind, code }) => [id, kind, code]),
});

describe('a set recognised as another set', () => {
  test('counts as its components, and each credential says as what', () => {
    const found = from(three, [asSet()]);
    expect(told(found)).toEqual({
      candidates: [
        ['decision-1#0', 'decided', 'recognised', 500],
        ['decision-1#1', 'decided', 'recognised', 250],
      ],
      notUsed: three.map(({ id }) => [id, 'credential', 'counted-as']),
    });
    expect(found.notUsed[0]?.data).toMatchObject({
      components: 'Methods, Seminar',
      institution: 'Sample University',
    });
    expect(found.candidates[0]).toMatchObject({
      entryIds: three.map(({ id }) => id),
      title: { und: 'Methods' },
      levels: [{ scheme: 'EQF', level: '7' }],
      eqf: 7,
      // The oldest learning behind it.
      date: '2019-02-01',
      origins: ['external'],
      groupId: null,
    });
    expect(found.candidates[1]).toMatchObject({ levels: [], eqf: null, groupId: 'core' });
  });

  test('is in the wallet’s totals with what was decided, not with the sum', () => {
    const totals = walletTotals(three, [asSet()], [], '2026-11-21T00:00:00Z');
    expect(totals.recognised.hundredths).toBe(750);
    expect(totals.leftOut).toMatchObject([{ reason: 'not-in-decision', hundredths: 150 }]);
  });

  test('a component can be placed, and where it is placed says what it is', () => {
    const pins = [{ entryId: 'decision-1#0', groupId: 'thesis' }];
    expect(from(three, [asSet()], { pins }).candidates[0]?.isThesis).toBe(true);
  });

  test.each<[string, readonly WalletEntry[], RecognitionDecision[]]>([
    ['one of them is not here', three.slice(1), [asSet()]],
    [
      'one of them failed a check',
      [buildEntry(1, { report: buildTamperedReport() }), ...three.slice(1)],
      [asSet()],
    ],
    [
      'one of them was removed',
      [{ ...small(1), removedOn: '2026-11-20T00:00:00Z' }, ...three.slice(1)],
      [asSet()],
    ],
  ])('gives nothing in part: %s', (_name, entries, decisions) => {
    const found = told(from(entries, decisions));
    expect(found.candidates.map(([, kind, tier]) => [kind, tier])).toEqual([
      ['credential', 'earned'],
      ['credential', 'earned'],
    ]);
    expect(found.notUsed).toEqual(
      expect.arrayContaining([
        ['decision-1#0', 'decided', 'set-incomplete'],
        ['decision-1#1', 'decided', 'set-incomplete'],
      ]),
    );
  });

  test('a later decision about one of them is gone by', () => {
    const later = buildDecision({
      id: 'decision-2',
      entryIds: [three[0]?.id ?? ''],
      decidedOn: '2026-10-01',
    });
    expect(told(from(three, [asSet(), later]))).toEqual({
      candidates: [
        [three[0]?.id, 'credential', 'recognised', 300],
        [three[1]?.id, 'credential', 'earned', 300],
        [three[2]?.id, 'credential', 'earned', 300],
      ],
      notUsed: [
        ['decision-1#0', 'decided', 'decided-again'],
        ['decision-1#1', 'decided', 'decided-again'],
      ],
    });
  });

  test('binds this pathway only, and its what-ifs', () => {
    expect(told(from(three, [asSet({ pathwayId: 'elsewhere' })])).candidates).toHaveLength(3);
    expect(told(from(three, [asSet({ pathwayId: null })])).candidates).toHaveLength(3);
    const scratch = from(three, [asSet()], { id: 'scratch', scratchOf: 'pathway-1' });
    expect(scratch.candidates.map(({ kind }) => kind)).toEqual(['decided', 'decided']);
  });

  test('an amount in ECTS is nothing to a qualification that counts in its own unit', () => {
    const found = from(three, [asSet()], {}, 'UK-CATS');
    expect(found.candidates.filter(({ kind }) => kind === 'decided')).toEqual([]);
  });
});

test('a plain amount over a set is what can be placed, not the sum of the set', () => {
  const { candidates } = from(three, [asSet({ recognisedAs: [], ectsHundredths: 500 })]);
  expect(candidates.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(500);
  expect(candidates.map(({ tier }) => tier)).toEqual(['recognised', 'recognised', 'recognised']);
});

describe('a what-if', () => {
  const scratch = (assumed: Pathway['assumed']) => ({ id: 'scratch', scratchOf: 'pathway-1', assumed });
  const [one, two] = three.map(({ id }) => id) as [string, string];

  test('takes a recognition for granted, and the candidate says so', () => {
    const found = from(
      three,
      [buildDecision({ entryIds: [two], outcome: 'refused' })],
      scratch([
        { entryIds: [one], outcome: 'recognised', ectsHundredths: null },
        { entryIds: [two], outcome: 'recognised', ectsHundredths: 200 },
      ]),
    );
    expect(
      found.candidates.map(({ id, tier, hundredths, assumed, decision }) => [
        id,
        tier,
        hundredths,
        assumed,
        decision,
      ]),
    ).toEqual([
      [one, 'recognised', 300, true, null],
      [two, 'recognised', 200, true, null],
      [three[2]?.id, 'earned', 300, undefined, null],
    ]);
  });

  test('takes a refusal for granted, and says that it is none', () => {
    const assumed = [{ entryIds: [one], outcome: 'refused', ectsHundredths: null }] as const;
    const found = from(three, [buildDecision({ entryIds: [one] })], scratch(assumed));
    expect(found.notUsed).toMatchObject([{ id: one, code: 'assumed-refused' }]);
  });

  test('never makes anything of a credential whose check failed', () => {
    const tampered = buildEntry(1, { report: buildTamperedReport() });
    const assumed = [{ entryIds: [tampered.id], outcome: 'recognised', ectsHundredths: 900 }] as const;
    expect(from([tampered], [], scratch(assumed)).candidates).toEqual([]);
  });

  test('a module that was not passed stays in the plan and gives nothing', () => {
    const planned = [buildPlannedModule({ failed: true }), buildPlannedModule({ id: 'planned-2' })];
    const found = from([], [], { planned });
    expect(found.candidates.map(({ id }) => id)).toEqual(['planned-2']);
    expect(found.notUsed).toMatchObject([{ id: 'planned-1', kind: 'planned', code: 'module-failed' }]);
  });
});
