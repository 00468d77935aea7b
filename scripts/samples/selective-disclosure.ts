import { createHash } from 'node:crypto';
import type { JsonObject, JsonValue } from '../../src/domain/json.ts';
import { schoolCertificate, sampleKey } from './throw-away-keys.ts';
import { signedToken } from './sign.ts';

const name = 'Mintaváros Gyakorlati Iskola (Sample)';
const host = 'https://sample-gyakorlat.example';

/** Salts are there to be unguessable; in a sample they are there to be the same each time. */
const disclosure = (claim: string, value: JsonValue): string =>
  Buffer.from(JSON.stringify([`sample-salt-${claim}`, claim, value])).toString('base64url');

const digest = (disclosed: string): string => createHash('sha256').update(disclosed).digest('base64url');

const disclosed = [disclosure('given_name', 'Sample'), disclosure('family_name', 'Learner')];
/** The holder keeps this one: it is signed, and nobody sees it. */
const kept = disclosure('birthdate', '2000-01-01');

/**
 * An SD-JWT VC whose key has a certificate (SD-JWT VC section 2.5): the issuer's name is proven for whoever has
 * that certificate on a list of issuers, such as the one among the samples.
 */
export function disclosedCourse(): string {
  const claims: JsonObject = {
    iss: host,
    iat: Date.UTC(2026, 3, 17) / 1000,
    vct: `${host}/types/course`,
    issuing_authority: name,
    issuing_country: 'HU',
    course_title: 'Clay Plaster, Hands On',
    description: 'Three days at the wall: mixing, laying on and repairing clay plaster.',
    learning_outcomes: ['Mix and test a clay plaster for a given wall.', 'Repair a damaged clay surface.'],
    workload_hours: 24,
    eqf_level: 4,
    _sd_alg: 'sha-256',
    _sd: [...disclosed, kept].map(digest).sort(),
  };
  const key = sampleKey('sample-gyakorlat', 'P-256');
  const header = { typ: 'dc+sd-jwt', x5c: [schoolCertificate] };
  return `${[signedToken(header, claims, key), ...disclosed].join('~')}~`;
}

/** A list that vouches for two of the sample issuers, by their certificates. */
export const sampleIssuers = (
  certificates: readonly (readonly [name: string, der: string])[],
): JsonObject => ({
  name: 'Issuers of the samples',
  date: '2026-11-21',
  issuers: [[name, schoolCertificate] as const, ...certificates].map(([issuer, der]) => ({
    name: issuer,
    fingerprint: createHash('sha256').update(Buffer.from(der, 'base64')).digest('hex'),
  })),
});
