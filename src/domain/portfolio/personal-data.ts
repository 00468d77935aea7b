import type { Credential } from '../credential/credential.ts';
import type { JsonValue } from '../json.ts';

/** Personal data that an original can hold about its recipient. Text: `disclosure.<topic>`. */
export const personalTopics = [
  'name',
  'date-of-birth',
  'national-id',
  'e-mail',
  'address',
  'phone',
  'place-of-birth',
  'nationality',
  'gender',
  'identifier',
  'hashed-e-mail',
] as const;
export type PersonalTopic = (typeof personalTopics)[number];

/** What a stranger could misuse, or judge by: pointed out before it leaves the device. */
export const sensitiveTopics: ReadonlySet<string> = new Set<PersonalTopic>([
  'date-of-birth',
  'national-id',
  'e-mail',
  'address',
  'phone',
  'place-of-birth',
  'nationality',
  'gender',
]);

/** How issuers name such members, in letters only: OB, ELM, schema.org and VC vocabularies. */
const membersOf: Readonly<Record<Exclude<PersonalTopic, 'identifier' | 'hashed-e-mail'>, readonly string[]>> =
  {
    name: [
      'name',
      'fullname',
      'givenname',
      'givennames',
      'familyname',
      'firstname',
      'lastname',
      'birthname',
      'birthgivenname',
      'birthfamilyname',
    ],
    'date-of-birth': ['dateofbirth', 'birthdate', 'bday', 'dob'],
    'national-id': [
      'nationalid',
      'nationalidentifier',
      'nationalidnumber',
      'personalidentifier',
      'personalidentifiernumber',
      'personaladministrativenumber',
      'documentnumber',
      'passportnumber',
      'taxid',
      'ssn',
      'sisid',
    ],
    'e-mail': ['email', 'emailaddress', 'mailbox'],
    address: ['address', 'postaladdress', 'streetaddress', 'fulladdress', 'residentaddress', 'postalcode'],
    phone: ['phone', 'phonenumber', 'telephone', 'mobile'],
    'place-of-birth': ['placeofbirth', 'birthplace'],
    nationality: [
      'nationality',
      'nationalities',
      'citizenship',
      'citizenshipcountry',
      'countryofcitizenship',
    ],
    gender: ['gender', 'sex'],
  };

/** Members under which a document speaks about its recipient. */
const recipientMembers = new Set(['credentialsubject', 'recipient', 'recipientprofile', 'learner']);
/** Members inside those that speak about others: the issuer, the course, what was achieved. */
const aboutOthers = new Set([
  'achievement',
  'achievements',
  'activities',
  'claim',
  'entitlements',
  'badge',
  'hasclaim',
  'issuer',
  'creator',
  'awardedby',
  'awardingbody',
  'evidence',
  'result',
  'source',
  'profile',
  'schemename',
  'type',
]);

/** Looking stops here; readers refuse documents long before. */
const deepest = 60;

/** Which topics one credential holds about its recipient: by its facts, and by looking through its document. */
export function personalDataIn(
  credential: Credential,
  document: JsonValue | null,
): ReadonlySet<PersonalTopic> {
  const found = new Set(factTopics(credential));
  const look = (value: JsonValue, aboutRecipient: boolean, depth: number): void => {
    if (depth > deepest || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) look(item, aboutRecipient, depth + 1);
      return;
    }
    for (const [member, held] of Object.entries(value)) {
      const name = lettersOf(member);
      if (aboutRecipient && aboutOthers.has(name)) continue;
      if (aboutRecipient && holdsSomething(held)) for (const topic of topicsOf(name)) found.add(topic);
      look(held, aboutRecipient || recipientMembers.has(name), depth + 1);
    }
  };
  if (document !== null) look(document, false, 0);
  return found;
}

function factTopics({ learner }: Credential): PersonalTopic[] {
  if (!learner) return [];
  const { value } = learner;
  const topics: [PersonalTopic, unknown][] = [
    ['name', value.name],
    ['date-of-birth', value.dateOfBirth],
    ['national-id', value.nationalId],
    ['e-mail', value.email],
    ['address', value.address],
    ['identifier', value.id],
    ['hashed-e-mail', value.hashedIdentity],
  ];
  return topics.filter(([, held]) => held !== null).map(([topic]) => topic);
}

/** `schema:birthDate` and `birth_date` are both "birthdate". */
const lettersOf = (member: string): string =>
  member
    .slice(Math.max(member.lastIndexOf(':'), member.lastIndexOf('#'), member.lastIndexOf('/')) + 1)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');

const gradeMembers = new Set([
  'grade',
  'overallgrade',
  'finalgrade',
  'gradeaverage',
  'gpa',
  'score',
  'result',
  'mark',
  'marks',
  'gradeobtained',
  'gradepointaverage',
  'finalmark',
]);

/**
 * What a reader would learn of the recipient by a member of this name, in a place that speaks of nobody else;
 * null for what is not personal.
 */
export function topicOfMember(path: readonly string[]): PersonalTopic | 'grades' | null {
  const names = path.filter((step) => !/^\d+$/.test(step)).map(lettersOf);
  if (names.some((name) => gradeMembers.has(name))) return 'grades';
  if (names.slice(0, -1).some((name) => aboutOthers.has(name))) return null;
  return names.flatMap(topicsOf)[0] ?? null;
}

function topicsOf(name: string): PersonalTopic[] {
  return Object.entries(membersOf)
    .filter(([, members]) => members.includes(name))
    .map(([topic]) => topic as PersonalTopic);
}

function holdsSomething(value: JsonValue): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return false;
  if (Array.isArray(value)) return value.some(holdsSomething);
  return typeof value !== 'object' || Object.keys(value).length > 0;
}
