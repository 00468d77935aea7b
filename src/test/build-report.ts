import type { Check, VerificationReport } from '#src/domain/verification/check.ts';

const verifiedChecks: readonly Check[] = [
  { kind: 'signature', status: 'passed', code: 'signature-passed' },
  { kind: 'issuer-identity', status: 'passed', code: 'key-belongs-to-issuer' },
  { kind: 'status', status: 'not-applicable', code: 'no-status-list' },
  { kind: 'validity', status: 'passed', code: 'no-end-date' },
  { kind: 'recipient', status: 'unknown', code: 'recipient-not-compared' },
  { kind: 'structure', status: 'passed', code: 'structure-complete' },
  { kind: 'issuer-trust', status: 'unknown', code: 'no-registry-asked' },
];

/**
 * A report whose standing is `verified`. Each given check replaces those of its kind:
 * `buildReport({ kind: 'validity', status: 'failed', code: 'expired' })`.
 */
export function buildReport(...replacing: readonly Check[]): VerificationReport {
  const kinds = new Set(replacing.map((check) => check.kind));
  const kept = verifiedChecks.filter((check) => !kinds.has(check.kind));
  return { checkedAt: '2026-11-21T00:00:00Z', online: false, checks: [...kept, ...replacing] };
}

/** A report whose standing is `problem`: the document was changed after signing. */
export const buildTamperedReport = (): VerificationReport =>
  buildReport({ kind: 'signature', status: 'failed', code: 'signature-does-not-match' });

/** A report whose standing is `unsigned`. */
export const buildUnsignedReport = (): VerificationReport =>
  buildReport(
    { kind: 'signature', status: 'not-applicable', code: 'unsigned' },
    { kind: 'issuer-identity', status: 'unknown', code: 'identity-needs-signature' },
  );
