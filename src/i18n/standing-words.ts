import type { VerificationReport } from '#src/domain/verification/check.ts';
import { leavesNameOpen } from '#src/domain/verification/rely-on.ts';
import { standingOf } from '#src/domain/verification/standing.ts';
import type { Text } from './text.tsx';

/**
 * What a credential's checks add up to, in a sentence for whoever is handed it.
 *
 * @param selfDeclared - true for a record that the learner wrote
 */
export function standingWords({ t }: Text, report: VerificationReport, selfDeclared: boolean): string {
  const standing = standingOf(report, selfDeclared);
  const isClaimed = standing === 'verified' && report.checks.some(leavesNameOpen);
  return t(isClaimed ? 'standing.verified.claimed' : `standing.${standing}.long`);
}
