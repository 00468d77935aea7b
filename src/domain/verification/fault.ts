import type { Check, VerificationReport } from './check.ts';

/**
 * Whether a check speaks against the credential itself. Who vouches for its issuer does not, and neither does
 * another name than the learner's: a credential can be kept for a child, or be from before a change of name.
 */
export const isFault = ({ kind, status, code }: Check): boolean =>
  status === 'failed' && kind !== 'issuer-trust' && code !== 'recipient-differs';

/** Whether it is made out to somebody whom the learner has not said to be. */
export const namesAnother = ({ checks }: Pick<VerificationReport, 'checks'>): boolean =>
  checks.some(({ code }) => code === 'recipient-differs');
