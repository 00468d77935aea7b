import type { JsonObject } from '#src/domain/json.ts';
import { asText } from '#src/verification/json.ts';
import type { KeyType, SignatureAlgorithm } from '#src/verification/keys/public-key.ts';

/** How a document and its proof options become the bytes that were signed. */
export type Cryptosuite = {
  name: string;
  /** RDF canonicalisation of the JSON-LD, or the JSON text itself in JCS form (RFC 8785). */
  form: 'rdfc' | 'jcs';
  algorithms: Partial<Record<KeyType, SignatureAlgorithm>>;
};

const eddsa = { Ed25519: 'EdDSA' } as const;
const ecdsa = { 'P-256': 'ES256', 'P-384': 'ES384' } as const;

/** Data Integrity EdDSA Cryptosuites 1.0 section 3, Data Integrity ECDSA Cryptosuites 1.0 section 3. */
const cryptosuites: readonly Cryptosuite[] = [
  { name: 'eddsa-rdfc-2022', form: 'rdfc', algorithms: eddsa },
  // The name that eddsa-rdfc-2022 had in drafts until 2023; the algorithm is the same.
  { name: 'eddsa-2022', form: 'rdfc', algorithms: eddsa },
  { name: 'eddsa-jcs-2022', form: 'jcs', algorithms: eddsa },
  { name: 'ecdsa-rdfc-2019', form: 'rdfc', algorithms: ecdsa },
  { name: 'ecdsa-jcs-2019', form: 'jcs', algorithms: ecdsa },
];

/** Data Integrity EdDSA Cryptosuites 1.0 appendix A: the same hashing, under a proof type of its own. */
const ed25519Signature2020: Cryptosuite = { name: 'Ed25519Signature2020', form: 'rdfc', algorithms: eddsa };

/** The cryptosuite of a proof, or `null` for one that is not checked here. */
export function cryptosuiteOf(proof: JsonObject): Cryptosuite | null {
  if (proof['type'] === ed25519Signature2020.name) return ed25519Signature2020;
  if (proof['type'] !== 'DataIntegrityProof') return null;
  return cryptosuites.find(({ name }) => name === proof['cryptosuite']) ?? null;
}

/** What a proof calls itself, for the sentence about it. */
export function proofName(proof: JsonObject): string {
  const type = asText(proof['type']) ?? '';
  return (type === 'DataIntegrityProof' ? (asText(proof['cryptosuite']) ?? type) : type).slice(0, 60);
}
