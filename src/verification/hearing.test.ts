import { describe, expect, test, vi } from 'vitest';
import { err, ok } from '#src/domain/result.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { Unreached } from '#src/domain/verification/document-source.ts';
import { answers, check, checkKnowing, testNow } from '#src/test/checked.ts';
import { asOf, hearing, withHeard } from './hearing.ts';

const url = 'https://badges.example/1';
const bytes = new Uint8Array();
const listed: Check = {
  kind: 'status',
  status: 'passed',
  code: 'not-withdrawn',
  data: { place: 'a.example' },
};

describe('an answer that was kept', () => {
  test('is told with its day, and stands until its list wants to be asked again', () => {
    expect(asOf(listed, null, testNow)).toBe(listed);
    expect(asOf(listed, '2026-11-20T06:00:00Z', testNow)).toMatchObject({
      status: 'passed',
      data: { place: 'a.example', answeredOn: '2026-11-20T06:00:00Z' },
    });
    expect(asOf(listed, '2026-11-19T00:00:00Z', testNow)).toMatchObject({
      status: 'unknown',
      code: 'status-answer-old',
    });
    expect(asOf(listed, '2026-11-20T23:00:00Z', testNow, 60_000)).toMatchObject({ status: 'unknown' });
    expect(asOf(listed, '2026-11-01T00:00:00Z', testNow, 1e10)).toMatchObject({ status: 'passed' });
  });

  test('goes on saying that something was withdrawn, and whose a key is', () => {
    const revoked: Check = { kind: 'status', status: 'failed', code: 'revoked' };
    const owned: Check = { kind: 'issuer-identity', status: 'passed', code: 'key-belongs-to-issuer' };
    for (const known of [revoked, owned])
      expect(asOf(known, '2020-01-01T00:00:00Z', testNow)).toMatchObject({
        status: known.status,
        code: known.code,
      });
  });

  test('that is the oldest of several gives the day', async () => {
    const source = vi
      .fn()
      .mockResolvedValueOnce(ok({ bytes, fetchedAt: '2026-11-03T00:00:00Z' }))
      .mockResolvedValueOnce(ok({ bytes, fetchedAt: '2026-11-02T00:00:00Z' }))
      .mockResolvedValueOnce(ok({ bytes, fetchedAt: null }));
    const { heard } = await hearing({ now: testNow, source }, async ({ source: listening }) => {
      for (let time = 0; time < 3; time++) await listening?.(url);
    });
    expect(heard).toEqual({ found: 3, oldest: '2026-11-02T00:00:00Z', missed: [] });
  });
});

describe('a badge that only its website can confirm', () => {
  const hosted = { kind: 'hosted', assertionUrl: url, document: { id: url, badge: {} } } as const;
  const silent = (reason: Unreached) => () => Promise.resolve(err(reason));

  test('is not asked about where nobody is asked and nothing is kept', async () => {
    const offline = await check(hosted);
    const nothingKept = await checkKnowing(
      { source: silent({ reason: 'not-kept' }), onlyKept: true },
      hosted,
    );
    expect(nothingKept).toEqual(offline);
    expect(answers(offline, 'signature')).toEqual(['unknown/hosted-not-asked']);
  });

  test('says why there was no answer', async () => {
    const report = await check(hosted, silent({ reason: 'http-status', httpStatus: 404 }));
    expect(report.checks.find(({ kind }) => kind === 'signature')).toMatchObject({
      status: 'unknown',
      code: 'hosted-unreachable',
      data: { unreached: 'http-status', unreachedPlace: 'badges.example', httpStatus: 404 },
    });
  });
});

test('what needed no answer is told no day', () => {
  const own: Check = { kind: 'issuer-trust', status: 'passed', code: 'on-your-list' };
  const heard = { found: 1, oldest: '2026-11-02T00:00:00Z', missed: [] };
  expect(withHeard([own], heard, testNow)).toEqual([own]);
});
