import type { VerificationReport } from '../verification/check.ts';

/**
 * Whether something in the document itself was signed, however its checks came out. A badge that
 * only its own website can confirm carries no signature (Open Badges 2.0, hosted verification).
 */
export function carriesSignature(report: VerificationReport): boolean {
  const signature = report.checks.filter(({ kind }) => kind === 'signature');
  return signature.some(({ code }) => code !== 'unsigned' && !code.startsWith('hosted-'));
}
