import { decodeBase64Url, encodeBase64Url } from '#src/verification/jose/base64.ts';
import type { PublicKey } from '#src/verification/keys/public-key.ts';
import type { CborMap, CborValue } from '#src/verification/cose/cbor.ts';
import { decodeCbor } from '#src/verification/cose/cbor.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What base and derived proofs share: the key made for this one proof, and the signatures made with it. */
type Signatures = {
  baseSignature: Bytes;
  /** The key as a Multikey, as it stands in what the issuer signed. */
  publicKey: Bytes;
  key: PublicKey;
  /** One for each statement that its holder may leave out, in the order of the statements. */
  signatures: readonly Bytes[];
};

export type DisclosureValue = Signatures &
  (
    | { kind: 'base'; hmacKey: Bytes; mandatoryPointers: readonly string[] }
    /** `labels` leads from the canonical name of a blank node to the one it had when it was signed. */
    | { kind: 'derived'; labels: ReadonlyMap<string, string>; mandatoryIndexes: readonly number[] }
  );

/** Characters of a proof value; a signature for each of 1,000 statements takes about 90,000. */
const lengthLimit = 400_000;

/**
 * Reads the value of an ecdsa-sd-2023 proof: multibase base64url of the bytes d9 5d 00 (base) or d9 5d 01 (derived)
 * and five CBOR members (Data Integrity ECDSA Cryptosuites 1.0 sections 3.5.3 and 3.5.8). `null` where it is none.
 */
export function readDisclosureValue(proofValue: string): DisclosureValue | null {
  if (!proofValue.startsWith('u') || proofValue.length > lengthLimit) return null;
  const bytes = decodeBase64Url(proofValue.slice(1));
  if (bytes?.[0] !== 0xd9 || bytes[1] !== 0x5d) return null;
  const members = decodeCbor(bytes.slice(3));
  if (!Array.isArray(members) || members.length !== 5) return null;
  if (bytes[2] === 0) return readBase(members as CborValue[]);
  return bytes[2] === 1 ? readDerived(members as CborValue[]) : null;
}

function readBase([baseSignature, publicKey, hmacKey, signatures, pointers]: readonly CborValue[]) {
  const shared = readSignatures(baseSignature, publicKey, signatures);
  if (shared === null || !isBytes(hmacKey, 32) || !isListOf(pointers, isText)) return null;
  return { kind: 'base' as const, ...shared, hmacKey, mandatoryPointers: pointers };
}

function readDerived([baseSignature, publicKey, signatures, map, indexes]: readonly CborValue[]) {
  const shared = readSignatures(baseSignature, publicKey, signatures);
  if (shared === null || !(map instanceof Map) || !isListOf(indexes, isNumber)) return null;
  if (new Set(indexes).size !== indexes.length) return null;
  const labels = new Map<string, string>();
  for (const [number, label] of map as CborMap) {
    if (!isNumber(number) || !isBytes(label, 32)) return null;
    labels.set(`c14n${number}`, `u${encodeBase64Url(label)}`);
  }
  // Two nodes under one name would let one signed statement stand for two.
  if (new Set(labels.values()).size !== labels.size) return null;
  return { kind: 'derived' as const, ...shared, labels, mandatoryIndexes: indexes };
}

function readSignatures(
  baseSignature: CborValue | undefined,
  publicKey: CborValue | undefined,
  signatures: CborValue | undefined,
): Signatures | null {
  if (!isBytes(baseSignature, 64) || !isBytes(publicKey, 35) || !isListOf(signatures, isSignature))
    return null;
  // Section 3.5.2: the key of the proof is a P-256 Multikey.
  if (publicKey[0] !== 0x80 || publicKey[1] !== 0x24) return null;
  const key: PublicKey = { type: 'P-256', material: { form: 'raw', bytes: publicKey.slice(2) } };
  return { baseSignature, publicKey, key, signatures };
}

const isNumber = (value: CborValue | undefined): value is number => typeof value === 'number' && value >= 0;
const isText = (value: CborValue | undefined): value is string => typeof value === 'string';
const isSignature = (value: CborValue | undefined): value is Bytes => isBytes(value, 64);

function isBytes(value: CborValue | undefined, length: number): value is Bytes {
  return value instanceof Uint8Array && value.length === length;
}

function isListOf<T extends CborValue>(
  value: CborValue | undefined,
  isOne: (member: CborValue | undefined) => member is T,
): value is readonly T[] {
  return Array.isArray(value) && value.every((member: CborValue) => isOne(member));
}
