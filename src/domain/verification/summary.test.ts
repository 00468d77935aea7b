import { describe, expect, test } from 'vitest';
import { buildCredential, statedByIssuer } from '#src/test/build-credential.ts';
import { buildReport, buildTamperedReport, buildUnsignedReport } from '#src/test/build-report.ts';
import type { Check } from './check.ts';
import { checkSummaryCodes, summariseChecks } from './summary.ts';
import texts from '#src/i18n/locales/en/checks.json' with { type: 'json' };

const credential = buildCredential();
const summary = (...checks: readonly Check[]) => summariseChecks(credential, buildReport(...checks));

describe('summariseChecks', () => {
  test('counts what was asked and applies: four kinds here, five once a list answered', () => {
    expect(summary()).toMatchObject({
      tone: 'passed',
      code: 'all-passed',
      data: { passed: 4, counted: 4, unknown: 0, checkedOn: '2026-11-21T00:00:00Z' },
    });
    expect(summary({ kind: 'status', status: 'passed', code: 'not-withdrawn' }).data).toMatchObject({
      passed: 5,
      counted: 5,
    });
    expect(summary({ kind: 'recipient', status: 'passed', code: 'recipient-matches' }).data).toMatchObject({
      passed: 5,
      counted: 5,
    });
  });

  test('an unanswered question is neither a pass nor a failure', () => {
    expect(summary({ kind: 'status', status: 'unknown', code: 'status-unreachable' })).toMatchObject({
      tone: 'unknown',
      code: 'some-unknown',
      data: { passed: 4, counted: 5, unknown: 1 },
    });
  });

  test.each([
    ['signature', 'proof-type-not-supported-yet', 'method-unknown'],
    ['signature', 'key-not-resolved', 'key-missing'],
    ['signature', 'hosted-not-asked', 'issuer-not-asked'],
    ['signature', 'hosted-unreachable', 'issuer-silent'],
    ['signature', 'context-not-known', 'could-not-check'],
    ['issuer-identity', 'key-only-in-header', 'issuer-unproven'],
  ] as const)('unknown %s %s is told as %s', (kind, code, told) => {
    expect(summary({ kind, status: 'unknown', code })).toMatchObject({ tone: 'unknown', code: told });
  });

  test.each([
    ['signature', 'signature-does-not-match', 'changed-after-signing', 'failed'],
    ['signature', 'hosted-differs', 'differs-from-issuer', 'failed'],
    ['signature', 'proof-expired', 'signature-failed', 'failed'],
    ['issuer-identity', 'key-not-authorised-by-issuer', 'signer-not-issuer', 'failed'],
    ['status', 'revoked', 'withdrawn', 'failed'],
    ['status', 'suspended', 'suspended', 'failed'],
    ['recipient', 'presentation-proof-failed', 'presentation-changed', 'failed'],
    ['structure', 'structure-faulty', 'structure-faulty', 'failed'],
    ['validity', 'not-yet-valid', 'not-begun', 'failed'],
    ['validity', 'dates-unreadable', 'dates-wrong', 'failed'],
    ['validity', 'expired', 'validity-ended', 'ended'],
  ] as const)('failed %s %s is told as %s', (kind, code, told, tone) => {
    expect(summary({ kind, status: 'failed', code })).toMatchObject({ tone, code: told });
  });

  test('another name than the learner’s is no failure of the credential', () => {
    const another = { kind: 'recipient', status: 'failed', code: 'recipient-differs' } as const;
    expect(summary(another)).toMatchObject({
      tone: 'unknown',
      code: 'names-someone-else',
      data: { passed: 4, counted: 5, unknown: 1 },
    });
    const unheard = { kind: 'signature', status: 'unknown', code: 'hosted-unreachable' } as const;
    expect(summary(another, unheard).code).toBe('issuer-silent');
    const changed = { kind: 'signature', status: 'failed', code: 'signature-does-not-match' } as const;
    expect(summary(another, changed).code).toBe('changed-after-signing');
  });

  test('changed text is told before everything else, an ended validity last', () => {
    const ended = { kind: 'validity', status: 'failed', code: 'expired' } as const;
    const changed = { kind: 'signature', status: 'failed', code: 'signature-does-not-match' } as const;
    const withdrawn = { kind: 'status', status: 'failed', code: 'revoked' } as const;
    expect(summary(ended, changed, withdrawn).code).toBe('changed-after-signing');
    expect(summary(ended, withdrawn).code).toBe('withdrawn');
    expect(summariseChecks(credential, buildTamperedReport())).toMatchObject({
      tone: 'failed',
      data: { passed: 0, counted: 5, unknown: 4 },
    });
  });

  test('the end date goes with the sentence that names it', () => {
    const ended = buildCredential({ validUntil: statedByIssuer('2026-03-18T00:00:00Z') });
    const report = buildReport({ kind: 'validity', status: 'failed', code: 'expired' });
    expect(summariseChecks(ended, report).data['endedOn']).toBe('2026-03-18T00:00:00Z');
  });

  test('what nobody signed is no fault', () => {
    expect(summariseChecks(credential, buildUnsignedReport())).toMatchObject({
      tone: 'nothing',
      code: 'not-signed',
    });
    expect(summariseChecks(buildCredential({ format: 'own-record' }), buildReport())).toMatchObject({
      tone: 'own',
      code: 'own-record',
    });
  });

  test('every code has its two sentences', () => {
    for (const code of checkSummaryCodes) {
      expect(Object.keys(texts)).toEqual(
        expect.arrayContaining([`summary.${code}.title`, `summary.${code}.detail`]),
      );
    }
  });
});
