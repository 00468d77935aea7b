import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { sha3_256, sha3_384, sha3_512 } from '@noble/hashes/sha3.js';
import { base64urlnopad } from '@scure/base';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { disclose, type OpenedDisclosure } from '#src/domain/selective-disclosure/disclose.ts';
import { parsedObject } from './parsed-object.ts';

/** IANA "Named Information Hash Algorithm" names that issuers of SD-JWT use. */
const hashes: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'sha-256': sha256,
  'sha-384': sha384,
  'sha-512': sha512,
  'sha3-256': sha3_256,
  'sha3-384': sha3_384,
  'sha3-512': sha3_512,
};

type OpenedSdJwt = {
  issuerJwt: string;
  payload: JsonObject;
  /** As they are written, and what they say. */
  disclosures: readonly string[];
  opened: readonly OpenedDisclosure[];
};

/**
 * An SD-JWT in compact form (RFC 9901 section 4) that `disclose` finds nothing wrong with; null for any other text.
 * Drafts before the RFC ended an issued one without its last tilde. A key binding token is left behind.
 */
export function openSdJwt(text: string): OpenedSdJwt | null {
  const compact = text.replace(/\s+/g, '');
  if (!/^[\w-]+\.[\w-]+\.[\w-]+~[\w.~-]*$/.test(compact)) return null;
  const [issuerJwt = '', ...rest] = compact.split('~');
  const disclosures = rest.filter(
    (part, at) => part !== '' && !(at === rest.length - 1 && part.includes('.')),
  );
  const payload = parsedObject(decoded(issuerJwt.split('.')[1] ?? ''));
  if (payload === null) return null;
  const name = Object.hasOwn(payload, '_sd_alg') ? payload['_sd_alg'] : 'sha-256';
  const hash = typeof name === 'string' && Object.hasOwn(hashes, name) ? hashes[name] : undefined;
  if (hash === undefined) return null;
  const opened = disclosures.map((disclosure) => ({
    digest: base64urlnopad.encode(hash(new TextEncoder().encode(disclosure))),
    content: parsed(decoded(disclosure)),
  }));
  return disclose(payload, opened).faults.length > 0 ? null : { issuerJwt, payload, disclosures, opened };
}

function decoded(text: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(base64urlnopad.decode(text));
  } catch {
    return null;
  }
}

function parsed(text: string | null): JsonValue | null {
  try {
    return text === null ? null : (JSON.parse(text) as JsonValue);
  } catch {
    return null;
  }
}
