import type { StructureFault } from '#src/domain/credential/reading.ts';
import { instantAt, isReversed } from '../facts/dates.ts';
import {
  idOf,
  isObject,
  isPresent,
  items,
  member,
  members,
  objects,
  textAt,
  typesOf,
  type Place,
} from '../json/place.ts';
import { vcContexts, vcVersionOf } from './vc-facts.ts';

type FaultCode = StructureFault['code'];
export const faultAt = (code: FaultCode, place: Place): StructureFault => ({ code, at: place.at });

/** Terms that the base contexts define as protected; a later context may not give them another meaning. */
const protectedTerms = new Set([
  'VerifiableCredential',
  'VerifiablePresentation',
  'credentialSchema',
  'credentialStatus',
  'credentialSubject',
  'holder',
  'id',
  'issuer',
  'proof',
  'type',
  'validFrom',
  'validUntil',
  'verifiableCredential',
]);

/**
 * What the VC Data Model calls an error in a credential that can still be shown: 2.0 section 4,
 * and 1.1 section 4 where the document follows that.
 *
 * @param claimed - members that a token's claims stand in for
 */
export function vcStructureFaults(
  document: Place,
  claimed: ReadonlySet<string> = new Set(),
): StructureFault[] {
  return [
    ...contextFaults(document),
    ...identifierFaults(member(document, 'id')),
    ...(claimed.has('issuer') ? [] : issuerFaults(member(document, 'issuer'))),
    ...subjectFaults(member(document, 'credentialSubject')),
    ...dateFaults(document, claimed),
    ...typedFaults(member(document, 'credentialStatus'), ['type']),
    ...typedFaults(member(document, 'credentialSchema'), ['id', 'type']),
    ...typedFaults(member(document, 'refreshService'), ['type']),
    ...typedFaults(member(document, 'termsOfUse'), ['type']),
    ...textFaults(member(document, 'name')),
    ...textFaults(member(document, 'description')),
    ...proofFaults(member(document, 'proof')),
  ];
}

function contextFaults(document: Place): StructureFault[] {
  const context = member(document, '@context');
  const [firstContext, ...others] = items(context);
  if (firstContext === undefined) return [faultAt('field-missing', context)];
  const bases: readonly unknown[] = Object.values(vcContexts);
  const faults = bases.includes(firstContext.value) ? [] : [faultAt('field-wrong-value', firstContext)];
  const redefined = others
    .flatMap((other) => members(other))
    .filter(([term]) => protectedTerms.has(term))
    .map(([, place]) => faultAt('field-wrong-value', place));
  return [...faults, ...redefined];
}

/** Identifiers are URLs in the WHATWG sense (2.0 section 4.4): absolute, without white space. */
function identifierFaults(id: Place): StructureFault[] {
  if (!isPresent(id)) return [];
  if (typeof id.value !== 'string') return [faultAt('field-wrong-type', id)];
  return isIdentifier(id.value) ? [] : [faultAt('field-wrong-value', id)];
}

const isIdentifier = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);

function issuerFaults(issuer: Place): StructureFault[] {
  if (issuer.value === undefined) return [faultAt('field-missing', issuer)];
  if (typeof issuer.value === 'string') return identifierFaults(issuer);
  if (!isObject(issuer.value)) return [faultAt('field-wrong-type', issuer)];
  const id = member(issuer, 'id');
  return idOf(issuer) === null ? [faultAt('field-missing', id)] : identifierFaults(id);
}

function subjectFaults(subject: Place): StructureFault[] {
  const subjects = items(subject);
  if (subjects.length === 0) return [faultAt('field-missing', subject)];
  return subjects.filter((one) => !isObject(one.value)).map((one) => faultAt('field-wrong-type', one));
}

function dateFaults(document: Place, claimed: ReadonlySet<string>): StructureFault[] {
  const names = ['issuanceDate', 'expirationDate', 'validFrom', 'validUntil'] as const;
  const unreadable = names
    .map((name) => member(document, name))
    .filter((place) => isPresent(place) && instantAt(place) === null)
    .map((place) => faultAt('field-wrong-value', place));
  const issuance = member(document, 'issuanceDate');
  const needsIssuance = vcVersionOf(document) === '1.1' && !claimed.has('validFrom');
  const missing =
    needsIssuance && !isPresent(issuance) && !isPresent(member(document, 'validFrom'))
      ? [faultAt('field-missing', issuance)]
      : [];
  const reversed = [
    ['validFrom', 'validUntil'],
    ['issuanceDate', 'expirationDate'],
  ].flatMap(([from = '', until = '']) =>
    isReversed(instantAt(member(document, from)), instantAt(member(document, until)))
      ? [faultAt('dates-reversed', member(document, until))]
      : [],
  );
  return [...unreadable, ...missing, ...reversed];
}

function typedFaults(place: Place, required: readonly ('id' | 'type')[]): StructureFault[] {
  return items(place).flatMap((entry) => {
    if (!isObject(entry.value)) return [faultAt('field-wrong-type', entry)];
    return required
      .filter((name) => (name === 'id' ? idOf(entry) === null : typesOf(entry).length === 0))
      .map((name) => faultAt('field-missing', member(entry, name)));
  });
}

/** A language value object has `@value`, `@language` and `@direction` and nothing else (2.0 section 11.1). */
function textFaults(place: Place): StructureFault[] {
  return objects(place)
    .filter((text) => isPresent(member(text, '@value')))
    .flatMap((text) => members(text))
    .filter(([name]) => !['@value', '@language', '@direction'].includes(name))
    .map(([, entry]) => faultAt('field-wrong-value', entry));
}

/** A proof without any proof value proves nothing (Data Integrity 1.0 section 2.1; `jws` in older suites). */
function proofFaults(place: Place): StructureFault[] {
  return items(place).flatMap((proof) => {
    if (!isObject(proof.value)) return [faultAt('field-wrong-type', proof)];
    const hasValue = ['proofValue', 'jws', 'signatureValue'].some(
      (name) => textAt(member(proof, name)) !== null,
    );
    return hasValue ? [] : [faultAt('field-missing', member(proof, 'proofValue'))];
  });
}
