import type { Unwrapped } from '#src/domain/credential/format.ts';
import { claimsOf } from './vc-facts.ts';

/** Members of the document that a token may state as claims instead (VC Data Model 1.1 section 6.3.1). */
export function claimedMembers(unwrapped: Unwrapped): ReadonlySet<string> {
  const claims = claimsOf(unwrapped) ?? {};
  const stated = (name: string) => Object.hasOwn(claims, name);
  return new Set([
    ...(stated('iss') ? ['issuer'] : []),
    ...(stated('nbf') || stated('iat') ? ['validFrom'] : []),
    ...(stated('exp') ? ['validUntil'] : []),
  ]);
}
