import type { Party } from '#src/domain/credential/credential.ts';
import type { Unwrapped } from '#src/domain/credential/format.ts';
import type { Stated } from '#src/domain/credential/stated.ts';
import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { IsoDateTime } from '#src/domain/time.ts';
import { instantAt, secondsAt } from '../facts/dates.ts';
import { unnamedParty } from '#src/domain/credential/nothing-stated.ts';
import { firstStated, items, member, statedAt, textAt, top, typesOf, type Place } from '../json/place.ts';

/** Base contexts of VC Data Model 1.1 (section 4.1) and 2.0 (section 4.3). */
export const vcContexts = {
  '1.1': 'https://www.w3.org/2018/credentials/v1',
  '2.0': 'https://www.w3.org/ns/credentials/v2',
} as const;

export type VcVersion = keyof typeof vcContexts;

/** Which data model a document's contexts claim; null where they name neither. */
export function vcVersionOf(document: Place): VcVersion | null {
  const contexts = items(member(document, '@context')).map((context) => context.value);
  if (contexts.includes(vcContexts['2.0'])) return '2.0';
  return contexts.includes(vcContexts['1.1']) ? '1.1' : null;
}

/** True for a document that calls itself a verifiable credential, however badly made. */
export function isVerifiableCredential(document: Place): boolean {
  if (!isObject(document.value)) return false;
  if (typesOf(document).includes('VerifiableCredential')) return true;
  return vcVersionOf(document) !== null && isObject(member(document, 'credentialSubject').value);
}

/** Facts that every W3C credential states alike, from the document or from its token's claims. */
export type VcFacts = {
  issuer: Stated<Party>;
  validFrom: Stated<IsoDateTime> | null;
  validUntil: Stated<IsoDateTime> | null;
};

/**
 * Issuer and dates. In a token the registered claims stand in for members that the document
 * leaves out (VC Data Model 1.1 section 6.3.1).
 *
 * @param readParty - how the format at hand describes an organisation
 */
export function vcFacts(unwrapped: Unwrapped, readParty: (place: Place) => Party | null): VcFacts {
  const document = top(unwrapped.document);
  const claims = claimsOf(unwrapped);
  const claim = (name: string): Place => ({ value: claims?.[name], at: '' });
  const issuer = member(document, 'issuer');
  const party = readParty(issuer);
  return {
    issuer:
      party === null
        ? statedAt({ ...unnamedParty, id: textAt(claim('iss')) }, claim('iss'))
        : statedAt(party, issuer),
    validFrom:
      firstStated(
        [member(document, 'validFrom'), member(document, 'issuanceDate'), member(document, 'issued')],
        instantAt,
      ) ?? firstStated([claim('nbf'), claim('iat')], secondsAt),
    validUntil:
      firstStated(
        [member(document, 'validUntil'), member(document, 'expirationDate'), member(document, 'expiryDate')],
        instantAt,
      ) ?? firstStated([claim('exp')], secondsAt),
  };
}

/** The claims of a token that carries its credential in `vc`, or of an SD-JWT, which uses them beside it; null elsewhere. */
export function claimsOf(unwrapped: Unwrapped): JsonObject | null {
  const { envelope } = unwrapped;
  if (envelope.kind === 'sd-jwt') return envelope.sdJwt.payload;
  return envelope.kind === 'jwt' && envelope.payload !== unwrapped.document ? envelope.payload : null;
}

/** The type that says most: the last that is not the base type. */
export function tellingType(document: Place): string | null {
  const types = typesOf(document);
  return types.filter((type) => type !== 'VerifiableCredential').at(-1) ?? types.at(-1) ?? null;
}
