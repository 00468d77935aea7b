import type { Credential } from './credential.ts';

/** What a signed document is that speaks of no learning. Each has its name as `app.kind.<kind>`. */
export type SupportingKind =
  /** An issuer's list of what it has withdrawn. */
  | 'status-list'
  /** It says who somebody is, where they may live or how they are insured. */
  | 'personal-document';

/** Bitstring Status List 1.0 section 2.2, and the drafts before it. */
const statusLists = [
  'BitstringStatusListCredential',
  'StatusList2021Credential',
  'RevocationList2020Credential',
];

/** The European identification data and insurance card (EUDI rulebooks), and types of identity documents in use. */
const personalTypes = [
  /^urn:eu\.europa\.ec\.eudi:(?:pid|ehic|pda1):/,
  /^urn:eudi:(?:pid|ehic|pda1):/,
  /^eu\.europa\.ec\.eudi\.(?:pid|ehic|pda1)\b/,
  /^org\.iso\.18013\.5\.1\.mDL$/,
  /(?:^|\/)identity_credential$/i,
  /^(?:Verifiable(?:Id|PID)|IdentityCredential|IdCardCredential|PermanentResidentCard(?:Credential)?|EmploymentAuthorizationDocument(?:Credential)?|Iso18013DriversLicenseCredential)$/,
];

/**
 * What a document is that is no achievement, by the type it gives itself; `null` for achievements and all
 * others. A personal type does not make one of a document that states credits or learning outcomes.
 */
export function supportingKindOf(
  credential: Pick<Credential, 'types' | 'credits' | 'outcomes' | 'parts'>,
): SupportingKind | null {
  const { types, credits, outcomes, parts } = credential;
  if (types.some((type) => statusLists.includes(type))) return 'status-list';
  const speaksOfLearning = credits.length + outcomes.length + parts.length > 0;
  const isPersonal = types.some((type) => personalTypes.some((pattern) => pattern.test(type)));
  return isPersonal && !speaksOfLearning ? 'personal-document' : null;
}
