import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isObject } from '#src/domain/json.ts';
import {
  idOf,
  isPresent,
  items,
  member,
  members,
  objects,
  textAt,
  typesOf,
  type Place,
} from '../json/place.ts';
import type { Circumstances } from './circumstances.ts';
import { contextFaults, typeFaults } from './context-faults.ts';
import { dateFaults } from './date-faults.ts';
import { faultAt } from './structure-fault.ts';

/**
 * What the VC Data Model calls an error in a credential that can still be shown: 2.0 section 4,
 * and 1.1 section 4 where the document follows that.
 */
export function vcStructureFaults(document: Place, { claimed, isJson }: Circumstances): StructureFault[] {
  return [
    ...contextFaults(document),
    ...typeFaults(document, isJson),
    ...identifierFaults(member(document, 'id')),
    ...(claimed.has('issuer') ? [] : issuerFaults(member(document, 'issuer'))),
    ...subjectFaults(member(document, 'credentialSubject')),
    ...dateFaults(document, claimed),
    ...nodeFaults(member(document, 'credentialStatus'), ['type']),
    ...nodeFaults(member(document, 'credentialSchema'), ['id', 'type']),
    ...nodeFaults(member(document, 'refreshService'), ['type']),
    ...nodeFaults(member(document, 'termsOfUse'), ['type']),
    ...nodeFaults(member(document, 'evidence'), ['type']),
    ...relatedFaults(member(document, 'relatedResource')),
    ...[document, member(document, 'issuer')].flatMap((named) => [
      ...textFaults(member(named, 'name')),
      ...textFaults(member(named, 'description')),
    ]),
    ...proofFaults(member(document, 'proof')),
  ];
}

/** Identifiers are URLs in the WHATWG sense (2.0 section 4.4): absolute, without white space. */
function identifierFaults(id: Place): StructureFault[] {
  if (!isPresent(id)) return [];
  if (typeof id.value !== 'string') return [faultAt('field-wrong-type', id)];
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(id.value) ? [] : [faultAt('field-wrong-value', id)];
}

function issuerFaults(issuer: Place): StructureFault[] {
  if (issuer.value === undefined) return [faultAt('field-missing', issuer)];
  if (typeof issuer.value === 'string') return identifierFaults(issuer);
  if (!isObject(issuer.value)) return [faultAt('field-wrong-type', issuer)];
  const id = member(issuer, 'id');
  return idOf(issuer) === null ? [faultAt('field-missing', id)] : identifierFaults(id);
}

/** Subjects are objects that claim something (2.0 section 4.8). */
function subjectFaults(subject: Place): StructureFault[] {
  const subjects = items(subject);
  if (subjects.length === 0) return [faultAt('field-missing', subject)];
  return subjects.flatMap((one) => {
    if (!isObject(one.value)) return [faultAt('field-wrong-type', one)];
    return Object.keys(one.value).length === 0 ? [faultAt('field-missing', one)] : [];
  });
}

/** Nodes that must say what they are, and whose id, where they have one, must be an identifier. */
function nodeFaults(place: Place, required: readonly ('id' | 'type')[]): StructureFault[] {
  return items(place).flatMap((node) => {
    if (!isObject(node.value)) return [faultAt('field-wrong-type', node)];
    const absent = required.filter((name) =>
      name === 'id' ? idOf(node) === null : typesOf(node).length === 0,
    );
    return [
      ...absent.map((name) => faultAt('field-missing', member(node, name))),
      ...identifierFaults(member(node, 'id')),
    ];
  });
}

/** Resources are named, once each, with a digest (2.0 section 5.3); what stands at their addresses is not fetched. */
function relatedFaults(place: Place): StructureFault[] {
  const seen = new Set<string | null>();
  const isRepeated = (id: string | null) => seen.has(id) || !seen.add(id);
  return [
    ...nodeFaults(place, ['id']),
    ...objects(place)
      .filter((one) => isRepeated(idOf(one)))
      .map((one) => faultAt('field-wrong-value', member(one, 'id'))),
    ...objects(place)
      .filter((one) => !isPresent(member(one, 'digestSRI')) && !isPresent(member(one, 'digestMultibase')))
      .map((one) => faultAt('field-missing', member(one, 'digestMultibase'))),
  ];
}

/** A language value object has `@value`, `@language` and `@direction` and nothing else (2.0 section 11.1). */
function textFaults(place: Place): StructureFault[] {
  return objects(place)
    .filter((text) => isPresent(member(text, '@value')))
    .flatMap((text) => members(text))
    .filter(([name]) => !['@value', '@language', '@direction'].includes(name))
    .map(([, entry]) => faultAt('field-wrong-value', entry));
}

/** A proof has a type and a proof value (Data Integrity 1.0 section 2.1; `jws` in older suites): else it proves nothing. */
function proofFaults(place: Place): StructureFault[] {
  return items(place).flatMap((proof) => {
    if (!isObject(proof.value)) return [faultAt('field-wrong-type', proof)];
    const hasValue = ['proofValue', 'jws', 'signatureValue'].some(
      (name) => textAt(member(proof, name)) !== null,
    );
    return [
      ...(typesOf(proof).length === 0 ? [faultAt('field-missing', member(proof, 'type'))] : []),
      ...(hasValue ? [] : [faultAt('field-missing', member(proof, 'proofValue'))]),
    ];
  });
}
