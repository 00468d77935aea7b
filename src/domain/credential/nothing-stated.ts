import type { Credential, Party } from './credential.ts';

type Facts = Omit<Credential, 'format' | 'packaging' | 'title' | 'issuer'>;

/** A credential that states nothing but what each format adds: absent facts are null or empty, never guessed. */
export const nothingStated: Facts = {
  profile: null,
  documentId: null,
  types: [],
  description: null,
  learner: null,
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

export const unnamedParty: Party = {
  id: null,
  name: null,
  url: null,
  email: null,
  country: null,
  identifiers: [],
};
