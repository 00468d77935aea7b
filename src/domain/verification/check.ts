import type { IsoDateTime } from '../time.ts';

/**
 * `unknown` means that no answer was to be had, and says why; it is neither a failure nor a pass.
 */
export type CheckStatus = 'passed' | 'failed' | 'unknown' | 'not-applicable';

export const checkKinds = [
  'signature',
  'issuer-identity',
  'status',
  'validity',
  'recipient',
  'structure',
  'issuer-trust',
] as const;
export type CheckKind = (typeof checkKinds)[number];

/** Every outcome a check can have. Each code has its sentence in `i18n/locales/en/checks.json`. */
export const checkCodes = [
  // signature: are the bytes unchanged since they were signed?
  'signature-passed',
  'signature-does-not-match',
  'signature-malformed',
  'signature-algorithm-refused',
  'proof-type-not-supported-yet',
  'proof-purpose-wrong',
  'proof-expired',
  'terms-not-defined',
  'terms-hidden',
  'context-not-known',
  'document-too-complex',
  'key-not-resolved',
  'did-method-not-supported-yet',
  'key-not-found',
  'key-malformed',
  'critical-header-not-understood',
  'certificate-unreadable',
  'certificate-fingerprint-differs',
  'payload-detached',
  'unsigned',
  'hosted-not-asked',
  'hosted-unreachable',
  'hosted-matches',
  'hosted-differs',
  'previous-proof-missing',
  // parts that the holder disclosed (SD-JWT)
  'disclosure-not-signed',
  'disclosures-malformed',
  'digest-algorithm-not-known',
  'receipt-does-not-match',
  'document-differs-from-receipt',
  'anchor-not-checked',
  'anchor-nowhere',
  'previous-proof-not-covered',
  // for what is only signed as part of the record it stands in
  'covered-by-the-record',
  'record-not-sound',
  'record-not-checked',
  // issuer-identity: whose key is it?
  'key-belongs-to-issuer',
  'key-is-the-identifier',
  'key-not-authorised-by-issuer',
  'key-listed-anchor-open',
  'issuer-not-resolved',
  'issuer-differs-from-signer',
  'key-only-in-header',
  'certificate-anchored',
  'certificate-not-anchored',
  'certificate-anchored-long-ago',
  'certificate-chain-broken',
  'certificate-not-for-signing',
  'certificate-outside-validity',
  'certificate-names-other',
  'identity-needs-signature',
  'hosted-by-issuer',
  'hosted-elsewhere',
  'record-vouches',
  // validity: today against the dates of the signed copy
  'within-dates',
  'no-end-date',
  'expired',
  'not-yet-valid',
  'dates-unreadable',
  // status: withdrawn by the issuer?
  'no-status-list',
  'status-not-asked',
  'status-unreachable',
  'status-list-invalid',
  'status-entry-malformed',
  'status-list-unreadable',
  'status-list-wrong-type',
  'status-list-wrong-purpose',
  'status-list-wrong-encoding',
  'status-list-too-large',
  'status-list-unsigned',
  'status-list-signature-failed',
  'status-list-signature-open',
  'status-list-by-other',
  'status-list-expired',
  'status-list-not-yet-valid',
  'status-list-too-short',
  'status-list-index-beyond',
  'status-list-withdrawn',
  'status-list-own-status-open',
  'status-list-circular',
  'no-newer-version',
  'newer-version-offered',
  'status-message',
  'status-type-not-supported-yet',
  'not-withdrawn',
  'revoked',
  'suspended',
  'status-value-application-specific',
  // recipient: is it about this person?
  'recipient-not-compared',
  'recipient-matches',
  'recipient-differs',
  'recipient-name-similar',
  'recipient-not-stated',
  'held-by-recipient-key',
  'recipient-key-not-used',
  'key-binding-does-not-match',
  'key-binding-not-checked',
  'presented-by-recipient',
  'presented-by-another',
  'presentation-not-checked',
  'presentation-proof-failed',
  // structure
  'structure-complete',
  'structure-faulty',
  'parts-withheld',
  'type-described',
  'type-description-differs',
  // issuer-trust: who vouches for the issuer?
  'no-registry-asked',
  'in-registry',
  'not-in-any-registry',
  'registry-unreachable',
  'on-trusted-list',
  'on-trusted-list-long-ago',
  'authority-not-granted',
  'on-your-list',
  'not-on-your-lists',
  'trust-needs-identity',
  'address-elsewhere',
  'name-mixes-scripts',
  'name-looks-like-another',
  'nothing-to-check',
  // any answer taken from a text that does not hold; only `relyOn` gives these
  'text-not-reliable',
  'hosted-not-confirmed',
  'hosted-nowhere',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/**
 * One answered question. `data` holds facts for the sentence (names, dates, hosts) as plain
 * text from the document or the certificate: it is shown as text and never as markup.
 */
export type Check = {
  kind: CheckKind;
  status: CheckStatus;
  code: CheckCode;
  data?: Readonly<Record<string, string | number>>;
};

/** Every check made, in `checkKinds` order; several of one kind where there are several proofs. */
export type VerificationReport = {
  checkedAt: IsoDateTime;
  /** Whether the person had asked for network answers in this run. */
  online: boolean;
  checks: readonly Check[];
};
