import type { CheckCode, VerificationReport } from './check.ts';
import { isFault } from './fault.ts';
import { namesNobody } from './rely-on.ts';
import { outcomeOf, standingOf } from './standing.ts';

/**
 * How far a credential's words can be laid at its issuer's door. Only the words of
 * `signed`, `signed-unproven` and `signed-nameless` are unchanged for certain; the end of a signed copy's validity changes nothing about who said them.
 */
export type Attribution =
  /** Unchanged, and the key is the issuer's. */
  | 'signed'
  /** Unchanged, but nothing ties the key that signed it to the issuer's name: the name is a claim. */
  | 'signed-unproven'
  /** Unchanged, and the key that signed it gives no name: who that is, nobody says. */
  | 'signed-nameless'
  /** Something is there to prove it, and it could not be checked. */
  | 'unchecked'
  | 'unsigned'
  /** A check failed, so nothing it says can be relied on. */
  | 'failed'
  | 'learner';

/** Passed checks that tie a credential to an address of the issuer's, and not only to a key. */
const tiedToName: readonly CheckCode[] = [
  'key-belongs-to-issuer',
  'hosted-by-issuer',
  'certificate-anchored',
];

/** @param selfDeclared - true for a record that the learner wrote */
export function attributionOf(report: VerificationReport, selfDeclared: boolean): Attribution {
  if (selfDeclared) return 'learner';
  if (report.checks.some((check) => isFault(check) && check.code !== 'expired')) return 'failed';
  if (standingOf(report, false) === 'unsigned') return 'unsigned';
  if (outcomeOf(report, 'signature') !== 'passed') return 'unchecked';
  const proven = report.checks.some(({ code }) => tiedToName.includes(code));
  if (proven) return 'signed';
  return report.checks.some(namesNobody) ? 'signed-nameless' : 'signed-unproven';
}
