import { sha256, sha384 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed } from '#src/verification/answer.ts';
import { utf8 } from '#src/verification/jose/compact-jws.ts';
import { asList } from '#src/verification/json.ts';
import type { PublicKey, SignatureAlgorithm } from '#src/verification/keys/public-key.ts';
import type { Cryptosuite } from './cryptosuite.ts';
import { findHiddenOption } from './proof-options.ts';

/** One proof and what it was made with. */
export type ProofToVerify = {
  suite: Cryptosuite;
  document: JsonObject;
  /** Previous proofs that the signature also covers. */
  covered: readonly JsonObject[];
  proof: JsonObject;
  key: PublicKey;
  /** The one algorithm that the suite uses with a key of this kind. */
  algorithm: SignatureAlgorithm;
};

export type HashName = 'SHA-256' | 'SHA-384';

const dataIntegrityContext = 'https://w3id.org/security/data-integrity/v2';
const contextsWithProofTerms = [
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/data-integrity/v1',
  dataIntegrityContext,
];

/**
 * The bytes that a proof signs: the hash of its options, then the hash of the document
 * (Data Integrity EdDSA Cryptosuites 1.0 section 3.2.4).
 */
export async function hashSignedData(
  given: ProofToVerify,
  hash: HashName,
): Promise<Result<Uint8Array<ArrayBuffer>, Trouble>> {
  const texts = await canonicalTexts(given, hash);
  if (!texts.ok) return texts;
  // A few kB are hashed faster here than WebCrypto can be asked.
  const digest = hash === 'SHA-384' ? sha384 : sha256;
  const { options, document } = texts.value;
  return ok(new Uint8Array(concatBytes(digest(utf8(options)), digest(utf8(document)))));
}

type Texts = { options: string; document: string };

/** The options of a proof and the document without it, in the form that the suite signs. */
export async function canonicalTexts(
  { suite, document, covered, proof }: ProofToVerify,
  hash: HashName,
): Promise<Result<Texts, Trouble>> {
  const unsecured = without(document, ['proof']);
  if (covered.length > 0) unsecured['proof'] = [...covered];
  const options = without(proof, suite.carrier === 'detached-jws' ? ['jws'] : ['proofValue']);
  if (suite.form === 'jcs') return toJcs(unsecured, options);
  return toQuads({ suite, options, hash }, unsecured, covered.length === 0 ? document : null);
}

/** Several proofs on one document are over the same statements. Documents are never changed once they are read. */
const canonicalDocuments = new WeakMap<JsonObject, Map<HashName, Promise<Result<string, Trouble>>>>();

function once(
  secured: JsonObject,
  hash: HashName,
  work: () => Promise<Result<string, Trouble>>,
): Promise<Result<string, Trouble>> {
  const byHash = canonicalDocuments.get(secured) ?? new Map<HashName, Promise<Result<string, Trouble>>>();
  const found = byHash.get(hash) ?? work();
  canonicalDocuments.set(secured, byHash.set(hash, found));
  return found;
}

/** @param secured - the document that others of its proofs are over too; `null` where this covers more */
async function toQuads(
  { suite, options, hash }: { suite: Cryptosuite; options: JsonObject; hash: HashName },
  document: JsonObject,
  secured: JsonObject | null,
): Promise<Result<Texts, Trouble>> {
  const { canonicalize } = await import('#src/verification/json-ld/canonicalize.ts');
  const toCanonical = () => canonicalize(document, 'credential', hash);
  const quads = await (secured === null ? toCanonical() : once(secured, hash, toCanonical));
  if (!quads.ok) return quads;
  const context = options['@context'] ?? optionsContext(suite, document['@context'] ?? null);
  const optionQuads = await canonicalize({ ...options, '@context': context }, 'proof', hash);
  if (!optionQuads.ok) return optionQuads;
  const hidden = findHiddenOption(options, optionQuads.value);
  if (hidden !== null) return err(failed('terms-hidden', { term: hidden }));
  return ok({ options: optionQuads.value, document: quads.value });
}

/** Proof options are read in the document's context, completed where that lacks the words for proofs. */
function optionsContext(suite: Cryptosuite, context: JsonValue): JsonValue {
  const entries = asList(context);
  if (
    suite.proofType !== 'DataIntegrityProof' ||
    entries.some((entry) => typeof entry === 'string' && contextsWithProofTerms.includes(entry))
  ) {
    return context;
  }
  return [...entries, dataIntegrityContext];
}

/** Data Integrity EdDSA Cryptosuites 1.0 section 3.3.2: a context in the proof must be how the document's begins. */
async function toJcs(document: JsonObject, options: JsonObject): Promise<Result<Texts, Trouble>> {
  const { default: canonicalizeJson } = await import('canonicalize');
  const context = options['@context'];
  if (context !== undefined) {
    const ofDocument = asList(document['@context']);
    if (asList(context).some((entry, at) => JSON.stringify(entry) !== JSON.stringify(ofDocument[at]))) {
      return err(failed('signature-does-not-match'));
    }
  }
  const signedDocument = context === undefined ? document : { ...document, '@context': context };
  return ok({
    options: canonicalizeJson(options) ?? '',
    document: canonicalizeJson(signedDocument) ?? '',
  });
}

function without(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !keys.includes(name)));
}
