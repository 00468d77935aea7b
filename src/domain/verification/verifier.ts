import type { ReadCredential } from '../credential/reading.ts';
import type { VerificationReport } from './check.ts';

/**
 * Where a check may look outside the credential. `null` means that there was no answer.
 * In the app this is a time-limited fetch used only after the person asked; in tests and on
 * the command line it may be a table of files.
 */
export type DocumentSource = (url: string) => Promise<Uint8Array | null>;

type VerifyOptions = {
  now: Date;
  /** Absent: nothing outside the credential is consulted. */
  source?: DocumentSource;
};

/** Checks one credential. Every expected trouble is a check in the report; nothing is thrown for it. */
export type Verifier = {
  verify(credential: ReadCredential, options: VerifyOptions): Promise<VerificationReport>;
};
