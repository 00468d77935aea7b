import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { alterations } from '#src/test/alterations.ts';
import { answers, check, standing, testNow, withProofs } from '#src/test/checked.ts';
import type { ProofKind } from '#src/test/oracle.ts';
import { createTestKey, signWithOracle, verifyWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';

const kinds: readonly ProofKind[] = ['eddsa-rdfc-2022', 'Ed25519Signature2020'];
const key = await createTestKey(1);
const other = await createTestKey(2);

async function signedBadge(kind: ProofKind = 'eddsa-rdfc-2022'): Promise<JsonObject> {
  return signWithOracle(sampleBadge(1, key.did), key, kind);
}

test.each(kinds)('%s: a badge signed by the oracle passes here as it does there', async (kind) => {
  const badge = await signedBadge(kind);
  const report = await check(withProofs(badge));
  expect(await verifyWithOracle(badge, testNow)).toBe(true);
  expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
  expect(answers(report, 'issuer-identity')).toEqual(['passed/key-is-the-identifier']);
  expect(standing(report)).toBe('verified');
});

test.each(kinds)('%s: no altered badge passes, whichever value was altered or removed', async (kind) => {
  const mutants = alterations(await signedBadge(kind));
  expect(mutants.length).toBeGreaterThan(300);
  const accepted: string[] = [];
  for (const { path, document } of mutants) {
    const report = await check(
      document['proof'] === undefined ? { kind: 'none', document } : withProofs(document),
    );
    if (standing(report) === 'verified') accepted.push(path);
  }
  expect(accepted).toEqual([]);
});

test('altered badges get the same verdict from the oracle', async () => {
  const mutants = alterations(await signedBadge()).filter((_, at) => at % 15 === 0);
  const disagreements: string[] = [];
  for (const { path, document } of mutants) {
    const theirs = document['proof'] !== undefined && (await verifyWithOracle(document, testNow));
    if (theirs) disagreements.push(path);
  }
  expect(disagreements).toEqual([]);
});

test('a key of someone else does not become the issuer’s by being named in the proof', async () => {
  const badge = await signWithOracle(sampleBadge(1, key.did), other);
  const report = await check(withProofs(badge));
  expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
  expect(answers(report, 'issuer-identity')).toEqual(['failed/key-not-authorised-by-issuer']);
  expect(standing(report)).toBe('problem');
});

test('swapping the verification method for another key breaks the signature', async () => {
  const badge = await signedBadge();
  const proof = { ...(badge['proof'] as JsonObject), verificationMethod: other.methodId };
  expect(answers(await check(withProofs({ ...badge, proof })), 'signature')).toEqual([
    'failed/signature-does-not-match',
  ]);
});

test('a bare did:key without its fragment is the same key; another fragment is none', async () => {
  const badge = await signedBadge();
  const withMethod = (verificationMethod: string) =>
    check(withProofs({ ...badge, proof: { ...(badge['proof'] as JsonObject), verificationMethod } }));
  // The method is among the signed options, so changing its spelling breaks the signature: but the key is found.
  expect(answers(await withMethod(key.did), 'signature')).toEqual(['failed/signature-does-not-match']);
  expect(answers(await withMethod(`${key.did}#elsewhere`), 'signature')).toEqual(['failed/key-not-found']);
});

test('several proofs are answered one by one, and one proven signer is enough', async () => {
  const first = await signedBadge('eddsa-rdfc-2022');
  const second = await signedBadge('Ed25519Signature2020');
  const context = second['@context'] as string[];
  const both = await signWithOracle(
    { ...sampleBadge(1, key.did), '@context': context },
    key,
    'eddsa-rdfc-2022',
  );
  const proofs = [
    both['proof'] as JsonObject,
    { ...(second['proof'] as JsonObject), proofValue: (first['proof'] as JsonObject)['proofValue'] ?? '' },
  ];
  const report = await check(withProofs({ ...both, proof: proofs }));
  expect(answers(report, 'signature')).toEqual([
    'passed/signature-passed',
    'failed/signature-does-not-match',
  ]);
  expect(answers(report, 'issuer-identity')).toEqual(['passed/key-is-the-identifier']);
  expect(standing(report)).toBe('problem');
});

test.each([
  [
    'an unknown cryptosuite',
    { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', proofValue: 'u2V0ChVhQ' + 'Qk9'.repeat(30) },
    'unknown/proof-type-not-supported-yet',
  ],
  [
    'a proof without a value',
    { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' },
    'failed/signature-malformed',
  ],
  [
    'a value that is no multibase',
    { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022', proofValue: 'signed' },
    'failed/signature-malformed',
  ],
  ['another purpose', { proofPurpose: 'authentication' }, 'failed/proof-purpose-wrong'],
  ['a proof past its end', { expires: '2026-03-01T00:00:00Z' }, 'failed/proof-expired'],
  ['a previous proof that is not there', { previousProof: 'urn:uuid:gone' }, 'failed/previous-proof-missing'],
  [
    'a method without a scheme',
    { verificationMethod: 'z6MkrvfzkMnvCroEUP2DVc9SHPE48CRsvHiVSusHioxTYu1x' },
    'failed/key-malformed',
  ],
  [
    'a DID of an unknown kind',
    { verificationMethod: 'did:sample:1#key' },
    'unknown/did-method-not-supported-yet',
  ],
  [
    'a did:key of another curve',
    { verificationMethod: 'did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme' },
    'unknown/proof-type-not-supported-yet',
  ],
])('%s', async (_name, members, expected) => {
  const badge = await signedBadge();
  const kept =
    'type' in members
      ? { proofPurpose: 'assertionMethod', verificationMethod: key.methodId }
      : (badge['proof'] as JsonObject);
  const report = await check(withProofs({ ...badge, proof: { ...kept, ...members } }));
  expect(answers(report, 'signature')).toEqual([expected]);
});
