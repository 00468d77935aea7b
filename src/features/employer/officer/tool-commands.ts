import type { ProofFacts } from './proof-facts.ts';

/*
 * Commands are for copying, so nothing of a stranger's document or file name stands in them but an algorithm's name.
 * `FILE` and `ISSUER.jwk` are for the reader to put in.
 */

/** SHA-256 of a file on Linux, macOS and Windows. */
export const hashCommands = ['sha256sum FILE', 'shasum -a 256 FILE', 'certutil -hashfile FILE SHA256'];

/** Checks a token's signature with the issuer's key and nothing else; null where no such command is known. */
export function signatureCommand({ kind, suites }: Pick<ProofFacts, 'kind' | 'suites'>): string | null {
  const [algorithm = ''] = suites;
  // RFC 7518 section 3.1 and RFC 8037: letters and digits.
  if (!/^[A-Z][A-Za-z0-9]{1,9}$/u.test(algorithm)) return null;
  const verify = `step crypto jws verify --alg ${algorithm} --key ISSUER.jwk`;
  if (kind === 'jwt') return `${verify} < FILE`;
  return kind === 'sd-jwt' ? `cut -d '~' -f 1 FILE | ${verify}` : null;
}
