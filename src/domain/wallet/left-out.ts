import { standingOf, type Standing } from '../verification/standing.ts';
import type { Check, CheckCode } from '../verification/check.ts';
import type { WalletEntry } from './records.ts';

/** Why an entry is left out of every total. */
export type LeftOut =
  | { code: 'withdrawn' }
  | { code: 'suspended' }
  /** `check` is the first check that failed. */
  | { code: 'check-failed'; check: CheckCode };

export function standingOfEntry(entry: WalletEntry): Standing {
  return standingOf(entry.report, entry.credential.format === 'own-record');
}

/**
 * Why an entry cannot count, or `null`. The end of a signed copy's validity is no reason: the copy
 * has ended, the learning has not (2022/C 243/02 keeps technical expiry and achievement apart).
 */
export function leftOutOf(entry: Pick<WalletEntry, 'report'>): LeftOut | null {
  const failed = entry.report.checks.filter(isDisqualifying);
  if (failed.some((check) => check.code === 'revoked')) return { code: 'withdrawn' };
  if (failed.some((check) => check.code === 'suspended')) return { code: 'suspended' };
  return failed[0] ? { code: 'check-failed', check: failed[0].code } : null;
}

const isDisqualifying = (check: Check): boolean =>
  check.status === 'failed' && check.kind !== 'issuer-trust' && check.code !== 'expired';
