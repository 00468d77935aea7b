import type { Result } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { decodeBase64Url, decodeUtf8 } from '#src/verification/jose/base64.ts';
import { parseObject } from '#src/verification/json.ts';
import { readJsonWebKey } from './json-web-key.ts';
import { decodeMultikey } from './multikey.ts';
import type { PublicKey } from './public-key.ts';

/** Keys read before, so that one issuer's key stays one object and is imported once. */
const known = new Map<string, Result<PublicKey, Trouble> | null>();
const knownLimit = 64;

/**
 * The key that a `did:key` or `did:jwk` is; `null` for every other identifier. Troubles as for the
 * Multikey or JWK inside.
 *
 * @param did - without a fragment
 */
export function keyInIdentifier(did: string): Result<PublicKey, Trouble> | null {
  const before = known.get(did);
  if (before !== undefined) return before;
  if (known.size >= knownLimit) known.clear();
  const key = readIdentifier(did);
  known.set(did, key);
  return key;
}

function readIdentifier(did: string): Result<PublicKey, Trouble> | null {
  if (did.startsWith('did:key:')) return decodeMultikey(did.slice('did:key:'.length));
  if (!did.startsWith('did:jwk:')) return null;
  const bytes = decodeBase64Url(did.slice('did:jwk:'.length));
  const text = bytes === null ? null : decodeUtf8(bytes);
  return readJsonWebKey(text === null ? undefined : (parseObject(text) ?? undefined));
}

/**
 * Whether the fragment may follow the identifier. The one key of a `did:key` is named by its own
 * multibase value, of a `did:jwk` by `0`; a bare identifier is tolerated, as it can mean nothing else.
 */
export function isOwnFragment(did: string, fragment: string | null): boolean {
  if (fragment === null) return true;
  return fragment === (did.startsWith('did:key:') ? did.slice('did:key:'.length) : '0');
}
