import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err } from '#src/domain/result.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { unknown } from '#src/verification/answer.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import { asList, asText, idOf } from '#src/verification/json.ts';
import { readJsonWebKey } from './json-web-key.ts';
import { decodeEd25519, decodeMultikey } from './multikey.ts';
import type { PublicKey } from './public-key.ts';

/** A key as its owner's document lists it. `mayAssert` tells whether it is listed for signing claims. */
export type ListedKey = {
  id: string;
  key: Result<PublicKey, Trouble>;
  mayAssert: boolean;
  owner: string | null;
  revokedAt: string | null;
};

export type ControlledDocument = { id: string; keys: readonly ListedKey[] };

/**
 * Fetches the document in which the owner of an identifier lists its keys (Controlled Identifiers 1.0
 * section 3.3): the DID document of a `did:web`, or what an `https` identifier leads to.
 *
 * @param identifier - without a fragment
 * @returns `null` where there is no such document, it names another identifier as its own, or the
 *   identifier is of a kind that is not resolved here
 */
export async function fetchControlledDocument(
  source: DocumentSource,
  identifier: string,
): Promise<ControlledDocument | null> {
  const address = identifier.startsWith('did:web:') ? addressOfDidWeb(identifier) : httpsAddress(identifier);
  if (address === null) return null;
  const document = await fetchObject(source, address);
  // Section 3.3: the retrieved document must be about the identifier that was asked for.
  return document?.['id'] === identifier ? { id: identifier, keys: readKeys(document, identifier) } : null;
}

/** The address of a `did:web` document (did:web Method Specification section 3.2). */
export function addressOfDidWeb(did: string): string | null {
  const [host, ...path] = did.slice('did:web:'.length).split(':');
  if (host === undefined || !/^[A-Za-z0-9.-]+(%3A\d{1,5})?$/i.test(host)) return null;
  if (
    path.some(
      (part) =>
        part === '' ||
        part === '.' ||
        part === '..' ||
        !/^([\w.~-]|%[0-9a-f]{2})+$/i.test(part) ||
        /^(\.|%2e)+$/i.test(part),
    )
  )
    return null;
  const origin = `https://${host.replace(/%3A/i, ':')}`;
  return path.length === 0 ? `${origin}/.well-known/did.json` : `${origin}/${path.join('/')}/did.json`;
}

function httpsAddress(identifier: string): string | null {
  return identifier.startsWith('https://') && URL.canParse(identifier) ? identifier : null;
}

function readKeys(document: JsonObject, identifier: string): ListedKey[] {
  const absolute = (id: string) => (id.startsWith('#') ? identifier + id : id);
  const asserting = asList(document['assertionMethod']);
  const assertingIds = new Set(
    asserting
      .map(idOf)
      .filter((id) => id !== null)
      .map(absolute),
  );
  const described = [...asList(document['verificationMethod']), ...asserting].filter(isObject);
  return described.flatMap((method) => {
    const listed = readKeyDescription(method);
    if (listed === null) return [];
    const id = absolute(listed.id);
    return [{ ...listed, id, mayAssert: assertingIds.has(id) }];
  });
}

/** A verification method written out as an object, or `null` where it has no id. */
export function readKeyDescription(method: JsonObject): ListedKey | null {
  const id = idOf(method);
  if (id === null) return null;
  return {
    id,
    key: keyIn(method),
    mayAssert: false,
    owner: asText(method['controller']),
    revokedAt: asText(method['revoked']) ?? asText(method['expires']),
  };
}

function keyIn(method: JsonObject): Result<PublicKey, Trouble> {
  const multibase: JsonValue | undefined = method['publicKeyMultibase'];
  if (typeof multibase === 'string') return decodeMultikey(multibase);
  if (method['publicKeyJwk'] !== undefined) return readJsonWebKey(method['publicKeyJwk']);
  const base58 = asText(method['publicKeyBase58']);
  if (method['type'] === 'Ed25519VerificationKey2018' && base58 !== null) return decodeEd25519(base58);
  // Older key types spell the key in other ways; none of them signs with an algorithm accepted here.
  return err(unknown('proof-type-not-supported-yet', { name: (asText(method['type']) ?? '').slice(0, 60) }));
}
