import type { JsonObject } from '#src/domain/json.ts';
import { asText } from '#src/verification/json.ts';
import type { KeyType, SignatureAlgorithm } from '#src/verification/keys/public-key.ts';

/** How a document and its proof options become the bytes that were signed, and where the signature stands. */
export type Cryptosuite = {
  proofType: string;
  /** The `cryptosuite` of a `DataIntegrityProof`; older proof types are a suite by themselves. */
  name: string | null;
  /** RDF canonicalisation of the JSON-LD, or the JSON text itself in JCS form (RFC 8785). */
  form: 'rdfc' | 'jcs';
  /** A bare signature, a JWS without payload, or a signature for each statement. */
  carrier: 'proof-value' | 'detached-jws' | 'disclosure';
  algorithms: Partial<Record<KeyType, SignatureAlgorithm>>;
  /** False for drafts that were left before they became a standard: what they cover differs among implementations. */
  isStandard: boolean;
};

const eddsa = { Ed25519: 'EdDSA' } as const;
const ecdsa = { 'P-256': 'ES256', 'P-384': 'ES384' } as const;

const dataIntegrity = (
  name: string,
  form: Cryptosuite['form'],
  algorithms: Cryptosuite['algorithms'],
  carrier: Cryptosuite['carrier'] = 'proof-value',
): Cryptosuite => ({ proofType: 'DataIntegrityProof', name, form, carrier, algorithms, isStandard: true });

const cryptosuites: readonly Cryptosuite[] = [
  // Data Integrity EdDSA Cryptosuites 1.0 section 3, Data Integrity ECDSA Cryptosuites 1.0 section 3.
  dataIntegrity('eddsa-rdfc-2022', 'rdfc', eddsa),
  // The name that eddsa-rdfc-2022 had in drafts until 2023; the algorithm is the same.
  dataIntegrity('eddsa-2022', 'rdfc', eddsa),
  dataIntegrity('eddsa-jcs-2022', 'jcs', eddsa),
  dataIntegrity('ecdsa-rdfc-2019', 'rdfc', ecdsa),
  dataIntegrity('ecdsa-jcs-2019', 'jcs', ecdsa),
  dataIntegrity('ecdsa-sd-2023', 'rdfc', { 'P-256': 'ES256' }, 'disclosure'),
  // Data Integrity EdDSA Cryptosuites 1.0 appendix A: the same hashing, under a proof type of its own.
  {
    proofType: 'Ed25519Signature2020',
    name: null,
    form: 'rdfc',
    carrier: 'proof-value',
    algorithms: eddsa,
    isStandard: true,
  },
  // Ed25519 Signature 2018 (W3C Credentials Community Group).
  {
    proofType: 'Ed25519Signature2018',
    name: null,
    form: 'rdfc',
    carrier: 'detached-jws',
    algorithms: eddsa,
    isStandard: false,
  },
  // JSON Web Signature 2020 (W3C Credentials Community Group) section 3.3, which has one algorithm for each kind of key.
  {
    proofType: 'JsonWebSignature2020',
    name: null,
    form: 'rdfc',
    carrier: 'detached-jws',
    algorithms: { ...eddsa, ...ecdsa, RSA: 'PS256' },
    isStandard: false,
  },
];

/** The cryptosuite of a proof, or `null` for one that is not checked here. */
export function cryptosuiteOf(proof: JsonObject): Cryptosuite | null {
  const { type } = proof;
  return (
    cryptosuites.find(
      ({ proofType, name }) => proofType === type && (name === null || name === proof['cryptosuite']),
    ) ?? null
  );
}

/** What a proof calls itself, for the sentence about it. */
export function proofName(proof: JsonObject): string {
  const type = asText(proof['type']) ?? '';
  return (type === 'DataIntegrityProof' ? (asText(proof['cryptosuite']) ?? type) : type).slice(0, 60);
}
