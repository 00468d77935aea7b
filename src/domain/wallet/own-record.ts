import type { Credential, Packaging } from '../credential/credential.ts';
import type { VerificationReport } from '../verification/check.ts';
import type { IsoDateTime } from '../time.ts';

/**
 * A record that the learner wrote about a file nobody signed for Cairn to read. It states a title
 * and nothing else; everything in it is the learner's word.
 */
export function ownRecord(title: string, mediaType: string): Credential {
  const learner = <T>(value: T) => ({ value, by: 'learner' as const, at: '' });
  return {
    format: 'own-record',
    profile: null,
    packaging: packagingOf(mediaType),
    documentId: null,
    types: [],
    title: learner({ und: title }),
    description: null,
    learner: null,
    issuer: learner({ id: null, name: null, url: null, email: null, country: null, identifiers: [] }),
    awardingBody: null,
    issuerCountry: null,
    awardedOn: null,
    validFrom: null,
    validUntil: null,
    outcomes: [],
    credits: [],
    workloadHours: null,
    levels: [],
    fields: [],
    assessments: [],
    participation: [],
    qualityAssurance: [],
    prerequisites: null,
    supervision: [],
    grade: null,
    stackability: null,
    furtherInformation: [],
    image: null,
    evidence: [],
    parts: [],
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
