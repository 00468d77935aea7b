import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';

const codes: Readonly<Record<string, WalletErrorCode>> = {
  QuotaExceededError: 'quota-exceeded',
  VersionError: 'database-newer',
};

/**
 * What went wrong with the database, as the wallet's own error. Names, not classes, are compared:
 * `QuotaExceededError` is a `DOMException` in older browsers and a class of its own in newer ones.
 * An error that is not the database's passes through unchanged.
 */
export function asWalletFailure(cause: unknown): unknown {
  if (cause instanceof WalletError) return cause;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  const code = Object.hasOwn(codes, name) ? codes[name] : undefined;
  if (code) return new WalletError(code, { cause });
  return cause instanceof DOMException ? new WalletError('database-unavailable', { cause }) : cause;
}
