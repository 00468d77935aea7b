import { answeredOn, type Check, type VerificationReport } from './check.ts';

/** Keys in `Check.data` of an unknown check that was answered before: an ISO date and that check's status. */
export const lastAnsweredOn = 'lastAnsweredOn';
export const lastAnswer = 'lastAnswer';

/**
 * A new report that does not forget what others said earlier. A check that was answered before and is
 * now unknown says when and how it was last answered. A withdrawal once learnt stays: being offline
 * does not bring a withdrawn credential back; only a new answer from the issuer does.
 */
export function rememberAnswers(previous: VerificationReport, next: VerificationReport): VerificationReport {
  return { ...next, checks: next.checks.map((check) => remembered(check, previous)) };
}

function remembered(check: Check, previous: VerificationReport): Check {
  if (check.status === 'passed' && check.kind === 'status') return unlessWithdrawnSince(check, previous);
  // Whose it is rests on what the learner says of themselves now.
  if (check.status !== 'unknown' || check.kind === 'recipient') return check;
  const before = previous.checks.filter((old) => old.kind === check.kind);
  const failed = before.find((old) => old.status === 'failed');
  if (failed && check.kind === 'status') {
    const day = failed.data?.[lastAnsweredOn] ?? previous.checkedAt;
    return { ...failed, data: { ...failed.data, [lastAnsweredOn]: day } };
  }
  const answered = failed ?? before.find((old) => old.status === 'passed');
  if (answered) {
    const answer = { [lastAnsweredOn]: previous.checkedAt, [lastAnswer]: answered.status };
    return { ...check, data: { ...check.data, ...answer } };
  }
  const older = before.find((old) => old.data?.[lastAnsweredOn] !== undefined)?.data;
  if (!older) return check;
  const kept = { [lastAnsweredOn]: older[lastAnsweredOn] ?? '', [lastAnswer]: older[lastAnswer] ?? '' };
  return { ...check, data: { ...check.data, ...kept } };
}

/** An answer that was kept from before the withdrawal was learnt does not take it back. */
function unlessWithdrawnSince(check: Check, previous: VerificationReport): Check {
  const answered = check.data?.[answeredOn];
  const withdrawn = previous.checks.find((old) => old.kind === 'status' && old.status === 'failed');
  const learnt = withdrawn?.data?.[answeredOn] ?? withdrawn?.data?.[lastAnsweredOn] ?? previous.checkedAt;
  return withdrawn && answered !== undefined && Date.parse(String(answered)) < Date.parse(String(learnt))
    ? withdrawn
    : check;
}
