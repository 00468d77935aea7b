import type { Credential, Packaging } from '../credential/credential.ts';
import { nothingStated, unnamedParty } from '../credential/nothing-stated.ts';
import type { VerificationReport } from '../verification/check.ts';
import type { IsoDateTime } from '../time.ts';

/**
 * A record that the learner wrote about a file nobody signed for Cairn to read. It states a title
 * and nothing else; everything in it is the learner's word.
 */
export function ownRecord(title: string, mediaType: string): Credential {
  const learner = <T>(value: T) => ({ value, by: 'learner' as const, at: '' });
  return {
    ...nothingStated,
    format: 'own-record',
    packaging: packagingOf(mediaType),
    title: learner({ und: title }),
    issuer: learner(unnamedParty),
  };
}

const packagingOf = (mediaType: string): Packaging => {
  if (mediaType === 'image/png') return 'png';
  return mediaType === 'image/svg+xml' ? 'svg' : 'json';
};

/** The report of an own record: there is nothing to check, and it says so. */
export function ownRecordReport(checkedAt: IsoDateTime): VerificationReport {
  return {
    checkedAt,
    online: false,
    checks: [{ kind: 'signature', status: 'not-applicable', code: 'unsigned' }],
  };
}
