import type { Check } from '#src/domain/verification/check.ts';
import type { CheckData, Trouble } from './answer.ts';
import { answer, asCheck } from './answer.ts';
import type { CertificateChain } from './certificates/certificate-chain.ts';
import type { TimeStamp } from './certificates/time-stamp.ts';
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
  certificate?: CertifiedSigner;
};

export type CertifiedSigner = {
  facts: CertificateFacts;
  chain: CertificateChain;
  /** When the signer says it was signed; `null` where they do not. */
  signedAt: Date | null;
  /** A time stamp over the signature that holds, whoever made it. */
  stamp: TimeStamp | null;
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
