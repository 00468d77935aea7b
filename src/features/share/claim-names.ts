/**
 * Members that formats give names to, in letters only, with the id of their words as `share.claim.<id>`: OpenID Connect
 * Core section 5.1, the PID rulebook of the European wallet, Open Badges 3.0, the European Learning Model and VC Data
 * Model 2.0. Any other name is shown as its issuer wrote it.
 */
const claims = {
  givenname: 'givenName',
  givennames: 'givenName',
  firstname: 'givenName',
  familyname: 'familyName',
  lastname: 'familyName',
  birthgivenname: 'birthGivenName',
  birthfamilyname: 'birthFamilyName',
  birthdate: 'birthDate',
  dateofbirth: 'birthDate',
  placeofbirth: 'birthPlace',
  birthplace: 'birthPlace',
  nationality: 'nationalities',
  nationalities: 'nationalities',
  citizenship: 'nationalities',
  address: 'address',
  formatted: 'formatted',
  streetaddress: 'street',
  locality: 'locality',
  region: 'region',
  postalcode: 'postalCode',
  country: 'country',
  email: 'email',
  emailaddress: 'email',
  phone: 'phone',
  phonenumber: 'phone',
  picture: 'picture',
  portrait: 'picture',
  sex: 'gender',
  gender: 'gender',
  ageequalorover: 'ageOver',
  personaladministrativenumber: 'nationalId',
  personalidentifier: 'nationalId',
  documentnumber: 'documentNumber',
  issuingauthority: 'issuingAuthority',
  issuingcountry: 'issuingCountry',
  dateofexpiry: 'validUntil',
  expirydate: 'validUntil',
  validuntil: 'validUntil',
  expirationdate: 'validUntil',
  dateofissuance: 'issuedOn',
  issuancedate: 'issuedOn',
  validfrom: 'issuedOn',
  credentialsubject: 'learner',
  identifier: 'identifier',
  achievement: 'achievement',
  achievementtype: 'achievementType',
  description: 'description',
  criteria: 'criteria',
  narrative: 'narrative',
  alignment: 'alignment',
  tag: 'keywords',
  name: 'name',
  title: 'title',
  image: 'image',
  issuer: 'issuer',
  evidence: 'evidence',
  result: 'result',
  grade: 'grade',
  creditsavailable: 'credits',
  creditsearned: 'credits',
  ects: 'credits',
  ectscredits: 'credits',
  credits: 'credits',
  eqflevel: 'level',
  level: 'level',
  educationlevel: 'level',
  fieldofstudy: 'field',
  humancode: 'code',
  learningoutcomes: 'outcomes',
  learningoutcome: 'outcomes',
  awardedby: 'awardingBody',
  awardingbody: 'awardingBody',
  awardingdate: 'awardedOn',
  awardeddate: 'awardedOn',
  language: 'language',
  inlanguage: 'language',
} as const;
export type ClaimName = (typeof claims)[keyof typeof claims];

/** What a member is known as; null for a name that only its issuer knows. */
export function claimNameOf(member: string): ClaimName | null {
  const letters = member.toLowerCase().replaceAll(/[^a-z]/g, '');
  return Object.hasOwn(claims, letters) ? claims[letters as keyof typeof claims] : null;
}

/** The age of `age_over_18` and of `18` in `age_equal_or_over`; null for any other member. */
export function ageIn(path: readonly string[]): number | null {
  const [before, last] = [path.at(-2), path.at(-1) ?? ''];
  const digits =
    /^age_?over_?(\d{1,3})$/i.exec(last)?.[1] ??
    (before !== undefined && claimNameOf(before) === 'ageOver' ? /^\d{1,3}$/.exec(last)?.[0] : undefined);
  return digits === undefined ? null : Number(digits);
}
