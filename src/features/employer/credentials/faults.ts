import type { CheckSummaryCode } from '#src/domain/verification/summary.ts';

/** The faults told in their own words here; every other one is told as a failed check. */
const told = [
  'changed-after-signing',
  'differs-from-issuer',
  'signer-not-issuer',
  'withdrawn',
  'suspended',
  'not-begun',
] as const satisfies readonly CheckSummaryCode[];

/** Each has its texts as `employer.faulty.<fault>.heading`, `.text` and `.short`. */
export type Fault = (typeof told)[number] | 'other';

export const faultOf = (code: CheckSummaryCode): Fault => told.find((known) => known === code) ?? 'other';
