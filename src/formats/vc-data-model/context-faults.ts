import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isObject, items, member, members, strings, typesOf, type Place } from '../json/place.ts';
import { faultAt } from './structure-fault.ts';
import { vcContexts } from './vc-facts.ts';

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

/** Types that the base context of 2.0 defines; with it alone, any other bare word means nothing. */
const baseTypes = new Set([
  'BitstringStatusList',
  'BitstringStatusListCredential',
  'BitstringStatusListEntry',
  'DataIntegrityProof',
  'EnvelopedVerifiableCredential',
  'EnvelopedVerifiablePresentation',
  'JsonSchema',
  'JsonSchemaCredential',
  'VerifiableCredential',
  'VerifiablePresentation',
]);

/** The base context comes first and keeps its meaning (VC Data Model 2.0 section 4.3; 1.1 section 4.1). */
export function contextFaults(document: Place): StructureFault[] {
  const context = member(document, '@context');
  const [firstContext, ...others] = items(context);
  if (firstContext === undefined) return [faultAt('field-missing', context)];
  const bases: readonly unknown[] = Object.values(vcContexts);
  return [
    ...(bases.includes(firstContext.value) ? [] : [faultAt('field-wrong-value', firstContext)]),
    ...others
      .filter((other) => typeof other.value !== 'string' && !isObject(other.value))
      .map((other) => faultAt('field-wrong-type', other)),
    ...others
      .flatMap((other) => members(other))
      .filter(([term]) => protectedTerms.has(term))
      .map(([, place]) => faultAt('field-wrong-value', place)),
  ];
}

/**
 * A credential says that it is one (2.0 section 4.5), and its types mean something.
 *
 * @param isJson - false in a token, whose makers seldom process contexts
 */
export function typeFaults(document: Place, isJson: boolean): StructureFault[] {
  const type = member(document, 'type');
  const types = typesOf(document);
  if (types.length === 0) return [faultAt('field-missing', type)];
  if (!types.includes('VerifiableCredential')) return [faultAt('field-wrong-value', type)];
  const contexts = items(member(document, '@context'));
  const hasBaseAlone =
    contexts.length === 1 && strings(member(document, '@context'))[0] === vcContexts['2.0'];
  const isUnknown = hasBaseAlone && types.some((name) => !baseTypes.has(name) && !name.includes(':'));
  return isJson && isUnknown ? [faultAt('unknown-terms', type)] : [];
}
