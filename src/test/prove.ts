import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import canonicalizeJson from 'canonicalize';
import { base64url } from 'jose';
import type { JsonObject } from '#src/domain/json.ts';
import { canonizeWithOracle } from './oracle.ts';

/** A key of the tests' own and how it signs, for proofs that no oracle makes. */
export type ProvingKey = {
  did: string;
  methodId: string;
  /** Its name among JOSE algorithms. */
  algorithm: keyof typeof recipes;
  sign: (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;
};

const rsa = {
  name: 'RSA-PSS',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const recipes = {
  EdDSA: { generate: { name: 'Ed25519' }, sign: { name: 'Ed25519' }, codec: [0xed, 0x01] },
  ES256: {
    generate: { name: 'ECDSA', namedCurve: 'P-256' },
    sign: { name: 'ECDSA', hash: 'SHA-256' },
    codec: [0x80, 0x24],
  },
  ES384: {
    generate: { name: 'ECDSA', namedCurve: 'P-384' },
    sign: { name: 'ECDSA', hash: 'SHA-384' },
    codec: [0x81, 0x24],
  },
  PS256: { generate: rsa, sign: { name: 'RSA-PSS', saltLength: 32 }, codec: null },
} as const;

/** A `did:key`, or for RSA, whose Multikey is not read, a `did:jwk`. */
export async function createProvingKey(algorithm: keyof typeof recipes): Promise<ProvingKey> {
  const { generate, sign, codec } = recipes[algorithm];
  const pair = (await crypto.subtle.generateKey(generate, true, ['sign', 'verify'])) as CryptoKeyPair;
  const signed = async (data: Uint8Array<ArrayBuffer>) =>
    new Uint8Array(await crypto.subtle.sign(sign, pair.privateKey, data));
  if (codec === null) {
    const { kty, n, e } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    const did = `did:jwk:${base64url.encode(JSON.stringify({ kty, n, e }))}`;
    return { did, methodId: `${did}#0`, algorithm, sign: signed };
  }
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const multibase = `z${base58.encode(new Uint8Array([...codec, ...compressed(raw)]))}`;
  return {
    did: `did:key:${multibase}`,
    methodId: `did:key:${multibase}#${multibase}`,
    algorithm,
    sign: signed,
  };
}

/** A point of a curve as SEC 1 section 2.3.3 compresses it; an Ed25519 key is short already. */
function compressed(raw: Uint8Array): Uint8Array {
  if (raw[0] !== 4 || raw.length === 32) return raw;
  const half = (raw.length - 1) / 2;
  return new Uint8Array([((raw.at(-1) ?? 0) & 1) === 1 ? 3 : 2, ...raw.slice(1, 1 + half)]);
}

export type ProofForm = 'rdfc' | 'jcs' | 'jws';

/**
 * A proof made step by step as the specifications say, with stock jsonld.js: hash of the options, hash of the document,
 * signature over both (Data Integrity EdDSA and ECDSA Cryptosuites 1.0 section 3, JSON Web Signature 2020).
 *
 * @param document - with the proofs that this one is to cover, if any
 */
export async function prove(
  document: JsonObject,
  options: JsonObject,
  key: ProvingKey,
  form: ProofForm,
): Promise<JsonObject> {
  const stated: JsonObject = {
    ...(form === 'jws' ? { type: 'JsonWebSignature2020' } : { type: 'DataIntegrityProof' }),
    created: '2026-02-01T00:00:00Z',
    verificationMethod: key.methodId,
    proofPurpose: 'assertionMethod',
    ...(form === 'jcs' ? { '@context': document['@context'] ?? null } : {}),
    ...options,
  };
  const toText = async (object: JsonObject) =>
    form === 'jcs' ? (canonicalizeJson(object) ?? '') : canonizeWithOracle(object);
  const inContext = { '@context': document['@context'] ?? null, ...stated };
  const name = key.algorithm === 'ES384' && form !== 'jws' ? 'sha384' : 'sha256';
  const hash = async (object: JsonObject) =>
    createHash(name)
      .update(await toText(object))
      .digest();
  const data = new Uint8Array([...(await hash(inContext)), ...(await hash(document))]);
  if (form !== 'jws') return { ...stated, proofValue: `z${base58.encode(await key.sign(data))}` };
  const header = base64url.encode(JSON.stringify({ alg: key.algorithm, b64: false, crit: ['b64'] }));
  const input = new Uint8Array([...new TextEncoder().encode(`${header}.`), ...data]);
  return { ...stated, jws: `${header}..${base64url.encode(await key.sign(input))}` };
}
