import type { Check } from '#src/domain/verification/check.ts';
import type { CheckData, Trouble } from './answer.ts';
import { answer, asCheck } from './answer.ts';
import type { CertificateFacts } from './jose/certificate.ts';
import type { PublicKey } from './keys/public-key.ts';

/**
 * Who made a signature that holds. `owner` is the identifier shown to own the key; where it is `null`, the
 * key came along with the credential and `claimedOwner` is no more than a claim.
 */
export type Signer = {
  key: PublicKey;
  owner: string | null;
  claimedOwner: string | null;
  /** Present where the key came in an X.509 certificate. */
  certificate?: { facts: CertificateFacts; signedAt: Date | null };
};

/** The answer about one signature. There is a signer only where it passed. */
export type SignatureOutcome = { check: Check; signer: Signer | null };

export const signed = (signer: Signer, data: CheckData): SignatureOutcome => ({
  check: answer('signature', 'passed', 'signature-passed', data),
  signer,
});

export const notSigned = (trouble: Trouble): SignatureOutcome => ({
  check: asCheck('signature', trouble),
  signer: null,
});
