import type { CheckKind, CheckStatus, VerificationReport } from '#src/domain/verification/check.ts';
import type { Standing } from '#src/domain/verification/standing.ts';

export type CorpusRow = { file: string; family: string; proof: string; expected: string };

export type Inspected = {
  problem: string | null;
  reports: readonly VerificationReport[];
  standings: readonly Standing[];
};

/** The rows of a corpus index that say what is expected of a file. */
export function readIndex(text: string): CorpusRow[] {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split('\t');
  return lines
    .map((line) => {
      const values = line.split('\t');
      const value = (name: string) => values[names.indexOf(name)] ?? '';
      return {
        file: value('file'),
        family: value('family'),
        proof: value('proof'),
        expected: value('expected'),
      };
    })
    .filter(
      ({ family, expected }) => !family.startsWith('support') && !/^(support|reference|offer)/.test(expected),
    );
}

/** How a verdict differs from what was expected, or `null`. `wrongly passed` is the one that must never be. */
export function differenceFrom(expected: string, proof: string, inspected: Inspected): string | null {
  const parts = expected.replace(/\(.*$/, '').split('+');
  return (
    parts
      .map((part) => differenceOf(part, expected, proof, inspected))
      .find((difference) => difference !== null) ?? null
  );
}

function differenceOf(
  part: string,
  expected: string,
  proof: string,
  { problem, reports, standings }: Inspected,
): string | null {
  const has = (kind: CheckKind, status: CheckStatus) =>
    reports.some(({ checks }) => checks.some((check) => check.kind === kind && check.status === status));
  const isProblem = problem !== null || standings.includes('problem');
  const unread = problem !== null || reports.length === 0;
  const mustFail = (kind: CheckKind) => (unread || !has(kind, 'failed') ? `${kind} did not fail` : null);
  const neverPassed = (isRight: boolean, difference: string) =>
    standings.includes('verified') ? 'wrongly passed' : isRight ? null : difference;

  if (part === 'expired' || part === 'not-yet-valid') return mustFail('validity');
  if (part === 'revoked' || part === 'suspended') return mustFail('status');
  if (part === 'tampered' || part === 'invalid') return neverPassed(isProblem, 'no failure');
  if (part === 'malformed')
    return neverPassed(problem !== null || has('structure', 'failed'), 'no structure failure');
  if (part === 'unsigned') {
    const isUnsigned = standings.some((standing) =>
      ['unsigned', 'self-declared', 'problem'].includes(standing),
    );
    return neverPassed(!unread && isUnsigned, 'not called unsigned');
  }
  if (part === 'unresolvable' || part.startsWith('unsupported'))
    return neverPassed(!has('signature', 'failed'), 'unknown called failed');
  if (part !== 'valid') return null;
  if (unread) return 'not read';
  if (standings.includes('problem')) return 'called a problem';
  const needsNoSignature =
    /unverifiable|anchor|mocknet|hosted|holder must|unreachable/.test(expected) ||
    proof === 'none' ||
    proof.startsWith('OB2:');
  return needsNoSignature || has('signature', 'passed') ? null : 'signature did not pass';
}
