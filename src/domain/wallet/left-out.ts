import { standingOf, type Standing } from '../verification/standing.ts';
import type { Check, CheckCode } from '../verification/check.ts';
import { supportingKindOf, type SupportingKind } from '../credential/supporting-document.ts';
import { hasOpenChecks } from '../verification/check-lines.ts';
import { isFault, namesAnother } from '../verification/fault.ts';
import type { WalletEntry } from './records.ts';

/** Why an entry is left out of every total. */
export type LeftOut =
  | { code: 'withdrawn' }
  | { code: 'suspended' }
  /** No achievement at all: it can be kept as evidence. */
  | { code: SupportingKind }
  /** It is made out to somebody whom the learner has not said to be. */
  | { code: 'names-another' }
  /** `check` is the first check that failed. */
  | { code: 'check-failed'; check: CheckCode };

export function standingOfEntry(entry: WalletEntry): Standing {
  return standingOf(entry.report, entry.credential.format === 'own-record');
}

/** See `hasOpenChecks`. */
export const hasOpenChecksOf = ({
  credential,
  report,
}: Pick<WalletEntry, 'credential' | 'report'>): boolean =>
  hasOpenChecks(report, credential.format === 'own-record');

/**
 * Why an entry cannot count, or `null`. The end of a signed copy's validity is no reason: the copy
 * has ended, the learning has not (2022/C 243/02 keeps technical expiry and achievement apart).
 */
export function leftOutOf(entry: Pick<WalletEntry, 'credential' | 'report'>): LeftOut | null {
  const failed = entry.report.checks.filter(isDisqualifying);
  if (failed.some((check) => check.code === 'revoked')) return { code: 'withdrawn' };
  if (failed.some((check) => check.code === 'suspended')) return { code: 'suspended' };
  if (failed[0]) return { code: 'check-failed', check: failed[0].code };
  const supporting = supportingKindOf(entry.credential);
  if (supporting) return { code: supporting };
  return namesAnother(entry.report) ? { code: 'names-another' } : null;
}

const isDisqualifying = (check: Check): boolean => isFault(check) && check.code !== 'expired';
