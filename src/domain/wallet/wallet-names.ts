import type { Check, VerificationReport } from '../verification/check.ts';
import { attributionOf } from '../verification/attribution.ts';
import { looksLikeAnother } from '../verification/issuer-names.ts';
import type { WalletEntry } from './records.ts';

/**
 * The report with a warning where the issuer's name is written to look like that of another issuer in the
 * wallet, one whose key is shown to be theirs. A name that is simply the same is no reason: one institution
 * issues from several places.
 */
export function withWalletNames(entry: WalletEntry, others: readonly WalletEntry[]): VerificationReport {
  const { report, credential } = entry;
  if (report.checks.some(({ code }) => code === 'name-looks-like-another')) return report;
  const { id, name } = credential.issuer.value;
  const known = others
    .filter((other) => other.id !== entry.id && attributionOf(other.report, false) === 'signed')
    .flatMap(({ credential: { issuer } }) =>
      Object.values(issuer.value.name ?? {}).map((text) => ({ name: text, id: issuer.value.id ?? '' })),
    );
  for (const text of Object.values(name ?? {})) {
    const other = looksLikeAnother(text, [id ?? ''], known, { sameToo: false });
    if (other === null) continue;
    const data = { name: text.replaceAll(/\p{Cf}/gu, ''), other: other.name, place: other.id };
    const warning: Check = { kind: 'issuer-trust', status: 'unknown', code: 'name-looks-like-another', data };
    return { ...report, checks: [...report.checks, warning] };
  }
  return report;
}
