import { usualParts, type CredentialParts } from '#src/domain/portfolio/credential-parts.ts';
import type { SharedForm } from '#src/domain/portfolio/portfolio-draft.ts';
import { canBeTakenOut } from '#src/domain/portfolio/taken-out.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';

/** In which forms an entry can be shared, the usual one first: the smaller and more private that still checks. */
export function formsOf(
  entry: WalletEntry,
  about: {
    hasFile: boolean;
    parts: CredentialParts | null;
    isHolderOnly: boolean;
    ticked: readonly WalletEntry[];
  },
): SharedForm[] {
  const { parts } = about;
  if (entry.credential.format === 'own-record') return about.hasFile ? ['words', 'whole'] : ['words'];
  if (about.isHolderOnly) return parts ? ['parts', 'extract'] : ['extract'];
  const leavesOut = parts !== null && usualParts(parts).length < parts.parts.length;
  return [
    ...(leavesOut ? (['parts'] as const) : []),
    ...originalForms(entry, about.ticked),
    ...(parts && !leavesOut ? (['parts'] as const) : []),
    'extract',
  ];
}

function originalForms(entry: WalletEntry, ticked: readonly WalletEntry[]): SharedForm[] {
  if (!canBeTakenOut(entry)) return ['whole'];
  // Where its record goes out all the same, it would only travel twice.
  const goesAlong = ticked.some(
    ({ fileSha256, index }) => fileSha256 === entry.fileSha256 && index === entry.parent,
  );
  return goesAlong ? ['whole', 'taken-out'] : ['taken-out', 'whole'];
}
