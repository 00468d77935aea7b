import type { InspectedCredential } from '../verification/inspector.ts';
import { standingOf } from '../verification/standing.ts';
import { leftOutOf } from '../wallet/left-out.ts';

/** A credential of a portfolio, as the reader's own device read and checked it. */
export type OpenedCredential = InspectedCredential & {
  /** Position of its original in the portfolio. */
  original: number;
  /** Position among the credentials of that original. */
  index: number;
};

/**
 * How far the words of a credential are tied to its issuer.
 *
 * - `signed`: unchanged since signing, and the key is proven to be the issuer's
 * - `unproven`: signed, but whether it is unchanged or whose key it is could not be checked
 * - `unsigned`: nobody signed it
 * - `failed`: a check failed, so the words are nobody's
 *
 * The end of a signed copy's validity changes nothing about its words.
 */
export type WordsProof = 'signed' | 'unproven' | 'unsigned' | 'failed';

export function proofOfWords({ report }: Pick<OpenedCredential, 'report'>): WordsProof {
  if (leftOutOf({ report })) return 'failed';
  if (standingOf(report, false) === 'unsigned') return 'unsigned';
  const passed = (kind: 'signature' | 'issuer-identity') => {
    const checks = report.checks.filter((check) => check.kind === kind);
    return checks.length > 0 && checks.every((check) => check.status === 'passed');
  };
  return passed('signature') && passed('issuer-identity') ? 'signed' : 'unproven';
}
