import type { Credential, CreditAmount, Level } from '#src/domain/credential/credential.ts';
import type { LocalizedText, Stated } from '#src/domain/credential/stated.ts';

/** A fact as an issuer states it. `at` is a JSON Pointer; tests that do not care leave it out. */
export const statedByIssuer = <T>(value: T, at = '/test'): Stated<T> => ({ value, by: 'issuer', at });

/** Text whose language is English. */
export const english = (text: string): LocalizedText => ({ en: text });

/** A stated amount in ECTS, in whole or fractional credits: `ects(7.5)`. */
export const ects = (credits: number): Stated<CreditAmount> =>
  statedByIssuer({ hundredths: Math.round(credits * 100), unit: 'ECTS' }, '/credits/0');

/** A stated EQF level. */
export const eqf = (level: number): Stated<Level> =>
  statedByIssuer(
    {
      scheme: 'EQF',
      level: String(level),
      label: null,
      uri: `http://data.europa.eu/snb/eqf/${String(level)}`,
    },
    '/levels/0',
  );

/**
 * A credential that states all eleven mandatory elements, 10 ECTS at EQF 7. Every field can be replaced,
 * for example `buildCredential({ credits: [ects(5)], levels: [] })`.
 */
export function buildCredential(overrides: Partial<Credential> = {}): Credential {
  const university = {
    id: 'did:web:university.example',
    name: english('Sample University'),
    url: 'https://university.example',
    email: null,
    country: 'CH',
    identifiers: [],
  };
  return {
    format: 'open-badges-3',
    profile: 'VC 2.0',
    packaging: 'json',
    documentId: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    types: ['VerifiableCredential', 'OpenBadgeCredential'],
    title: statedByIssuer(english('Sustainable Building')),
    description: statedByIssuer(english('A sample course about building with less.')),
    learner: statedByIssuer({
      id: null,
      name: 'Sample Learner',
      dateOfBirth: null,
      nationalId: null,
      email: null,
      address: null,
      hashedIdentity: null,
    }),
    issuer: statedByIssuer(university),
    awardingBody: statedByIssuer(university),
    issuerCountry: statedByIssuer('CH'),
    awardedOn: statedByIssuer('2026-06-30'),
    validFrom: statedByIssuer('2026-06-30T00:00:00Z'),
    validUntil: null,
    outcomes: [
      statedByIssuer({ text: english('Compare the life cycles of building materials.'), skills: [] }),
    ],
    credits: [ects(10)],
    workloadHours: statedByIssuer(300),
    levels: [eqf(7)],
    fields: [],
    assessments: [statedByIssuer({ type: { uri: null, text: english('Written exam') }, title: null })],
    participation: [statedByIssuer({ uri: null, text: english('Blended') })],
    qualityAssurance: [statedByIssuer({ uri: null, text: english('Accredited by the sample agency') })],
    prerequisites: null,
    supervision: [],
    grade: null,
    stackability: null,
    furtherInformation: [],
    image: null,
    evidence: [],
    parts: [],
    ...overrides,
  };
}
