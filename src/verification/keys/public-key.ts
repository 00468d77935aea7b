import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';

export type KeyType = 'Ed25519' | 'P-256' | 'P-384' | 'RSA';

/** A public key as it was found, not yet imported. Raw EC points may be compressed (SEC 1 section 2.3.3). */
export type PublicKey = {
  type: KeyType;
  material:
    | { form: 'raw'; bytes: Uint8Array<ArrayBuffer> }
    | { form: 'spki'; bytes: Uint8Array<ArrayBuffer> }
    | { form: 'jwk'; jwk: JsonWebKey };
};

/** The signature algorithms that are accepted, by their JOSE names (RFC 7518 section 3.1, RFC 8037). */
export const signatureAlgorithms = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

type Recipe = {
  keyType: KeyType;
  /** Bytes of a signature; RSA has as many as its modulus. */
  signatureBytes: number | null;
  importParameters: AlgorithmIdentifier | RsaHashedImportParams | EcKeyImportParams;
  verifyParameters: AlgorithmIdentifier | RsaPssParams | EcdsaParams;
};

const recipes: Record<SignatureAlgorithm, Recipe> = {
  EdDSA: {
    keyType: 'Ed25519',
    signatureBytes: 64,
    importParameters: { name: 'Ed25519' },
    verifyParameters: { name: 'Ed25519' },
  },
  ES256: {
    keyType: 'P-256',
    signatureBytes: 64,
    importParameters: { name: 'ECDSA', namedCurve: 'P-256' },
    verifyParameters: { name: 'ECDSA', hash: 'SHA-256' },
  },
  ES384: {
    keyType: 'P-384',
    signatureBytes: 96,
    importParameters: { name: 'ECDSA', namedCurve: 'P-384' },
    verifyParameters: { name: 'ECDSA', hash: 'SHA-384' },
  },
  RS256: {
    keyType: 'RSA',
    signatureBytes: null,
    importParameters: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    verifyParameters: { name: 'RSASSA-PKCS1-v1_5' },
  },
  PS256: {
    keyType: 'RSA',
    signatureBytes: null,
    importParameters: { name: 'RSA-PSS', hash: 'SHA-256' },
    verifyParameters: { name: 'RSA-PSS', saltLength: 32 },
  },
};

/** RFC 7518 section 3.3: "A key of size 2048 bits or larger MUST be used". */
const smallestModulusBits = 2048;

/**
 * Checks one signature.
 *
 * `ok(false)` means that the signature is not by this key over this data. Troubles, all `failed`:
 * `signature-algorithm-refused` (the key is of another kind than the algorithm, or too short),
 * `signature-malformed` (not the length a signature has), `key-malformed`.
 */
export async function verifySignature(
  key: PublicKey,
  algorithm: SignatureAlgorithm,
  signature: Uint8Array<ArrayBuffer>,
  data: Uint8Array<ArrayBuffer>,
): Promise<Result<boolean, Trouble>> {
  const recipe = recipes[algorithm];
  if (recipe.keyType !== key.type)
    return err(failed('signature-algorithm-refused', { algorithm, key: key.type }));
  if (recipe.signatureBytes !== null && recipe.signatureBytes !== signature.length)
    return err(failed('signature-malformed'));
  if (key.type === 'Ed25519' && !(await webCryptoHasEd25519()))
    return verifyEd25519InScript(key, signature, data);
  const imported = await importKey(key, recipe);
  if (imported === null) return err(failed('key-malformed'));
  if (
    key.type === 'RSA' &&
    (imported.algorithm as RsaHashedKeyAlgorithm).modulusLength < smallestModulusBits
  ) {
    return err(failed('signature-algorithm-refused', { algorithm, key: 'RSA < 2048' }));
  }
  // An engine that chokes on a signature has not found it to hold.
  const verdict = crypto.subtle.verify(recipe.verifyParameters, imported, signature, data);
  return ok(await verdict.catch(() => false));
}

/** True where both are the same key, however each was written. */
export async function isSameKey(one: PublicKey, other: PublicKey): Promise<boolean> {
  if (one.type !== other.type) return false;
  const [first, second] = await Promise.all([exportKey(one), exportKey(other)]);
  return first !== null && first === second;
}

async function exportKey(key: PublicKey): Promise<string | null> {
  const { type, material } = key;
  if (type === 'Ed25519' && material.form === 'raw') return material.bytes.join();
  const recipe = Object.values(recipes).find(({ keyType }) => keyType === type);
  const imported = recipe === undefined ? null : await importKey(key, recipe);
  if (imported === null) return null;
  return new Uint8Array(await crypto.subtle.exportKey('spki', imported)).join();
}

/** What each key object was imported as; a wallet holds many credentials of few issuers. */
const importedKeys = new WeakMap<PublicKey, Map<Recipe, Promise<CryptoKey | null>>>();

function importKey(key: PublicKey, recipe: Recipe): Promise<CryptoKey | null> {
  const ofKey = importedKeys.get(key) ?? new Map<Recipe, Promise<CryptoKey | null>>();
  const imported = ofKey.get(recipe) ?? importMaterial(key, recipe);
  importedKeys.set(key, ofKey.set(recipe, imported));
  return imported;
}

async function importMaterial(
  { type, material }: PublicKey,
  { importParameters }: Recipe,
): Promise<CryptoKey | null> {
  try {
    if (material.form === 'jwk')
      return await crypto.subtle.importKey('jwk', material.jwk, importParameters, true, ['verify']);
    const bytes = material.form === 'raw' ? await uncompressPoint(type, material.bytes) : material.bytes;
    return await crypto.subtle.importKey(material.form, bytes, importParameters, true, ['verify']);
  } catch {
    return null;
  }
}

/** WebCrypto need not read compressed points ("raw" import of ECDSA keys), and browsers do not. */
async function uncompressPoint(
  type: KeyType,
  point: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  if ((type !== 'P-256' && type !== 'P-384') || point[0] === 4) return point;
  const { p256, p384 } = await import('@noble/curves/nist.js');
  return new Uint8Array((type === 'P-256' ? p256 : p384).Point.fromBytes(point).toBytes(false));
}

let ed25519Support: Promise<boolean> | undefined;

function webCryptoHasEd25519(): Promise<boolean> {
  ed25519Support ??= crypto.subtle
    .importKey('raw', new Uint8Array(32), { name: 'Ed25519' }, false, ['verify'])
    // An all-zero point may be refused as a key; only "not supported" means that the algorithm is missing.
    .then(
      () => true,
      (error: unknown) => (error as { name?: string }).name !== 'NotSupportedError',
    );
  return ed25519Support;
}

/** For browsers whose WebCrypto lacks Ed25519. `zip215: false` asks for the strict rules of RFC 8032 section 5.1.7. */
async function verifyEd25519InScript(
  { material }: PublicKey,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<Result<boolean, Trouble>> {
  if (material.form !== 'raw') return err(failed('key-malformed'));
  const { ed25519 } = await import('@noble/curves/ed25519.js');
  try {
    return ok(ed25519.verify(signature, data, material.bytes, { zip215: false }));
  } catch {
    return ok(false);
  }
}
