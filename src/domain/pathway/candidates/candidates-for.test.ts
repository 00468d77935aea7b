import { describe, expect, test } from 'vitest';
import { ects, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import { buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import type { Pathway, RecognitionDecision, WalletEntry } from '#src/domain/wallet/records.ts';
import { candidatesFor } from './candidates-for.ts';
import { issuerKeyOf } from './own-issuer.ts';

const template = buildTemplate({
  groups: [
    buildGroup('all'),
    buildGroup('thesis', { kind: 'capstone' }),
    buildGroup('themed', { tag: 'Theme' }),
  ],
});
const offline = buildReport({ kind: 'signature', status: 'unknown', code: 'key-not-resolved' });

const from = (
  entries: WalletEntry[],
  decisions: RecognitionDecision[] = [],
  pathway: Partial<Pathway> = {},
  unit = 'ECTS',
) => candidatesFor({ ...template, unit }, buildPathway(pathway), entries, decisions);

const about = (entry: WalletEntry, more: Partial<RecognitionDecision> = {}) =>
  buildDecision({ entryIds: [entry.id], ...more });

describe('recognised is relative to the pathway', () => {
  const entry = buildEntry(1);

  test.each<[string, Partial<RecognitionDecision>, string, number]>([
    ['of this pathway', { pathwayId: 'pathway-1' }, 'recognised', 1000],
    ['recorded without a pathway', { pathwayId: null }, 'earned', 1000],
    ['of another pathway', { pathwayId: 'pathway-2' }, 'earned', 1000],
    ['in part', { outcome: 'partial', ectsHundredths: 600 }, 'recognised', 600],
    ['pending', { outcome: 'pending' }, 'earned', 1000],
    ['refused by someone else', { outcome: 'refused', pathwayId: null }, 'earned', 1000],
  ])('a decision %s', (_, decision, tier, hundredths) => {
    const { candidates } = from([entry], [about(entry, decision)]);
    expect(candidates).toMatchObject([{ tier, hundredths, statedHundredths: 1000 }]);
  });

  test('refused by this institution: not used, with its reason', () => {
    const { candidates, notUsed } = from(
      [entry],
      [about(entry, { outcome: 'refused', pathwayId: 'pathway-1' })],
    );
    expect(candidates).toEqual([]);
    expect(notUsed).toMatchObject([{ code: 'refused', data: { institution: 'Sample University' } }]);
  });

  test('what another institution decided binds nobody here, and is told', () => {
    for (const pathwayId of [null, 'pathway-2']) {
      const far = { pathwayId, institution: 'Far University', ectsHundredths: 600 };
      const [candidate] = from([entry], [about(entry, far)]).candidates;
      expect(candidate).toMatchObject({
        hundredths: 1000,
        decision: null,
        decidedElsewhere: 'Far University',
      });
    }
    const [own] = from([entry], [about(entry), about(entry, { id: 'far', pathwayId: null })]).candidates;
    expect(own).not.toHaveProperty('decidedElsewhere');
  });

  test('an open question without a pathway may be about this one', () => {
    const pending = about(entry, { outcome: 'pending', pathwayId: null });
    expect(from([entry], [pending]).candidates).toMatchObject([
      { tier: 'earned', decision: { outcome: 'pending' } },
    ]);
  });

  test('this pathway’s decision comes before one without a pathway', () => {
    const decisions = [
      about(entry, { id: 'a', pathwayId: null }),
      about(entry, { id: 'b', pathwayId: 'pathway-1', outcome: 'partial', ectsHundredths: 400 }),
    ];
    expect(from([entry], decisions).candidates).toMatchObject([{ hundredths: 400, decision: { id: 'b' } }]);
  });

  test('what the awarding institution issued itself is recognised, if its key is proven to be its own', () => {
    const own = { ownInstitutionIssuers: [issuerKeyOf(entry.credential)] };
    expect(from([entry], [], own).candidates).toMatchObject([{ tier: 'recognised', origins: ['own'] }]);
    const unproven = buildEntry(1, { report: offline });
    expect(from([unproven], [], own).candidates).toMatchObject([{ tier: 'earned', unchecked: true }]);
  });

  test('a set counts the decided sum, shared over its credentials', () => {
    const entries = [buildEntry(1), buildEntry(2, { credential: { credits: [ects(5)] } })];
    const decision = buildDecision({ entryIds: entries.map(({ id }) => id), ectsHundredths: 1200 });
    expect(from(entries, [decision]).candidates.map((c) => c.hundredths)).toEqual([800, 400]);
  });

  test('experience without credits counts by decision, and not without an amount', () => {
    const own = buildEntry(1, { credential: { format: 'own-record', credits: [], workloadHours: null } });
    expect(from([own], [about(own, { ectsHundredths: 500 })]).candidates).toMatchObject([
      { hundredths: 500, tier: 'recognised' },
    ]);
    expect(from([own], [about(own)]).notUsed).toMatchObject([{ code: 'decision-without-amount' }]);
  });
});

describe('what does not enter, and why', () => {
  test.each<[string, WalletEntry, string, string]>([
    ['a failed check', buildEntry(1, { report: buildTamperedReport() }), 'check-failed', 'see-check'],
    [
      'withdrawn',
      buildEntry(1, { report: buildReport({ kind: 'status', status: 'failed', code: 'revoked' }) }),
      'withdrawn',
      'see-check',
    ],
    ['an own record', buildEntry(1, { credential: { format: 'own-record' } }), 'own-record', 'ask-decision'],
    ['an unsigned file', buildEntry(1, { report: buildUnsignedReport() }), 'unsigned', 'see-check'],
    [
      'no credits',
      buildEntry(1, { credential: { credits: [], workloadHours: null } }),
      'no-credits',
      'ask-decision',
    ],
    [
      'another unit',
      buildEntry(1, { credential: { credits: [statedByIssuer({ hundredths: 1500, unit: 'UK-CATS' })] } }),
      'other-unit-range',
      'ask-decision',
    ],
    [
      'more than can be',
      buildEntry(1, { credential: { credits: [ects(5000)] } }),
      'credits-implausible',
      'none',
    ],
    [
      'credits that only the learner states',
      buildEntry(1, {
        credential: {
          credits: [{ value: { hundredths: 500, unit: 'ECTS' }, by: 'learner', at: '' }],
          workloadHours: null,
        },
      }),
      'credits-on-word',
      'ask-decision',
    ],
  ])('%s', (_, entry, code, action) => {
    const { candidates, notUsed } = from([entry]);
    expect(candidates).toEqual([]);
    expect(notUsed).toMatchObject([{ id: entry.id, code, action }]);
  });

  test('a failed check stays out whatever was decided', () => {
    const entry = buildEntry(1, { report: buildTamperedReport() });
    expect(from([entry], [about(entry)]).candidates).toEqual([]);
  });

  test('a removed credential is not in the wallet', () => {
    expect(from([buildEntry(1, { removedOn: '2026-11-20T00:00:00Z' })])).toEqual({
      candidates: [],
      notUsed: [],
    });
  });

  test('the same content counts once', () => {
    const copy = buildEntry(2, { contentSha256: buildEntry(1).contentSha256 });
    const { candidates, notUsed } = from([buildEntry(1), copy]);
    expect(candidates).toHaveLength(1);
    expect(notUsed).toMatchObject([{ id: copy.id, code: 'duplicate' }]);
  });
});

describe('what enters', () => {
  test('unchecked credentials count and are said to; an ended copy keeps its learning', () => {
    const expired = buildEntry(2, {
      report: buildReport({ kind: 'validity', status: 'failed', code: 'expired' }),
    });
    expect(
      from([buildEntry(1, { report: offline }), expired]).candidates.map((c) => [c.tier, c.unchecked]),
    ).toEqual([
      ['earned', true],
      ['earned', false],
    ]);
  });

  test('a credential bears the codes that its issuer states', () => {
    const entry = buildEntry(1, {
      credential: {
        credits: [ects(5)],
        codes: [statedByIssuer('SOIL-1'), { ...statedByIssuer('MINE'), by: 'learner' }],
      },
    });
    const [candidate] = from([entry]).candidates;
    expect(candidate?.codes).toContain('SOIL-1');
    expect(candidate?.codes).not.toContain('MINE');
  });

  test('placing a credential states its category, or that it is a thesis', () => {
    const pins = [
      { entryId: buildEntry(1).id, groupId: 'themed' },
      { entryId: buildEntry(2).id, groupId: 'thesis' },
    ];
    expect(
      from([buildEntry(1), buildEntry(2)], [], { pins }).candidates.map((c) => [c.tags, c.isThesis]),
    ).toEqual([
      [['Theme'], null],
      [null, true],
    ]);
  });

  test('planned modules, in the qualification’s unit', () => {
    const planned = [
      buildPlannedModule({ id: 'a', groupId: 'thesis' }),
      buildPlannedModule({ id: 'b', ectsHundredths: 0 }),
    ];
    const { candidates, notUsed } = from([], [], { planned });
    expect(candidates).toMatchObject([
      { id: 'a', tier: 'planned', groupId: 'thesis', isThesis: true, origins: null },
    ]);
    expect(notUsed).toMatchObject([{ id: 'b', kind: 'planned', code: 'no-credits' }]);
    expect(from([], [], { planned }, 'UK-CATS').notUsed).toMatchObject([
      { code: 'other-unit' },
      { code: 'other-unit' },
    ]);
  });

  test('a qualification in UK credits counts UK credits, and ECTS is the other unit there', () => {
    const uk = buildEntry(1, {
      credential: { credits: [statedByIssuer({ hundredths: 1500, unit: 'UK-CATS' })] },
    });
    const { candidates, notUsed } = from([uk, buildEntry(2)], [about(uk)], {}, 'UK-CATS');
    expect(candidates).toMatchObject([{ hundredths: 1500, tier: 'recognised' }]);
    expect(notUsed).toMatchObject([{ code: 'other-unit', amount: { unit: 'ECTS', hundredths: 1000 } }]);
  });
});
