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
const personalType =
  /^(?:urn:)?(?:eudi|eu\.europa\.ec\.eudi)[:.](?:pid|ehic|pda1)\b|^org\.iso\.18013\.5\.1\.mDL$|(?:^|\/)identity_?credential$|^(?:VerifiableId|VerifiablePID|(?:IdCard|PermanentResidentCard|EmploymentAuthorizationDocument|Iso18013DriversLicense)(?:Credential)?)$/i;

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
  const isPersonal = types.some((type) => personalType.test(type));
  return isPersonal && !speaksOfLearning ? 'personal-document' : null;
}
