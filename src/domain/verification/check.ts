import type { IsoDateTime } from '../time.ts';
import type { CheckCode } from './check-codes.ts';

export type { CheckCode };

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
  /**
   * When what rests on the learner's word and lists was worked out again, since it came out otherwise;
   * absent where that was at `checkedAt`.
   */
  comparedAt?: IsoDateTime;
  /** Whether the person had asked for network answers in this run. */
  online: boolean;
  checks: readonly Check[];
};

/** Key in `Check.data`: when the document came that answered it, where it was kept from an earlier run. */
export const answeredOn = 'answeredOn';

/** Key in `Check.data`: the `UnreachedReason` for which it is open, beside `unreachedPlace` and `httpStatus`. */
export const unreached = 'unreached';
