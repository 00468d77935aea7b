import type { VerificationReport } from './check.ts';
import { leavesNameOpen, namesNobody } from './rely-on.ts';
import { standingOf, type Standing } from './standing.ts';

/**
 * What a credential's checks add up to, for a sentence to whoever is handed it: text `standing.<result>`.
 *
 * @param selfDeclared - true for a record that the learner wrote
 */
export function standingSaid(
  report: VerificationReport,
  selfDeclared: boolean,
): 'verified.claimed' | 'verified.nameless' | `${Standing}.long` {
  const standing = standingOf(report, selfDeclared);
  if (standing === 'verified' && report.checks.some(namesNobody)) return 'verified.nameless';
  const isClaimed = standing === 'verified' && report.checks.some(leavesNameOpen);
  return isClaimed ? 'verified.claimed' : `${standing}.long`;
}
