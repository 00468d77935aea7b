import type { JsonObject } from '../../src/domain/json.ts';
import { badgeIssuers } from './badge-contents.ts';
import { record } from './record-contents.ts';
import { learnerName, sampleUrn } from './sample.ts';

/**
 * A Comprehensive Learner Record 2.0 without proof.
 *
 * @param inside - the credentials it holds, signed or not
 */
export function learnerRecord(inside: readonly JsonObject[]): JsonObject {
  const { profile } = badgeIssuers.es;
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    id: sampleUrn(record.number),
    type: ['VerifiableCredential', 'ClrCredential'],
    name: record.name,
    description: record.description,
    issuer: {
      id: profile.did,
      type: ['Profile'],
      name: profile.name,
      url: profile.url,
      address: { type: ['Address'], addressCountryCode: profile.country },
    },
    validFrom: `${record.awardedOn}T00:00:00Z`,
    awardedDate: `${record.awardedOn}T00:00:00Z`,
    credentialSubject: {
      type: ['ClrSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: learnerName, identityType: 'name' },
      ],
      verifiableCredential: [...inside],
    },
  };
}
