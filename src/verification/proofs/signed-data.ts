import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';
import { utf8 } from '#src/verification/jose/compact-jws.ts';
import { asList } from '#src/verification/json.ts';
import type { KeyType } from '#src/verification/keys/public-key.ts';
import type { Cryptosuite } from './cryptosuite.ts';

const dataIntegrityContext = 'https://w3id.org/security/data-integrity/v2';
const contextsWithProofTerms = [
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v1',
  dataIntegrityContext,
];

/**
 * The bytes that a proof signs: the hash of its options, then the hash of the document
 * (Data Integrity EdDSA Cryptosuites 1.0 section 3.2.4).
 *
 * @param covered - previous proofs that the signature also covers
 * @param keyType - a P-384 key hashes with SHA-384 (Data Integrity ECDSA Cryptosuites 1.0 section 3.2.3)
 */
export async function hashSignedData(
  suite: Cryptosuite,
  document: JsonObject,
  covered: readonly JsonObject[],
  proof: JsonObject,
  keyType: KeyType,
): Promise<Result<Uint8Array<ArrayBuffer>, Trouble>> {
  const unsecured = without(document, 'proof');
  if (covered.length > 0) unsecured['proof'] = [...covered];
  const options = without(proof, 'proofValue');
  const hash = keyType === 'P-384' ? 'SHA-384' : 'SHA-256';
  const texts =
    suite.form === 'jcs' ? await toJcs(unsecured, options) : await toQuads(suite, unsecured, options, hash);
  if (!texts.ok) return texts;
  // A few kB are hashed faster here than WebCrypto can be asked.
  const digest = hash === 'SHA-384' ? sha384 : sha256;
  return ok(new Uint8Array(concatBytes(...texts.value.map((text) => digest(utf8(text))))));
}

async function toQuads(
  suite: Cryptosuite,
  document: JsonObject,
  options: JsonObject,
  hash: 'SHA-256' | 'SHA-384',
): Promise<Result<readonly string[], Trouble>> {
  const { canonicalize } = await import('#src/verification/json-ld/canonicalize.ts');
  const quads = await canonicalize(document, 'credential', hash);
  if (!quads.ok) return quads;
  const context = options['@context'] ?? optionsContext(suite, document['@context'] ?? null);
  const optionQuads = await canonicalize({ ...options, '@context': context }, 'proof', hash);
  return optionQuads.ok ? ok([optionQuads.value, quads.value]) : optionQuads;
}

/** Proof options are read in the document's context, completed where that lacks the words for proofs. */
function optionsContext(suite: Cryptosuite, context: JsonValue): JsonValue {
  const entries = asList(context);
  if (
    suite.name === 'Ed25519Signature2020' ||
    entries.some((entry) => typeof entry === 'string' && contextsWithProofTerms.includes(entry))
  ) {
    return context;
  }
  return [...entries, dataIntegrityContext];
}

/** Data Integrity EdDSA Cryptosuites 1.0 section 3.3.2: a context in the proof must be how the document's begins. */
async function toJcs(document: JsonObject, options: JsonObject): Promise<Result<readonly string[], Trouble>> {
  const { default: canonicalizeJson } = await import('canonicalize');
  const context = options['@context'];
  if (context !== undefined) {
    const ofDocument = asList(document['@context']);
    if (asList(context).some((entry, at) => JSON.stringify(entry) !== JSON.stringify(ofDocument[at]))) {
      return err(failed('signature-does-not-match'));
    }
  }
  const signedDocument = context === undefined ? document : { ...document, '@context': context };
  const texts = [canonicalizeJson(options), canonicalizeJson(signedDocument)];
  return ok(texts.map((text) => text ?? ''));
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
