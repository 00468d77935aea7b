import type { ReadCredential } from '../credential/reading.ts';
import type { VerificationReport } from './check.ts';
import type { Identity } from './identity.ts';
import type { IssuerList } from './issuer-list.ts';

/**
 * Where a check may look outside the credential. `null` means that there was no answer.
 * In the app this is a time-limited fetch used only after the person asked; in tests and on
 * the command line it may be a table of files.
 */
export type DocumentSource = (url: string) => Promise<Uint8Array | null>;

/** What the learner told this device, for questions that no document can answer. Neither is ever sent. */
export type LearnerKnowledge = {
  /** Who they are. */
  identities: readonly Identity[];
  /** Lists of issuers that they added. */
  issuerLists: readonly IssuerList[];
};

export type VerifyOptions = Partial<LearnerKnowledge> & {
  now: Date;
  /** Absent: nothing outside the credential is consulted. */
  source?: DocumentSource;
};

/** Checks one credential. Every expected trouble is a check in the report; nothing is thrown for it. */
export type Verifier = {
  verify(credential: ReadCredential, options: VerifyOptions): Promise<VerificationReport>;
  /** The same for the credentials of one file, in their order; what secures several of them is checked once. */
  verifyAll(
    credentials: readonly ReadCredential[],
    options: VerifyOptions,
  ): Promise<readonly VerificationReport[]>;
};
