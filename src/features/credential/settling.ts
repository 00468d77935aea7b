import type { Check, CheckCode } from '#src/domain/verification/check.ts';

/** What would turn an unknown into an answer. Each has its text as `credential.settle.<code>`. */
export type Settling = 'ask-online' | 'ask-again' | 'other-tool' | 'ask-issuer' | 'own-address';

const settlings: Partial<Record<CheckCode, Settling>> = {
  'key-not-resolved': 'ask-online',
  'issuer-not-resolved': 'ask-online',
  'hosted-not-asked': 'ask-online',
  'status-not-asked': 'ask-online',
  'hosted-unreachable': 'ask-again',
  'status-unreachable': 'ask-again',
  'proof-type-not-supported-yet': 'other-tool',
  'status-type-not-supported-yet': 'other-tool',
  'context-not-known': 'other-tool',
  'document-too-complex': 'other-tool',
  'critical-header-not-understood': 'other-tool',
  'anchor-not-checked': 'other-tool',
  'previous-proof-missing': 'ask-issuer',
  'previous-proof-not-covered': 'ask-issuer',
  'signature-fits-older-rules': 'ask-issuer',
  'did-method-not-supported-yet': 'other-tool',
  'registry-unreachable': 'ask-again',
  'key-not-found': 'ask-issuer',
  'certificate-unreadable': 'ask-issuer',
  'payload-detached': 'ask-issuer',
  'status-list-invalid': 'ask-issuer',
  'status-entry-malformed': 'ask-issuer',
  'status-list-unreadable': 'ask-issuer',
  'status-list-wrong-type': 'ask-issuer',
  'status-list-wrong-purpose': 'ask-issuer',
  'status-list-wrong-encoding': 'ask-issuer',
  'status-list-too-large': 'ask-issuer',
  'status-list-unsigned': 'ask-issuer',
  'status-list-signature-failed': 'ask-issuer',
  'status-list-signature-open': 'ask-again',
  'status-list-by-other': 'ask-issuer',
  'status-list-expired': 'ask-issuer',
  'status-list-not-yet-valid': 'ask-issuer',
  'status-list-too-short': 'ask-issuer',
  'status-list-index-beyond': 'ask-issuer',
  'status-list-withdrawn': 'ask-issuer',
  'status-list-own-status-open': 'ask-again',
  'status-list-circular': 'ask-issuer',
  'status-message': 'ask-issuer',
  'dates-unreadable': 'ask-issuer',
  'key-only-in-header': 'own-address',
};

/**
 * What would settle an unknown check; `null` where nothing the learner can do would.
 *
 * @param online - whether the network was asked in this run: then asking is asking again
 */
export function settlingOf(check: Check, online: boolean): Settling | null {
  if (check.status !== 'unknown') return null;
  const settling = settlings[check.code] ?? null;
  return settling === 'ask-online' && online ? 'ask-again' : settling;
}
