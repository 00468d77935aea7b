import type { StructureFault } from '#src/domain/credential/reading.ts';
import { isObject } from '#src/domain/json.ts';
import { isPresent, items, member, members, typesOf, type Place } from '../json/place.ts';
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
    ...others.flatMap(entryFaults),
    ...redefinitions(others, firstContext.value === vcContexts['2.0']),
  ];
}

/** Entries after the first are addresses or contexts (2.0 section 4.3). */
function entryFaults(entry: Place): StructureFault[] {
  if (isObject(entry.value)) return [];
  if (typeof entry.value !== 'string') return [faultAt('field-wrong-type', entry)];
  return /\s/.test(entry.value) ? [faultAt('field-wrong-value', entry)] : [];
}

/** Protected terms may only be defined again as they were (JSON-LD 1.1 section 4.1.11). */
function redefinitions(contexts: readonly Place[], isVersion2: boolean): StructureFault[] {
  const own = new Map<string, string>();
  const isBase = (term: string) => protectedTerms.has(term) || (isVersion2 && baseTypes.has(term));
  return contexts.flatMap((context) => {
    const isProtected = member(context, '@protected').value === true;
    return members(context).flatMap(([term, definition]) => {
      const meaning = JSON.stringify(definition.value);
      const before = own.get(term);
      if ((isProtected || member(definition, '@protected').value === true) && !term.startsWith('@'))
        own.set(term, before ?? meaning);
      return isBase(term) || (before !== undefined && before !== meaning)
        ? [faultAt('field-wrong-value', definition)]
        : [];
    });
  });
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
  return [
    ...items(type)
      .filter(({ value }) => typeof value !== 'string')
      .map((other) => faultAt('field-wrong-type', other)),
    ...(isJson ? meaningFaults(document, types) : []),
  ];
}

/** Types are terms that the contexts map to addresses, or addresses (2.0 section 4.5); asked where all contexts are known. */
function meaningFaults(document: Place, types: readonly string[]): StructureFault[] {
  const [base, ...others] = items(member(document, '@context'));
  // A later context overrules an earlier one.
  const inline = new Map(others.flatMap(members));
  const misled = types
    .flatMap((name) => inline.get(name) ?? [])
    .filter(({ value }) => typeof value === 'string' && /\s/.test(value.trim()))
    .map((definition) => faultAt('field-wrong-value', definition));
  const isWhole =
    base?.value === vcContexts['2.0'] &&
    others.every(({ value }) => isObject(value)) &&
    !inline.has('@import') &&
    !isPresent(inline.get('@vocab') ?? { value: null, at: '' });
  const isUnknown = (name: string) =>
    !baseTypes.has(name) && !name.includes(':') && !isPresent(inline.get(name) ?? { value: null, at: '' });
  const unknown = isWhole && types.some(isUnknown);
  return [...misled, ...(unknown ? [faultAt('unknown-terms', member(document, 'type'))] : [])];
}
