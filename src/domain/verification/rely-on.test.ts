import { expect, test } from 'vitest';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import type { Check, VerificationReport } from './check.ts';
import { relyOn } from './rely-on.ts';
import { standingOf } from './standing.ts';

const answers = (report: VerificationReport) =>
  Object.fromEntries(relyOn(report).checks.map(({ kind, status, code }) => [kind, `${status} ${code}`]));
const hosted = (code: 'hosted-not-asked' | 'hosted-unreachable', place: string) =>
  buildReport(
    { kind: 'signature', status: 'unknown', code, data: { place } },
    { kind: 'issuer-identity', status: 'unknown', code: 'identity-needs-signature' },
    { kind: 'status', status: 'unknown', code: 'status-not-asked', data: { place } },
  );

test('a text that holds, or that nobody signed, is left as it was found', () => {
  for (const report of [buildReport(), buildUnsignedReport()]) expect(relyOn(report)).toEqual(report);
});

test('where the signature failed, no answer taken from the text is left standing', () => {
  expect(answers(buildTamperedReport())).toEqual({
    signature: 'failed signature-does-not-match',
    'issuer-identity': 'unknown text-not-reliable',
    status: 'unknown text-not-reliable',
    validity: 'unknown text-not-reliable',
    recipient: 'unknown recipient-not-compared',
    structure: 'unknown text-not-reliable',
    'issuer-trust': 'unknown no-registry-asked',
  });
});

test('no reason is left that says the text was unchanged', () => {
  const failed: Check = { kind: 'signature', status: 'failed', code: 'signature-does-not-match' };
  const bare: Check = { kind: 'issuer-identity', status: 'unknown', code: 'key-only-in-header' };
  expect(answers(buildReport(failed, bare))['issuer-identity']).toBe('unknown text-not-reliable');
});

test('what failed stays failed, and one failed signature of several is enough', () => {
  const report = buildReport(
    { kind: 'signature', status: 'passed', code: 'signature-passed' },
    { kind: 'signature', status: 'failed', code: 'signature-does-not-match' },
    { kind: 'status', status: 'failed', code: 'revoked' },
    { kind: 'validity', status: 'failed', code: 'expired' },
  );
  expect(relyOn(report).checks).toEqual(
    expect.arrayContaining(report.checks.filter(({ status }) => status === 'failed')),
  );
  expect(answers(report)['structure']).toBe('unknown text-not-reliable');
});

test.each(['hosted-not-asked', 'hosted-unreachable'] as const)(
  '%s: an unsigned copy shows no dates, no completeness and no signer',
  (code) => {
    const report = hosted(code, 'badges.example');
    expect(answers(report)).toMatchObject({
      signature: `unknown ${code}`,
      'issuer-identity': 'unknown hosted-not-confirmed',
      status: 'unknown status-not-asked',
      validity: 'unknown hosted-not-confirmed',
      structure: 'unknown hosted-not-confirmed',
    });
    expect(relyOn(report).checks.find(({ kind }) => kind === 'validity')?.data).toEqual({
      place: 'badges.example',
    });
  },
);

test('a hosted badge without an address is told as such', () => {
  expect(answers(hosted('hosted-not-asked', ''))).toMatchObject({
    'issuer-identity': 'unknown hosted-nowhere',
    validity: 'unknown hosted-nowhere',
    structure: 'unknown hosted-nowhere',
  });
});

test('reading it twice changes nothing more, and the standing stays as it was', () => {
  const reports = [buildReport(), buildTamperedReport(), hosted('hosted-not-asked', 'badges.example')];
  for (const report of reports) {
    expect(relyOn(relyOn(report))).toEqual(relyOn(report));
    expect(standingOf(relyOn(report), false)).toBe(standingOf(report, false));
  }
});

test('another name than the learner’s leaves open whose it is', () => {
  const another = { kind: 'recipient', status: 'failed', code: 'recipient-differs' } as const;
  expect(answers(buildReport(another))['recipient']).toBe('unknown recipient-differs');
  expect(
    answers({ ...buildTamperedReport(), checks: [...buildTamperedReport().checks, another] }),
  ).toMatchObject({
    recipient: 'unknown recipient-differs',
  });
});

test('a key that is its own identifier leaves the question who signed open, and the standing as it was', () => {
  const report = buildReport({ kind: 'issuer-identity', status: 'passed', code: 'key-is-the-identifier' });
  expect(answers(report)['issuer-identity']).toBe('unknown key-is-the-identifier');
  expect(standingOf(report, false)).toBe('verified');
});
