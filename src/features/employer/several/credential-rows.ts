import { shownAwarding, shownLearner, shownTitle } from '#src/domain/credential/shown-names.ts';
import { statedEqf } from '#src/domain/credential/ects.ts';
import { creditClaimOf } from '#src/domain/credits/credit-claim.ts';
import { countMatrix, matrixRow, type MatrixCounts } from '#src/domain/portfolio/check-matrix.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';

/** One credential in the table of all that is open. */
export type CredentialRow = {
  opened: OpenedCredential;
  /** Where it came from: a portfolio's sender, or null for a file of its own. */
  holder: string | null;
  /** The recipient as the credential names it; null where it gives no name. */
  learner: string | null;
  title: string;
  awarding: string;
  /** What the issuer states in ECTS; null where it states none. */
  hundredths: number | null;
  eqf: number | null;
  counts: MatrixCounts;
};

export const rowOrders = ['opened', 'person', 'title', 'awarding', 'credits', 'level', 'checks'] as const;
export type RowOrder = (typeof rowOrders)[number];

export function credentialRow(
  opened: OpenedCredential,
  holder: string | null,
  language: string,
): CredentialRow {
  const { credential, report } = opened;
  const learner = credential.learner && shownLearner(credential.learner.value);
  const claim = creditClaimOf(credential);
  return {
    opened,
    holder,
    learner: learner?.kind === 'name' || learner?.kind === 'email' ? learner.text : null,
    title: shownTitle(credential, language).text,
    awarding: shownAwarding(credential, language).awarding.text,
    hundredths: claim.kind === 'ects' ? claim.hundredths : null,
    eqf: statedEqf(credential),
    counts: countMatrix([matrixRow(report)]),
  };
}

/** Rows in an order; what is not stated comes last, and what failed a check comes first among the checks. */
export function sortRows(rows: readonly CredentialRow[], order: RowOrder, language: string): CredentialRow[] {
  const words = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const byWords = (of: (row: CredentialRow) => string | null) => (a: CredentialRow, b: CredentialRow) =>
    last(of(a), of(b)) ?? words.compare(of(a) ?? '', of(b) ?? '');
  const largest = (of: (row: CredentialRow) => number | null) => (a: CredentialRow, b: CredentialRow) =>
    (of(b) ?? -1) - (of(a) ?? -1);
  const compare: Record<RowOrder, (a: CredentialRow, b: CredentialRow) => number> = {
    opened: () => 0,
    person: byWords((row) => row.holder ?? row.learner),
    title: byWords((row) => row.title),
    awarding: byWords((row) => row.awarding),
    credits: largest((row) => row.hundredths),
    level: largest((row) => row.eqf),
    checks: (a, b) =>
      b.counts.failed - a.counts.failed ||
      b.counts.ended + b.counts.unknown - a.counts.ended - a.counts.unknown,
  };
  return rows.toSorted(compare[order]);
}

/** Where one of two is not there; null where both are or neither is. */
function last(a: string | null, b: string | null): number | null {
  if ((a === null) === (b === null)) return null;
  return a === null ? 1 : -1;
}
