import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { IdentityKind } from '#src/domain/verification/identity.ts';
import { asList, asText } from '#src/verification/json.ts';

/** One way in which a document names its recipient. */
export type StatedIdentity =
  { form: 'plain'; kind: IdentityKind; value: string } | { form: 'hashed'; hash: string; salt: string };

/** A document names few recipients; more than this is made to keep a checker busy. */
const most = 40;

/**
 * Everything by which a signed document names the one person it is about: Open Badges 2.0 `recipient`, the
 * subject's id and identifiers of Open Badges 3.0, and the names, numbers and contact points of
 * the European Learning Model 3. An identifier made for the document alone, such as a `urn:`, names nobody.
 */
export function readStatedRecipient(document: JsonObject): StatedIdentity[] {
  return [
    ...asList(document['recipient']).flatMap(ofBadge),
    ...asList(document['credentialSubject']).flatMap(ofSubject),
    ...asList(document['recipientProfile']).flatMap(ofSubject),
  ].slice(0, most);
}

/** Open Badges 2.0 IdentityObject. */
function ofBadge(recipient: JsonValue): StatedIdentity[] {
  if (typeof recipient === 'string') return plain('email', recipient);
  if (!isObject(recipient)) return [];
  const identity = asText(recipient['identity']) ?? '';
  const isHashed = recipient['hashed'] === true || recipient['hashed'] === 'true' || isHash(identity);
  if (isHashed) return [{ form: 'hashed', hash: identity, salt: asText(recipient['salt']) ?? '' }];
  return plain(kindOfType(asText(recipient['type'])) ?? kindOfId(identity), identity);
}

function ofSubject(subject: JsonValue): StatedIdentity[] {
  if (typeof subject === 'string') return plain(kindOfId(subject), subject);
  if (!isObject(subject)) return [];
  const id = asText(subject['id']) ?? asText(subject['@id']) ?? '';
  const given = textsIn(subject['givenName'])[0];
  const family = textsIn(subject['familyName'])[0];
  return [
    ...plain(kindOfId(id), id),
    ...asList(subject['identifier']).flatMap(ofIdentifier),
    ...[...textsIn(subject['name']), ...textsIn(subject['fullName'])].flatMap((name) => plain('name', name)),
    ...(given !== undefined && family !== undefined ? plain('name', `${given} ${family}`) : []),
    ...[subject['email'], subject['emailAddress']].flatMap((email) => plain('email', asText(email) ?? '')),
    ...plain('phone', asText(subject['telephone']) ?? asText(subject['phone']) ?? ''),
    ...plain('url', asText(subject['url']) ?? ''),
    ...plain('student-id', asText(subject['studentId']) ?? ''),
    ...asList(subject['nationalID']).flatMap((number) => plain('national-id', notationOf(number))),
    ...asList(subject['contactPoint']).flatMap(ofContactPoint),
    ...plain('birth-date', asText(subject['dateOfBirth']) ?? asText(subject['birthDate']) ?? ''),
  ];
}

/** Open Badges 3.0 IdentityObject; elsewhere a number, with or without a note of what kind it is. */
function ofIdentifier(identifier: JsonValue): StatedIdentity[] {
  if (!isObject(identifier)) return plain(kindOfId(asText(identifier) ?? ''), asText(identifier) ?? '');
  const hash = asText(identifier['identityHash']);
  if (hash === null) return plain('student-id', notationOf(identifier));
  if (identifier['hashed'] === true || isHash(hash))
    return [{ form: 'hashed', hash, salt: asText(identifier['salt']) ?? '' }];
  return plain(kindOfType(asText(identifier['identityType'])) ?? kindOfId(hash), hash);
}

function ofContactPoint(point: JsonValue): StatedIdentity[] {
  if (!isObject(point)) return [];
  const addresses = asList(point['emailAddress']).map((mailbox) => idOrText(mailbox));
  const phones = asList(point['phone']).map((phone) =>
    isObject(phone) ? (asText(phone['phoneNumber']) ?? '') : (asText(phone) ?? ''),
  );
  return [
    ...addresses.flatMap((address) => plain('email', address)),
    ...phones.flatMap((phone) => plain('phone', phone)),
  ];
}

const isHash = (text: string) => /^(sha256|md5)\$[0-9a-f]+$/i.test(text);

/** Open Badges 2.0 `type`, 3.0 `identityType` (IdentifierTypeEnum). */
function kindOfType(type: string | null): IdentityKind | null {
  switch (type) {
    case 'name':
      return 'name';
    case 'email':
    case 'emailAddress':
      return 'email';
    case 'url':
      return 'url';
    case 'telephone':
    case 'phone':
      return 'phone';
    case 'nationalIdentityNumber':
      return 'national-id';
    case 'studentId':
    case 'sourcedId':
    case 'systemId':
    case 'userName':
    case 'accountId':
    case 'identifier':
      return 'student-id';
    case null:
    default:
      return null;
  }
}

function kindOfId(id: string): IdentityKind {
  if (id.startsWith('did:')) return 'did';
  if (/^mailto:/i.test(id) || /^[^\s@:/]+@[^\s@/]+$/.test(id)) return 'email';
  if (/^tel:/i.test(id)) return 'phone';
  return /^https?:/i.test(id) ? 'url' : 'student-id';
}

const notationOf = (value: JsonValue): string =>
  isObject(value)
    ? (asText(value['notation']) ?? asText(value['identifier']) ?? '')
    : (asText(value) ?? (typeof value === 'number' ? String(value) : ''));

const idOrText = (value: JsonValue): string =>
  isObject(value) ? (asText(value['id']) ?? '') : (asText(value) ?? '');

/** One text, or one for each language; a few at most. */
function textsIn(value: JsonValue | undefined): string[] {
  return asList(value)
    .flatMap((one) => (isObject(one) ? Object.values(one).flatMap(asList) : [one]))
    .filter((text) => typeof text === 'string')
    .slice(0, 10);
}

function plain(kind: IdentityKind, value: string): StatedIdentity[] {
  const said = value.trim();
  return said === '' || said.length > 500 || /^urn:/i.test(said)
    ? []
    : [{ form: 'plain', kind, value: said }];
}
