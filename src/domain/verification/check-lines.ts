import { checkKinds, type Check, type CheckKind, type VerificationReport } from './check.ts';
import { relyOn } from './rely-on.ts';
import { outcomeOf, standingOf } from './standing.ts';

/** How a line is drawn and counted. `not-asked` is a question that nobody has put yet, `open` one that counts for nothing. */
export type LineOutcome = 'passed' | 'failed' | 'ended' | 'unknown' | 'not-asked' | 'open' | 'not-applicable';

/** All checks of one kind: one line, however many proofs there are. */
export type CheckLine = { kind: CheckKind; outcome: LineOutcome; checks: readonly Check[] };

/** One line a kind that was checked, in the order of `checkKinds`, as far as the text can be relied on. */
export function checkLines(found: VerificationReport): CheckLine[] {
  const report = relyOn(found);
  return checkKinds.flatMap((kind) => {
    const checks = report.checks.filter((check) => check.kind === kind);
    return checks.length > 0 ? [{ kind, outcome: lineOutcome(report, kind, checks), checks }] : [];
  });
}

/** Open answers of the optional kinds that a reader should not pass over. */
const told: readonly Check['code'][] = [
  'text-not-reliable',
  'recipient-differs',
  'recipient-name-similar',
  'recipient-not-among-yours',
  'trust-needs-identity',
  'authority-not-granted',
  'address-elsewhere',
  'name-mixes-scripts',
  'name-looks-like-another',
];

function lineOutcome(report: VerificationReport, kind: CheckKind, checks: readonly Check[]): LineOutcome {
  const outcome = outcomeOf(report, kind);
  const every = (code: Check['code']) =>
    checks.filter((c) => c.status === outcome).every((c) => c.code === code);
  if (outcome === 'failed' && every('expired')) return 'ended';
  // Whose it is and who vouches for the issuer are other questions than whether it is real; a warning is told.
  const optional = kind === 'recipient' || kind === 'issuer-trust';
  if (outcome === 'unknown' && optional && !checks.some(({ code }) => told.includes(code)))
    return every('no-registry-asked') || every('recipient-not-compared') ? 'not-asked' : 'open';
  return outcome;
}

/** How many lines came out how; questions that do not apply or were not put are not counted. */
export function tally(lines: readonly CheckLine[]): {
  passed: number;
  failed: number;
  ended: number;
  unknown: number;
} {
  const count = (outcome: LineOutcome) => lines.filter((line) => line.outcome === outcome).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    ended: count('ended'),
    unknown: count('unknown'),
  };
}

/**
 * Whether a credential rests on something that nobody could answer, as its page, its row and the totals
 * say: an issuer's name that is only a claim is open too. Where nobody signed there is nothing to ask.
 */
export function hasOpenChecks(report: VerificationReport, selfDeclared: boolean): boolean {
  const standing = standingOf(report, selfDeclared);
  if (standing === 'self-declared' || standing === 'unsigned') return false;
  return standing === 'incomplete' || tally(checkLines(report)).unknown > 0;
}
