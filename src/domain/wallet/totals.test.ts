import { describe, expect, test } from 'vitest';
import { buildEntry } from '#src/test/build-entry.ts';
import { ects, statedByIssuer } from '#src/test/build-credential.ts';
import { buildDecision, buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { buildReport, buildUnsignedReport } from '#src/test/build-report.ts';
import type { Check } from '../verification/check.ts';
import { summariseChecks } from '../verification/summary.ts';
import { shareOut } from './decided-amounts.ts';
import { entryState } from './entry-state.ts';
import { walletTotals } from './totals.ts';

const now = '2026-11-21T00:00:00Z';
const report = (...checks: Check[]) => ({ checkedAt: now, online: false, checks });
const tampered = report({ kind: 'signature', status: 'failed', code: 'signature-does-not-match' });
const revoked = report({ kind: 'status', status: 'failed', code: 'revoked' });
const expired = report({ kind: 'validity', status: 'failed', code: 'expired' });
const offline = report({ kind: 'signature', status: 'unknown', code: 'key-not-resolved' });
const unsigned = report({ kind: 'signature', status: 'not-applicable', code: 'unsigned' });
const credits = (amount: number) => ({ credits: [ects(amount)] });

describe('walletTotals', () => {
  test('what-ifs and modules that were not passed are not planned', () => {
    const module = buildPlannedModule();
    const failed = buildPlannedModule({ id: 'planned-2', failed: true });
    const scratch = buildPathway({
      id: 'scratch',
      scratchOf: 'pathway-1',
      planned: [module, buildPlannedModule({ id: 'planned-3' })],
    });
    expect(walletTotals([], [], [buildPathway({ planned: [module, failed] }), scratch], now).planned).toEqual(
      {
        count: 1,
        hundredths: 500,
        pathwayIds: ['pathway-1'],
        overdue: { count: 0, hundredths: 0 },
      },
    );
    expect(walletTotals([], [], [buildPathway({ planned: [failed] })], now).planned.pathwayIds).toEqual([]);
  });

  test('nothing unsigned is earned, whatever end date it gives itself', () => {
    const both = report(...unsigned.checks, ...expired.checks);
    const totals = walletTotals([buildEntry(1, { report: both })], [], [], now);
    expect(totals.earned).toEqual({ count: 0, hundredths: 0 });
    expect(totals.leftOut).toMatchObject([{ reason: 'unsigned' }]);
  });

  test('recognised, earned and planned are told apart, with counts', () => {
    const entries = [
      buildEntry(1),
      buildEntry(2, { credential: credits(12) }),
      buildEntry(3, { credential: credits(5) }),
    ];
    const decisions = [buildDecision({ entryIds: [entries[0]?.id ?? ''] })];
    const pathways = [buildPathway({ planned: [buildPlannedModule({ expectedOn: '2026-11-20' })] })];
    expect(walletTotals(entries, decisions, pathways, now)).toMatchObject({
      recognised: { count: 1, hundredths: 1000 },
      earned: { count: 2, hundredths: 1700 },
      planned: {
        count: 1,
        hundredths: 500,
        pathwayIds: ['pathway-1'],
        overdue: { count: 1, hundredths: 500 },
      },
      leftOut: [],
    });
  });

  test('a failed check and a withdrawal leave the totals; the end of a signed copy does not', () => {
    const entries = [
      buildEntry(1, { report: tampered, credential: credits(15) }),
      buildEntry(2, { report: revoked }),
      buildEntry(3, { report: expired, credential: credits(4) }),
    ];
    const totals = walletTotals(entries, [], [], now);
    expect(totals.earned).toEqual({ count: 1, hundredths: 400 });
    expect(totals.leftOut.map(({ reason, hundredths }) => [reason, hundredths])).toEqual([
      ['check-failed', 1500],
      ['withdrawn', 1000],
    ]);
  });

  test('a decision never brings back a credential whose check failed', () => {
    const entry = buildEntry(1, { report: tampered });
    expect(walletTotals([entry], [buildDecision({ entryIds: [entry.id] })], [], now).recognised.count).toBe(
      0,
    );
  });

  test('what could not be checked counts and is said to', () => {
    const totals = walletTotals([buildEntry(1, { report: offline, credential: credits(5) })], [], [], now);
    expect(totals.earned.hundredths).toBe(500);
    expect(totals.unchecked).toEqual({ count: 1, hundredths: 500 });
  });

  test('an issuer’s name that is only a claim is not fully checked, as its row and its page say', () => {
    const claimed = { kind: 'issuer-identity', status: 'passed', code: 'key-is-the-identifier' } as const;
    const entry = buildEntry(1, { report: buildReport(claimed), credential: credits(5) });
    const totals = walletTotals([entry, buildEntry(2)], [], [], now);
    expect(totals.unchecked).toEqual({ count: 1, hundredths: 500 });
    expect(summariseChecks(entry.credential, entry.report)).toMatchObject({
      tone: 'unknown',
      code: 'name-claimed',
    });
  });

  test('a key that gives no name is as little checked as one with a name beside it', () => {
    const nameless = { kind: 'issuer-identity', status: 'passed', code: 'issuer-is-its-key' } as const;
    const entry = buildEntry(1, { report: buildReport(nameless), credential: credits(5) });
    expect(walletTotals([entry], [], [], now).unchecked).toEqual({ count: 1, hundredths: 500 });
    expect(summariseChecks(entry.credential, entry.report)).toMatchObject({
      tone: 'unknown',
      code: 'only-a-key',
    });
  });

  test('what is made out to another name is left out under its own reason', () => {
    const another = { kind: 'recipient', status: 'failed', code: 'recipient-differs' } as const;
    const totals = walletTotals([buildEntry(1, { report: buildReport(another) })], [], [], now);
    expect(totals.earned.count).toBe(0);
    expect(totals.leftOut).toMatchObject([{ reason: 'names-another', hundredths: 1000 }]);
  });

  test('what nobody signed never counted, whoever it is made out to', () => {
    const another = { kind: 'recipient', status: 'failed', code: 'recipient-differs' } as const;
    const unsigned = buildUnsignedReport();
    const report = { ...unsigned, checks: [...unsigned.checks, another] };
    expect(walletTotals([buildEntry(1, { report })], [], [], now).leftOut).toMatchObject([
      { reason: 'unsigned', count: 1 },
    ]);
  });

  test.each([
    ['BitstringStatusListCredential', 'status-list'],
    ['urn:eudi:pid:1', 'personal-document'],
  ] as const)('%s is evidence and never earned, whatever was decided', (type, reason) => {
    const entry = buildEntry(1, { credential: { types: [type], credits: [], outcomes: [] } });
    expect(entryState(entry, [])).toMatchObject({ state: 'evidence', reason });
    expect(entryState(entry, [buildDecision({ entryIds: [entry.id] })])).toMatchObject({ state: 'evidence' });
    const totals = walletTotals([entry], [], [], now);
    expect(totals.earned.count).toBe(0);
    expect(totals.leftOut).toMatchObject([{ reason, count: 1 }]);
  });

  test('own records, unsigned files and credentials without credits carry none', () => {
    const entries = [
      buildEntry(1, { credential: { format: 'own-record' } }),
      buildEntry(2, { report: unsigned }),
      buildEntry(3, { credential: { credits: [], workloadHours: null } }),
    ];
    const totals = walletTotals(entries, [], [], now);
    expect(totals.earned.count).toBe(0);
    expect(totals.leftOut.map((line) => line.reason).sort()).toEqual([
      'no-credits',
      'own-record',
      'unsigned',
    ]);
  });

  test('other units stand beside the totals as a range; contact hours give none', () => {
    const unit = (name: string) => ({ credits: [statedByIssuer({ hundredths: 1500, unit: name })] });
    const totals = walletTotals(
      [buildEntry(1, { credential: unit('UK-CATS') }), buildEntry(2, { credential: unit('CEU') })],
      [],
      [],
      now,
    );
    expect(totals.earned.hundredths).toBe(0);
    expect(totals.indicative).toEqual([
      { count: 1, amount: { unit: 'UK-CATS', hundredths: 1500 }, lowHundredths: 500, highHundredths: 750 },
    ]);
    expect(totals.leftOut.map((line) => line.reason)).toEqual(['unit-without-range']);
  });

  test('the same signed content counts once, and the recognised copy speaks for it', () => {
    const entries = [buildEntry(1), buildEntry(2, { contentSha256: buildEntry(1).contentSha256 })];
    const decisions = [buildDecision({ entryIds: [entries[1]?.id ?? ''] })];
    const totals = walletTotals(entries, decisions, [], now);
    expect(totals.recognised).toEqual({ count: 1, hundredths: 1000 });
    expect(totals.leftOut).toMatchObject([{ reason: 'duplicate', entryIds: [entries[0]?.id] }]);
  });

  test('a set recognised as less counts the decided sum, exactly', () => {
    const entries = [1, 2, 3].map((n) => buildEntry(n, { credential: credits(5) }));
    const decisions = [
      buildDecision({ entryIds: entries.map((e) => e.id), outcome: 'partial', ectsHundredths: 1000 }),
    ];
    const totals = walletTotals(entries, decisions, [], now);
    expect(totals.recognised).toEqual({ count: 3, hundredths: 1000 });
    expect(totals.leftOut).toMatchObject([{ reason: 'not-in-decision', hundredths: 500 }]);
  });

  test('a decision gives credits to experience that states none', () => {
    const own = buildEntry(1, { credential: { format: 'own-record', credits: [] } });
    const decisions = [buildDecision({ entryIds: [own.id], ectsHundredths: 600 })];
    expect(walletTotals([own], decisions, [], now).recognised).toEqual({ count: 1, hundredths: 600 });
  });

  test('removed entries are not in the wallet', () => {
    const totals = walletTotals([buildEntry(1, { removedOn: now })], [], [], now);
    expect([totals.earned.count, totals.leftOut.length]).toEqual([0, 0]);
  });
});

describe('entryState', () => {
  test.each([
    ['recognised', 'recognised', 'decision-recorded'],
    ['partial', 'recognised', 'decision-partial'],
    ['pending', 'earned', 'decision-pending'],
    ['refused', 'earned', 'decision-refused'],
  ] as const)('a %s decision', (outcome, state, reason) => {
    const entry = buildEntry(1);
    expect(entryState(entry, [buildDecision({ entryIds: [entry.id], outcome })])).toMatchObject({
      state,
      reason,
    });
  });

  test('the better decision speaks, then the later', () => {
    const entry = buildEntry(1);
    const decision = (id: string, outcome: 'refused' | 'recognised', decidedOn: string) =>
      buildDecision({ id, outcome, decidedOn, entryIds: [entry.id] });
    const decisions = [
      decision('a', 'refused', '2026-10-01'),
      decision('b', 'recognised', '2026-01-01'),
      decision('c', 'recognised', '2026-02-01'),
    ];
    expect(entryState(entry, decisions).decisionId).toBe('c');
  });

  test('without a decision a checked credential is earned, not yet recognised', () => {
    expect(entryState(buildEntry(1), [])).toMatchObject({ state: 'earned', reason: 'not-yet-recognised' });
  });
});

test('shareOut divides whole hundredths without losing any', () => {
  expect(shareOut(1000, [500, 500, 500])).toEqual([334, 333, 333]);
  expect(shareOut(600, [0, 0])).toEqual([300, 300]);
  expect(shareOut(0, [1, 2])).toEqual([0, 0]);
});
