/** The broken world: not an answer about a credential, but a device that cannot do its part. */
export type WalletErrorCode =
  | 'quota-exceeded'
  | 'database-blocked'
  | 'database-unavailable'
  | 'database-newer'
  | 'record-missing'
  | 'backup-damaged'
  | 'backup-newer'
  | 'worker-failed'
  /** A file of the app itself could not be had. */
  | 'part-missing';

/** Carried to the nearest error boundary, which shows the sentence for its code. */
export class WalletError extends Error {
  override readonly name = 'WalletError';
  readonly code: WalletErrorCode;

  constructor(code: WalletErrorCode, options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
  }
}
