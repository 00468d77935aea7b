import { base58 } from '@scure/base';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { asList, asText } from '#src/verification/json.ts';
import type { CborValue } from '#src/verification/cose/cbor.ts';
import { decodeCbor } from '#src/verification/cose/cbor.ts';

/** A receipt for one document of a batch: how its hash leads to the one hash that was put into a blockchain. */
export type Receipt = {
  /** Lower-case hexadecimal SHA-256, as are all hashes here. */
  targetHash: string;
  merkleRoot: string;
  /** From the document's hash upwards: the neighbour at each level, and on which side it stands. */
  path: readonly { side: 'left' | 'right'; hash: string }[];
  anchors: readonly Anchor[];
};

/** Where the root was put. `isMock` where the receipt itself says that there is no blockchain. */
type Anchor = { chain: string; transaction: string; isMock: boolean };

/** Levels of a tree: enough for any number of documents. */
const pathLimit = 64;
const anchorLimit = 16;
/** Base58 takes quadratic time; a receipt of twenty levels has some 2,000 characters. */
const lengthLimit = 6_000;

/** A MerkleProof2017 (Blockcerts 2, after Chainpoint 2), or `null` where it is malformed. */
export function readReceipt(receipt: JsonObject): Receipt | null {
  const path = asList(receipt['proof']).map((step) =>
    isObject(step) ? stepOf(hashOf(step['left']), hashOf(step['right'])) : null,
  );
  const anchors = asList(receipt['anchors']).map((anchor) => (isObject(anchor) ? namedAnchor(anchor) : null));
  return assemble(hashOf(receipt['targetHash']), hashOf(receipt['merkleRoot']), path, anchors);
}

/**
 * The receipt in the `proofValue` of a MerkleProof2019, or `null` where it is malformed: multibase base58btc
 * of CBOR, pairs of a number and a value, each hash being CBOR once more (Merkle Proof Signature Suite 2019,
 * "Keymap").
 */
export function readEncodedReceipt(proofValue: string): Receipt | null {
  const decoded = proofValue.length > lengthLimit ? null : decodeMultibase(proofValue);
  const members = decoded === null ? null : readPairs(decodeCbor(decoded));
  if (members === null) return null;
  const path = asArray(members.get(3) ?? []).map((step) => {
    const [side, hash] = asArray(step);
    return side === 0 ? stepOf(innerHash(hash), null) : side === 1 ? stepOf(null, innerHash(hash)) : null;
  });
  const anchors = asArray(members.get(2)).map((anchor) => numberedAnchor(readPairs(anchor)));
  return assemble(innerHash(members.get(1)), innerHash(members.get(0)), path, anchors);
}

function assemble(
  targetHash: string | null,
  merkleRoot: string | null,
  path: readonly (Receipt['path'][number] | null)[],
  anchors: readonly (Anchor | null)[],
): Receipt | null {
  const [steps, places] = [path.filter((step) => step !== null), anchors.filter((place) => place !== null)];
  const isWhole = steps.length === path.length && places.length === anchors.length && anchors.length > 0;
  if (targetHash === null || merkleRoot === null || !isWhole) return null;
  return path.length > pathLimit || anchors.length > anchorLimit
    ? null
    : { targetHash, merkleRoot, path: steps, anchors: places };
}

function stepOf(left: string | null, right: string | null): Receipt['path'][number] | null {
  if (left !== null && right !== null) return null;
  if (left !== null) return { side: 'left', hash: left };
  return right === null ? null : { side: 'right', hash: right };
}

const hashOf = (value: JsonValue | undefined): string | null => hexHash(asText(value));

const hexHash = (text: string | null): string | null =>
  text !== null && /^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : null;

/** Hashes are CBOR within CBOR, as bytes or by another encoder as hexadecimal text. */
function innerHash(value: CborValue | undefined): string | null {
  return hexHash(innerText(value));
}

function innerText(value: CborValue | undefined): string | null {
  const inner = value instanceof Uint8Array ? decodeCbor(value) : (value ?? null);
  if (inner instanceof Uint8Array)
    return Array.from(inner, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return typeof inner === 'string' ? inner : null;
}

function decodeMultibase(text: string): Uint8Array<ArrayBuffer> | null {
  if (!text.startsWith('z')) return null;
  try {
    return new Uint8Array(base58.decode(text.slice(1)));
  } catch {
    return null;
  }
}

const asArray = (value: CborValue | undefined): readonly CborValue[] => (isArray(value) ? value : []);

const isArray = (value: CborValue | undefined): value is readonly CborValue[] => Array.isArray(value);

/** A map as this format writes it: pairs, no key twice. */
function readPairs(value: CborValue | null): ReadonlyMap<number, CborValue> | null {
  if (value === null) return null;
  const pairs = new Map<number, CborValue>();
  for (const pair of asArray(value)) {
    const [key, inner, ...more] = asArray(pair);
    if (typeof key !== 'number' || inner === undefined || more.length > 0 || pairs.has(key)) return null;
    pairs.set(key, inner);
  }
  return pairs.size === 0 ? null : pairs;
}

/** The numbers of the keymap, under the names that MerkleProof2017 spells out. */
const numberedChains: Readonly<Record<number, { name: string; networks: Readonly<Record<number, string>> }>> =
  {
    0: { name: 'bitcoin', networks: { 1: 'Mainnet', 3: 'Testnet' } },
    1: {
      name: 'ethereum',
      networks: { 1: 'Mainnet', 3: 'Ropsten', 4: 'Rinkeby', 5: 'Goerli', 11_155_111: 'Sepolia' },
    },
  };

function numberedAnchor(pairs: ReadonlyMap<number, CborValue> | null): Anchor | null {
  const [chain, network] = [pairs?.get(0), pairs?.get(1)];
  if (typeof chain !== 'number') return null;
  const transaction = (innerText(pairs?.get(2)) ?? '').slice(0, 200);
  const known = numberedChains[chain];
  if (known === undefined)
    return { chain: chain < 0 ? 'mocknet' : `chain ${chain}`, transaction, isMock: chain < 0 };
  const suffix = typeof network === 'number' ? (known.networks[network] ?? ` ${network}`) : '';
  return { chain: known.name + suffix, transaction, isMock: false };
}

/** Without a `chain` it is Bitcoin: the first Blockcerts knew no other. */
function namedAnchor(anchor: JsonObject): Anchor | null {
  const transaction = asText(anchor['sourceId']);
  if (transaction === null) return null;
  const chain = (asText(anchor['chain']) ?? 'bitcoin').slice(0, 60);
  return { chain, transaction: transaction.slice(0, 200), isMock: /mock|regtest/i.test(chain) };
}
