import type { Unwrapped } from '#src/domain/credential/format.ts';
import { claimsOf } from './vc-facts.ts';

export type Circumstances = {
  /** Members of the document that a token's claims stand in for. */
  claimed: ReadonlySet<string>;
  /** False where the document came in a token. */
  isJson: boolean;
};

/** How a document came, as far as its structure depends on it (VC Data Model 1.1 section 6.3.1). */
export function circumstancesOf(unwrapped: Unwrapped): Circumstances {
  const claims = claimsOf(unwrapped) ?? {};
  const states = (name: string) => Object.hasOwn(claims, name);
  const claimed = [
    ...(states('iss') ? ['issuer'] : []),
    ...(states('nbf') || states('iat') ? ['validFrom'] : []),
    ...(states('exp') ? ['validUntil'] : []),
  ];
  return { claimed: new Set(claimed), isJson: unwrapped.envelope.kind !== 'jwt' };
}
