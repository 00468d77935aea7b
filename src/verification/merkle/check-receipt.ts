import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { JsonObject } from '#src/domain/json.ts';
import type { Trouble } from '#src/verification/answer.ts';
import { failed, unknown } from '#src/verification/answer.ts';
import { utf8 } from '#src/verification/jose/compact-jws.ts';
import { asText } from '#src/verification/json.ts';
import { spellOutOwnTerms } from './own-terms.ts';
import type { Receipt } from './receipt.ts';
import { readEncodedReceipt, readReceipt } from './receipt.ts';

/** True for proofs that are receipts of a Merkle tree, alone or chained to a signature (Blockcerts 3). */
export function isMerkleProof(proof: JsonObject): boolean {
  const { type, cryptosuite, chainedProofType } = proof;
  if (type === 'MerkleProof2019') return true;
  if (type === 'ChainedProof2021') return chainedProofType === 'MerkleProof2019';
  return type === 'DataIntegrityProof' && cryptosuite === 'merkle-proof-2019';
}

/**
 * Checks a MerkleProof2019: it covers the document with those proofs that stand before it in the list, and
 * without itself (Blockcerts 3, "Multiple signatures").
 */
export async function checkMerkleProof(
  document: JsonObject,
  proof: JsonObject,
  proofs: readonly JsonObject[],
): Promise<Trouble> {
  const earlier = proofs.slice(0, proofs.indexOf(proof));
  const previous = proof['previousProof'];
  const isChained = proof['type'] === 'ChainedProof2021';
  if (isChained && !earlier.some((candidate) => JSON.stringify(candidate) === JSON.stringify(previous)))
    return failed('previous-proof-missing');
  const unsecured = without(document, 'proof');
  if (earlier.length > 0) unsecured['proof'] = [...earlier];
  return judge(unsecured, readEncodedReceipt(asText(proof['proofValue']) ?? ''));
}

/** Checks a MerkleProof2017, which stands beside the document in `signature`. */
export async function checkMerkleReceipt(document: JsonObject, receipt: JsonObject): Promise<Trouble> {
  return judge(without(document, 'signature'), readReceipt(receipt));
}

/**
 * What a receipt proves by itself. It can show that a document was altered: `receipt-does-not-match` where its
 * hashes lead elsewhere, `document-differs-from-receipt` where the document has another hash. It can
 * never show that it was not: anybody can make a receipt that fits, and only the blockchain knows whose it
 * is. So the best answer is `unknown`: `anchor-not-checked`, or `anchor-nowhere` where there is no blockchain.
 */
async function judge(document: JsonObject, receipt: Receipt | null): Promise<Trouble> {
  if (receipt === null) return failed('signature-malformed');
  if (rootOf(receipt) !== receipt.merkleRoot) return failed('receipt-does-not-match');
  if (Object.keys(document).some((key) => key.includes('://')))
    return failed('terms-hidden', { term: '://' });
  const plain = spellOutOwnTerms(document);
  if (plain === null) return unknown('context-not-known', { context: '{…}' });
  const { canonicalize } = await import('#src/verification/json-ld/canonicalize.ts');
  const quads = await canonicalize(plain, 'credential');
  if (!quads.ok) return quads.error;
  if (bytesToHex(sha256(utf8(quads.value))) !== receipt.targetHash)
    return failed('document-differs-from-receipt');
  const anchor = receipt.anchors.find(({ isMock }) => !isMock);
  return anchor === undefined
    ? unknown('anchor-nowhere')
    : unknown('anchor-not-checked', { chain: anchor.chain, transaction: anchor.transaction });
}

function rootOf({ targetHash, path }: Receipt): string {
  return path.reduce((hash, step) => {
    const pair = step.side === 'left' ? [step.hash, hash] : [hash, step.hash];
    return bytesToHex(sha256(concatBytes(...pair.map((side) => hexToBytes(side)))));
  }, targetHash);
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
