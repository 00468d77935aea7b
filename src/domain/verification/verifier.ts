import type { ReadCredential } from '../credential/reading.ts';
import type { VerificationReport } from './check.ts';
import type { DocumentSource } from './document-source.ts';
import type { Identity } from './identity.ts';
import type { IssuerList } from './issuer-list.ts';

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
  /**
   * True where the source only holds what was kept of earlier answers and asks nobody. A question for which it
   * holds nothing is then one that was not put.
   */
  onlyKept?: boolean;
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
