import type { Check, VerificationReport } from '../verification/check.ts';
import type { WalletEntry } from '../wallet/records.ts';
import { carriesSignature } from './carries-signature.ts';

/** What the signature check of a credential says that has no signature but that of the record around it. */
const coveredByRecord: readonly Check['code'][] = [
  'covered-by-the-record',
  'record-not-sound',
  'record-not-checked',
  'record-mixes-credentials',
];

/** Whether a credential can be checked without the record it stands in. */
const hasOwnProof = (report: VerificationReport): boolean =>
  carriesSignature(report) &&
  !report.checks.some(({ kind, code }) => kind === 'signature' && coveredByRecord.includes(code));

/**
 * Whether a credential can be shared without the rest of its file and checks the same: taken out of its
 * picture, or, where it has a proof of its own, out of the record that it stands in.
 */
export function canBeTakenOut({ credential, parent, report }: WalletEntry): boolean {
  if (parent !== null) return hasOwnProof(report);
  return credential.packaging === 'png' || credential.packaging === 'svg';
}

/** How many credentials go along when one is taken out: itself and all that stand in it. */
export function credentialsInside(index: number, file: readonly { parent: number | null }[]): number {
  const inside = new Set([index]);
  // What stands in a credential comes after it.
  file.forEach(({ parent }, position) => {
    if (parent !== null && inside.has(parent)) inside.add(position);
  });
  return inside.size;
}
