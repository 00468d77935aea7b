import { expect, test } from 'vitest';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import { attributionOf } from './attribution.ts';
import { standingOf } from './standing.ts';

test('words are the issuer’s where the signature and its key are proven', () => {
  expect(attributionOf(buildReport(), false)).toBe('signed');
});

test('a bare key leaves the issuer’s name a claim', () => {
  const report = buildReport({ kind: 'issuer-identity', status: 'unknown', code: 'key-only-in-header' });
  expect(attributionOf(report, false)).toBe('signed-unproven');
});

test('a key that is its own identifier says nothing about the name beside it', () => {
  const report = buildReport({ kind: 'issuer-identity', status: 'passed', code: 'key-is-the-identifier' });
  expect(attributionOf(report, false)).toBe('signed-unproven');
});

test('an issuer that is its key and claims no name proves no one', () => {
  const report = buildReport({ kind: 'issuer-identity', status: 'passed', code: 'issuer-is-its-key' });
  expect(attributionOf(report, false)).toBe('signed-nameless');
});

test('a failed check takes the attribution away, whichever it is', () => {
  expect(attributionOf(buildTamperedReport(), false)).toBe('failed');
  const revoked = buildReport({ kind: 'status', status: 'failed', code: 'revoked' });
  expect(attributionOf(revoked, false)).toBe('failed');
});

test('the end of validity and a registry’s silence do not', () => {
  const expired = buildReport(
    { kind: 'validity', status: 'failed', code: 'expired' },
    { kind: 'issuer-trust', status: 'failed', code: 'no-registry-asked' },
  );
  expect(attributionOf(expired, false)).toBe('signed');
});

test('being made out to another name does not', () => {
  const another = buildReport({ kind: 'recipient', status: 'failed', code: 'recipient-differs' });
  expect(attributionOf(another, false)).toBe('signed');
  expect(standingOf(another, false)).toBe('verified');
});

test('what is not signed, not checkable or the learner’s own is told apart', () => {
  expect(attributionOf(buildUnsignedReport(), false)).toBe('unsigned');
  const unknown = buildReport({ kind: 'signature', status: 'unknown', code: 'proof-type-not-supported-yet' });
  expect(attributionOf(unknown, false)).toBe('unchecked');
  expect(attributionOf(buildReport(), true)).toBe('learner');
});
