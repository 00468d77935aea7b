import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Circumstances, Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { fetchObject } from '#src/verification/fetched-document.ts';
import type { ControlledDocument, ListedKey } from './controlled-document.ts';
import { fetchControlledDocument, readKeyDescription } from './controlled-document.ts';
import { decodeMultikey } from './multikey.ts';
import type { PublicKey } from './public-key.ts';
import { isOwnFragment, keyInIdentifier } from './self-contained-identifier.ts';

/**
 * A key, and whose it is shown to be. `owner` is an identifier whose own words list the key: the
 * identifier itself (`did:key`) or a document fetched from it. It is `null` where the key merely came
 * along with the credential, which proves that nothing was changed, but not by whom it was signed.
 */
export type ResolvedKey = { key: PublicKey; owner: string | null; claimedOwner: string | null };

/**
 * Finds the key that a `verificationMethod` or `kid` names.
 *
 * Troubles: `key-not-resolved` (unknown: the key lies elsewhere and nobody was asked, or nobody answered),
 * `did-method-not-supported-yet` (unknown: it lies in a registry that only its own software reads), `key-not-found` (failed: the owner's document has no such key),
 * `key-not-authorised-by-issuer` (failed: it is there, but not for signing claims), `key-malformed` (failed).
 */
export async function resolveKey(
  methodId: string,
  circumstances: Circumstances,
): Promise<Result<ResolvedKey, Trouble>> {
  const at = methodId.indexOf('#');
  const identifier = at < 0 ? methodId : methodId.slice(0, at);
  const fragment = at < 0 ? null : methodId.slice(at + 1);
  const own = keyInIdentifier(identifier);
  if (own !== null) {
    if (!own.ok) return own;
    if (!isOwnFragment(identifier, fragment)) return err(failed('key-not-found', { key: methodId }));
    return ok({ key: own.value, owner: identifier, claimedOwner: identifier });
  }
  const method = unknownDidMethod(identifier);
  if (method !== null) return err(unknown('did-method-not-supported-yet', { method, key: methodId }));
  if (identifier.startsWith('did:')) return resolveListedKey(methodId, identifier, circumstances);
  if (!/^(https?:\/\/|urn:)/i.test(identifier)) return err(failed('key-malformed', { key: methodId }));
  return resolveAtAddress(methodId, identifier, fragment, circumstances);
}

async function resolveListedKey(
  methodId: string,
  identifier: string,
  { source, now }: Circumstances,
): Promise<Result<ResolvedKey, Trouble>> {
  const document = source === null ? null : await fetchControlledDocument(source, identifier);
  return document === null ? err(notResolved(methodId, identifier)) : pickKey(document, methodId, now);
}

/**
 * A key at a web address: listed in its owner's document, or a document of its own that names its owner, or,
 * as some issuers do, written into the fragment. The last needs no answer, and proves no owner.
 */
async function resolveAtAddress(
  methodId: string,
  identifier: string,
  fragment: string | null,
  { source, now }: Circumstances,
): Promise<Result<ResolvedKey, Trouble>> {
  if (source !== null) {
    const document = await fetchControlledDocument(source, identifier);
    if (document !== null && document.keys.length > 0) return pickKey(document, methodId, now);
    const alone = await fetchObject(source, methodId);
    const described = alone === null ? null : readKeyDescription(alone);
    if (described?.id === methodId && described.key.ok)
      return confirmOwner(described, methodId, { source, now });
  }
  const inFragment = fragment === null ? null : decodeMultikey(fragment);
  return inFragment?.ok
    ? ok({ key: inFragment.value, owner: null, claimedOwner: identifier })
    : err(notResolved(methodId, identifier));
}

/** A key document says whose key it is; only the owner's own document makes that true. */
async function confirmOwner(
  { key, owner }: ListedKey,
  methodId: string,
  { source, now }: Circumstances,
): Promise<Result<ResolvedKey, Trouble>> {
  if (!key.ok) return key;
  const document = source === null || owner === null ? null : await fetchControlledDocument(source, owner);
  if (document === null) return ok({ key: key.value, owner: null, claimedOwner: owner });
  return pickKey(document, methodId, now);
}

function pickKey(document: ControlledDocument, methodId: string, now: Date): Result<ResolvedKey, Trouble> {
  const listed = document.keys.filter(({ id }) => id === methodId);
  const [first] = listed;
  if (first === undefined) return err(failed('key-not-found', { key: methodId }));
  const usable = listed.find(
    ({ mayAssert, owner }) => mayAssert && (owner === null || owner === document.id),
  );
  if (usable === undefined || isPast(usable.revokedAt, now)) {
    return err(failed('key-not-authorised-by-issuer', { key: methodId, issuer: document.id }));
  }
  if (!usable.key.ok) return usable.key;
  return ok({ key: usable.key.value, owner: document.id, claimedOwner: document.id });
}

/** Controlled Identifiers 1.0 section 2.2: a method is not to be used once `expires` or `revoked` has passed. */
function isPast(moment: string | null, now: Date): boolean {
  return moment !== null && Date.parse(moment) <= now.getTime();
}

/** The name of a DID method that is neither in the identifier itself nor on the web, such as `did:ebsi`; else `null`. */
export function unknownDidMethod(identifier: string): string | null {
  const method = /^did:([a-z0-9]{1,40})(?=:|$)/.exec(identifier)?.[1];
  return method === undefined || ['key', 'jwk', 'web'].includes(method) ? null : `did:${method}`;
}

function notResolved(methodId: string, identifier: string): Trouble {
  return unknown('key-not-resolved', { key: methodId, place: placeOf(identifier) });
}

/** The part of an identifier that a person can recognise: the host, else the DID itself. */
export function placeOf(identifier: string): string {
  if (identifier.startsWith('did:web:')) return (identifier.split(':')[2] ?? identifier).replace(/%3A/i, ':');
  return /^https?:/i.test(identifier) && URL.canParse(identifier) ? new URL(identifier).host : identifier;
}
