import { describe, expect, test } from 'vitest';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import { checkLines, hasOpenChecks, tally } from './check-lines.ts';
import { settlingOf } from './settling.ts';

const outcomes = (report: ReturnType<typeof buildReport>) =>
  Object.fromEntries(checkLines(report).map((line) => [line.kind, line.outcome]));

test('each kind has one line; what nobody asked is not counted as unknown', () => {
  const lines = checkLines(buildReport());
  expect(outcomes(buildReport())).toEqual({
    signature: 'passed',
    'issuer-identity': 'passed',
    status: 'not-applicable',
    validity: 'passed',
    recipient: 'not-asked',
    structure: 'passed',
    'issuer-trust': 'not-asked',
  });
  expect(tally(lines)).toEqual({ passed: 4, failed: 0, ended: 0, unknown: 0 });
});

test('a changed text leaves nothing that passed', () => {
  expect(tally(checkLines(buildTamperedReport()))).toEqual({ passed: 0, failed: 1, ended: 0, unknown: 4 });
  const compared = { kind: 'recipient', status: 'passed', code: 'recipient-matches' } as const;
  const changed = { kind: 'signature', status: 'failed', code: 'signature-does-not-match' } as const;
  expect(outcomes(buildReport(changed, compared))['recipient']).toBe('unknown');
});

test('several proofs share a line, and the worst of them heads it', () => {
  const report = buildReport(
    { kind: 'signature', status: 'passed', code: 'signature-passed' },
    { kind: 'signature', status: 'unknown', code: 'proof-type-not-supported-yet' },
  );
  const [line] = checkLines(report);
  expect(line).toMatchObject({ kind: 'signature', outcome: 'unknown' });
  expect(line?.checks).toHaveLength(2);
});

test('the end of validity is not drawn as a failure', () => {
  expect(outcomes(buildReport({ kind: 'validity', status: 'failed', code: 'expired' }))['validity']).toBe(
    'ended',
  );
  expect(
    outcomes(buildReport({ kind: 'validity', status: 'failed', code: 'not-yet-valid' }))['validity'],
  ).toBe('failed');
});

test('what would settle an unknown depends on whether the network was asked', () => {
  const check = { kind: 'status', status: 'unknown', code: 'status-not-asked' } as const;
  expect(settlingOf(check, false)).toBe('ask-online');
  expect(settlingOf(check, true)).toBe('ask-again');
  expect(settlingOf({ kind: 'status', status: 'passed', code: 'not-withdrawn' }, false)).toBeNull();
});

test('another name than the learner’s is open, and says what would settle it', () => {
  const report = buildReport({ kind: 'recipient', status: 'failed', code: 'recipient-differs' });
  expect(outcomes(report)['recipient']).toBe('unknown');
  const [check] = checkLines(report).find(({ kind }) => kind === 'recipient')?.checks ?? [];
  expect(check && settlingOf(check, false)).toBe('say-other-name');
});

describe('hasOpenChecks', () => {
  test.each([
    ['nothing open', [], false],
    [
      'a name that is a claim',
      [{ kind: 'issuer-identity', status: 'passed', code: 'key-is-the-identifier' }],
      true,
    ],
    ['no name', [{ kind: 'issuer-identity', status: 'passed', code: 'issuer-is-its-key' }], true],
    ['a list that is not reached', [{ kind: 'status', status: 'unknown', code: 'status-unreachable' }], true],
    [
      'a name like another',
      [{ kind: 'issuer-trust', status: 'unknown', code: 'name-looks-like-another' }],
      true,
    ],
    ['an ended copy', [{ kind: 'validity', status: 'failed', code: 'expired' }], false],
    [
      'an ended copy with a claimed name',
      [
        { kind: 'validity', status: 'failed', code: 'expired' },
        { kind: 'issuer-identity', status: 'passed', code: 'key-is-the-identifier' },
      ],
      true,
    ],
  ] as const)('%s', (_, checks, open) => {
    expect(hasOpenChecks(buildReport(...checks), false)).toBe(open);
  });

  test('where nobody signed there is nothing to ask', () => {
    expect(hasOpenChecks(buildUnsignedReport(), false)).toBe(false);
    expect(hasOpenChecks(buildReport(), true)).toBe(false);
  });
});
