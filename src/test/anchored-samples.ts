import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';
import type { JsonObject } from '#src/domain/json.ts';
import { bundledContexts } from '#src/verification/json-ld/bundled-contexts.ts';

const hashPair = (left: string, right: string): string =>
  bytesToHex(sha256(concatBytes(hexToBytes(left), hexToBytes(right))));

/** A neighbour in a batch of two documents. */
const neighbour = bytesToHex(sha256(utf8ToBytes('another document of the batch')));

/** The hash of a document as the library computes it, without the code that is tested. */
async function hashOf(document: JsonObject): Promise<string> {
  const quads = await (jsonld as unknown as { canonize: (d: object, o: object) => Promise<string> }).canonize(
    document,
    {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      safe: true,
      documentLoader: (url: string) =>
        Promise.resolve({ contextUrl: null, documentUrl: url, document: bundledContexts.get(url) }),
    },
  );
  return bytesToHex(sha256(utf8ToBytes(quads)));
}

/** A Blockcert of version 2 with a receipt that fits. */
export async function anchor2(document: JsonObject, anchor: JsonObject): Promise<JsonObject> {
  const targetHash = await hashOf(document);
  return {
    ...document,
    signature: {
      type: ['MerkleProof2017', 'Extension'],
      merkleRoot: hashPair(neighbour, targetHash),
      targetHash,
      proof: [{ left: neighbour }],
      anchors: [anchor],
    },
  };
}

/** A MerkleProof2019 over the document as it stands, with the proofs that it already has. */
export async function anchor3(
  document: JsonObject,
  anchor: readonly Encodable[],
  options: JsonObject,
): Promise<JsonObject> {
  const targetHash = await hashOf(document);
  const inner = (hash: string) => encode(hexToBytes(hash));
  const receipt = encode([
    [3, [[1, inner(neighbour)]]],
    [0, inner(hashPair(targetHash, neighbour))],
    [1, inner(targetHash)],
    [2, [anchor]],
  ]);
  return { proofPurpose: 'assertionMethod', ...options, proofValue: `z${base58.encode(receipt)}` };
}

type Encodable = number | string | Uint8Array | readonly Encodable[];

/** Whole numbers, byte strings, text and arrays in CBOR (RFC 8949 section 3). */
export function encode(value: Encodable): Uint8Array {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (value instanceof Uint8Array) return concatBytes(head(2, value.length), value);
  if (typeof value === 'string') {
    const bytes = utf8ToBytes(value);
    return concatBytes(head(3, bytes.length), bytes);
  }
  return concatBytes(head(4, value.length), ...value.map(encode));
}

function head(major: number, argument: number): Uint8Array {
  if (argument < 24) return Uint8Array.of((major << 5) | argument);
  if (argument < 256) return Uint8Array.of((major << 5) | 24, argument);
  if (argument < 65_536) return Uint8Array.of((major << 5) | 25, argument >> 8, argument & 0xff);
  return Uint8Array.of((major << 5) | 26, ...[24, 16, 8, 0].map((shift) => (argument >>> shift) & 0xff));
}
