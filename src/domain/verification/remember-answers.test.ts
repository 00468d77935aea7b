import { expect, test } from 'vitest';
import { buildReport } from '#src/test/build-report.ts';
import type { Check } from './check.ts';
import { rememberAnswers } from './remember-answers.ts';

const notAsked: Check = {
  kind: 'status',
  status: 'unknown',
  code: 'status-not-asked',
  data: { host: 'a.example' },
};
const offline = { ...buildReport(notAsked), checkedAt: '2026-11-22T09:00:00Z' };
const statusOf = (report: ReturnType<typeof buildReport>) =>
  report.checks.filter((check) => check.kind === 'status');

test('a check that has an answer now needs no memory', () => {
  const online = buildReport({ kind: 'status', status: 'passed', code: 'not-withdrawn' });
  expect(rememberAnswers(offline, online)).toEqual(online);
});

test('an unknown check says when and how it was last answered, also after a second unanswered run', () => {
  const online = buildReport({ kind: 'status', status: 'passed', code: 'not-withdrawn' });
  const once = rememberAnswers(online, offline);
  const expected = {
    ...notAsked,
    data: { host: 'a.example', lastAnsweredOn: '2026-11-21T00:00:00Z', lastAnswer: 'passed' },
  };
  expect(statusOf(once)).toEqual([expected]);
  expect(statusOf(rememberAnswers(once, { ...offline, checkedAt: '2026-11-23T09:00:00Z' }))).toEqual([
    expected,
  ]);
});

test('a withdrawal is not forgotten offline, and a new answer lifts it', () => {
  const revoked = buildReport({ kind: 'status', status: 'failed', code: 'revoked', data: { list: 'x' } });
  const once = rememberAnswers(revoked, offline);
  expect(statusOf(once)).toEqual([
    {
      kind: 'status',
      status: 'failed',
      code: 'revoked',
      data: { list: 'x', lastAnsweredOn: '2026-11-21T00:00:00Z' },
    },
  ]);
  expect(statusOf(rememberAnswers(once, offline))).toEqual(statusOf(once));
  const lifted = buildReport({ kind: 'status', status: 'passed', code: 'not-withdrawn' });
  expect(statusOf(rememberAnswers(once, lifted))).toEqual(statusOf(lifted));
});

test('what was never answered stays plainly unknown', () => {
  expect(statusOf(rememberAnswers(buildReport(notAsked), offline))).toEqual([notAsked]);
});
