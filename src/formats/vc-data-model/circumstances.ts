import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isPresent, member, top } from '../json/place.ts';
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
  return { claimed: new Set(claimed), isJson: !['jwt', 'sd-jwt'].includes(unwrapped.envelope.kind) };
}

/**
 * The faults that count. In an SD-JWT the holder may have kept back what seems to be missing, and a
 * credential typed by `vct` alone owes nothing to the VC Data Model (SD-JWT VC section 2.2.2).
 */
export function countedFaults(unwrapped: Unwrapped, faults: readonly StructureFault[]): StructureFault[] {
  const { envelope, document } = unwrapped;
  if (envelope.kind !== 'sd-jwt') return [...faults];
  if (!isPresent(member(top(document), '@context'))) return [];
  return envelope.withheld === 0 ? [...faults] : faults.filter(({ code }) => code !== 'field-missing');
}
