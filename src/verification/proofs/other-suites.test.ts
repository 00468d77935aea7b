import canonicalizeJson from 'canonicalize';
import { base58 } from '@scure/base';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { alterations } from '#src/test/alterations.ts';
import { answers, check, withProofs } from '#src/test/checked.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { canonicalize } from '#src/verification/json-ld/canonicalize.ts';

/** A key of the test's own, so that proofs can be made step by step as the cryptosuites say. */
const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
const multibase = `z${base58.encode(new Uint8Array([0xed, 0x01, ...new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))]))}`;
const did = `did:key:${multibase}`;

type Form = (object: JsonObject) => Promise<string>;
const jcs: Form = (object) => Promise.resolve(canonicalizeJson(object) ?? '');
const rdfc: Form = async (object) => {
  const quads = await canonicalize(object, 'proof');
  if (!quads.ok) throw new Error(quads.error.code);
  return quads.value;
};

async function prove(document: JsonObject, options: JsonObject, form: Form): Promise<JsonObject> {
  const stated: JsonObject = {
    type: 'DataIntegrityProof',
    created: '2026-02-01T00:00:00Z',
    verificationMethod: `${did}#${multibase}`,
    proofPurpose: 'assertionMethod',
    ...options,
  };
  const context = { '@context': document['@context'] ?? null };
  const hash = async (text: string) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const data = new Uint8Array([
    ...(await hash(await form({ ...stated, ...context }))),
    ...(await hash(await form(document))),
  ]);
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, data));
  return { ...stated, ...(form === jcs ? context : {}), proofValue: `z${base58.encode(signature)}` };
}

const document = sampleBadge(1, did) as unknown as JsonObject;
const signatures = async (proofs: JsonObject[], changed: JsonObject = document) =>
  answers(await check(withProofs({ ...changed, proof: proofs })), 'signature');

test('eddsa-jcs-2022 covers the text itself, contexts included', async () => {
  const proof = await prove(document, { cryptosuite: 'eddsa-jcs-2022' }, jcs);
  expect(await signatures([proof])).toEqual(['passed/signature-passed']);
  const context = [...(document['@context'] as string[]), 'https://w3id.org/security/data-integrity/v2'];
  expect(
    await signatures([proof], { ...document, '@context': ['https://www.w3.org/2018/credentials/v1'] }),
  ).toEqual(['failed/signature-does-not-match']);
  // Contexts after those that were signed are added by other proofs and are not part of this one.
  expect(await signatures([proof], { ...document, '@context': context })).toEqual([
    'passed/signature-passed',
  ]);
  const accepted: string[] = [];
  for (const { path, document: changed } of alterations(document)) {
    if ((await signatures([proof], changed))[0]?.startsWith('passed')) accepted.push(path);
  }
  expect(accepted).toEqual([]);
});

test('a chained proof covers the proof before it (Data Integrity 1.0 section 2.1.2)', async () => {
  const first = {
    ...(await prove(document, { id: 'urn:uuid:first', cryptosuite: 'eddsa-rdfc-2022' }, rdfc)),
  };
  const second = await prove(
    { ...document, proof: [first] },
    { cryptosuite: 'eddsa-rdfc-2022', previousProof: 'urn:uuid:first' },
    rdfc,
  );
  expect(await signatures([first, second])).toEqual(['passed/signature-passed', 'passed/signature-passed']);
  const forged = { ...first, created: '2026-02-02T00:00:00Z' };
  expect(await signatures([forged, second])).toEqual([
    'failed/signature-does-not-match',
    'failed/signature-does-not-match',
  ]);
  expect(await signatures([second])).toEqual(['failed/previous-proof-missing']);
});
