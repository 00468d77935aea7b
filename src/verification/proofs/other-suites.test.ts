import { base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { alterations } from '#src/test/alterations.ts';
import { answers, check, standing, withProofs } from '#src/test/checked.ts';
import type { ProofForm } from '#src/test/prove.ts';
import { createProvingKey, prove } from '#src/test/prove.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';

const key = await createProvingKey('EdDSA');
const jwsContext = 'https://w3id.org/security/suites/jws-2020/v1';
const badgeOf = (issuer: string, contexts: readonly string[] = []): JsonObject => {
  const badge = sampleBadge(1, issuer);
  return { ...badge, '@context': [...badge['@context'], ...contexts] };
};
const document = badgeOf(key.did);
const signatures = async (proofs: JsonObject[], changed: JsonObject = document) =>
  answers(await check(withProofs({ ...changed, proof: proofs })), 'signature');

describe.each([
  ['eddsa-jcs-2022', 'EdDSA', 'jcs', 'eddsa-jcs-2022'],
  ['ecdsa-jcs-2019 with P-256', 'ES256', 'jcs', 'ecdsa-jcs-2019'],
  ['ecdsa-jcs-2019 with P-384', 'ES384', 'jcs', 'ecdsa-jcs-2019'],
  ['JsonWebSignature2020 with EdDSA', 'EdDSA', 'jws', null],
  ['JsonWebSignature2020 with ES256', 'ES256', 'jws', null],
  ['JsonWebSignature2020 with ES384', 'ES384', 'jws', null],
  ['JsonWebSignature2020 with PS256', 'PS256', 'jws', null],
] as const)('%s: made step by step as its specification says', (_name, algorithm, form, cryptosuite) => {
  test('holds, and no altered copy does', async () => {
    const own = await createProvingKey(algorithm);
    const badge = badgeOf(own.did, form === 'jws' ? [jwsContext] : []);
    const proof = await prove(badge, cryptosuite === null ? {} : { cryptosuite }, own, form);
    // JSON Web Signature 2020 was left as a draft.
    const held = form === 'jws' ? 'unknown/signature-fits-older-rules' : 'passed/signature-passed';
    const report = await check(withProofs({ ...badge, proof }));
    expect(answers(report, 'signature')).toEqual([held]);
    expect(standing(report)).toBe(form === 'jws' ? 'incomplete' : 'verified');
    const accepted: string[] = [];
    for (const { path, document: changed } of alterations({ ...badge, proof })) {
      if (changed['proof'] === undefined) continue;
      if (answers(await check(withProofs(changed)), 'signature').includes(held)) accepted.push(path);
    }
    expect(accepted).toEqual([]);
  });
});

test('eddsa-jcs-2022 covers the text itself, contexts included', async () => {
  const proof = await prove(document, { cryptosuite: 'eddsa-jcs-2022' }, key, 'jcs');
  expect(await signatures([proof])).toEqual(['passed/signature-passed']);
  const context = [...(document['@context'] as string[]), 'https://w3id.org/security/data-integrity/v2'];
  expect(
    await signatures([proof], { ...document, '@context': ['https://www.w3.org/2018/credentials/v1'] }),
  ).toEqual(['failed/signature-does-not-match']);
  // Contexts after those that were signed are added by other proofs and are not part of this one.
  expect(await signatures([proof], { ...document, '@context': context })).toEqual([
    'passed/signature-passed',
  ]);
});

describe('chains (VC Data Integrity 1.0 section 2.1.2)', () => {
  const rdfc = (options: JsonObject, covered: readonly JsonObject[] = [], form: ProofForm = 'rdfc') =>
    prove(
      covered.length === 0 ? document : { ...document, proof: [...covered] },
      { cryptosuite: 'eddsa-rdfc-2022', ...options },
      key,
      form,
    );

  test('a chained proof covers the proof before it', async () => {
    const first = await rdfc({ id: 'urn:uuid:first' });
    const second = await rdfc({ previousProof: 'urn:uuid:first' }, [first]);
    expect(await signatures([first, second])).toEqual(['passed/signature-passed', 'passed/signature-passed']);
    const forged = { ...first, created: '2026-02-02T00:00:00Z' };
    expect(await signatures([forged, second])).toEqual([
      'failed/signature-does-not-match',
      'failed/signature-does-not-match',
    ]);
    expect(await signatures([second])).toEqual(['failed/previous-proof-missing']);
    expect(await signatures([first, { ...first, created: '2026-02-03T00:00:00Z' }, second])).toEqual([
      'passed/signature-passed',
      'failed/signature-does-not-match',
      'failed/previous-proof-missing',
    ]);
  });

  test('one that names a proof without covering it is told apart, and makes nobody the signer', async () => {
    const first = await rdfc({ id: 'urn:uuid:first' });
    const loose = await rdfc({ previousProof: 'urn:uuid:first' });
    expect(await signatures([first, loose])).toEqual([
      'passed/signature-passed',
      'unknown/previous-proof-not-covered',
    ]);
  });

  test('each answer says which proof it is about', async () => {
    const first = await rdfc({ id: 'urn:uuid:first' });
    const second = await rdfc({ id: 'urn:uuid:second' });
    const third = await rdfc({ previousProof: ['urn:uuid:first', 'urn:uuid:second'] }, [first, second]);
    const { checks } = await check(withProofs({ ...document, proof: [first, second, third] }));
    const name = 'eddsa-rdfc-2022';
    expect(checks.filter(({ kind }) => kind === 'signature').map(({ data }) => data)).toEqual([
      { name, proof: 1, proofs: 3, proofId: 'urn:uuid:first' },
      { name, proof: 2, proofs: 3, proofId: 'urn:uuid:second' },
      { name, proof: 3, proofs: 3, previous: 'urn:uuid:first urn:uuid:second' },
    ]);
  });
});

test('an end date of the proof cannot be hidden under its full address', async () => {
  const proof = await prove(
    document,
    { cryptosuite: 'eddsa-rdfc-2022', expires: '2026-03-01T00:00:00Z' },
    key,
    'rdfc',
  );
  expect(await signatures([proof])).toEqual(['failed/proof-expired']);
  const { expires, ...rest } = proof;
  const moved = {
    ...rest,
    'https://w3id.org/security#expiration': {
      '@type': 'http://www.w3.org/2001/XMLSchema#dateTime',
      '@value': expires ?? '',
    },
  };
  expect(await signatures([moved])).toEqual(['failed/terms-hidden']);
});

describe('a JWS in a proof', () => {
  const badge = badgeOf(key.did, [jwsContext]);
  const withJws = async (change: (header: JsonObject) => JsonObject) => {
    const proof = await prove(badge, {}, key, 'jws');
    const [head = '', , signature = ''] = (proof['jws'] as string).split('.');
    const header = JSON.parse(new TextDecoder().decode(base64url.decode(head))) as JsonObject;
    const changed = base64url.encode(JSON.stringify(change(header)));
    return (await signatures([{ ...proof, jws: `${changed}..${signature}` }], badge))[0];
  };

  test.each([
    ['its header as it was', (header: JsonObject) => header, 'unknown/signature-fits-older-rules'],
    [
      'no algorithm',
      () => ({ alg: 'none', b64: false, crit: ['b64'] }),
      'failed/signature-algorithm-refused',
    ],
    [
      'a symmetric one',
      () => ({ alg: 'HS256', b64: false, crit: ['b64'] }),
      'failed/signature-algorithm-refused',
    ],
    [
      'one for other keys',
      () => ({ alg: 'ES256', b64: false, crit: ['b64'] }),
      'failed/signature-algorithm-refused',
    ],
    [
      'one not checked here',
      () => ({ alg: 'ES256K', b64: false, crit: ['b64'] }),
      'unknown/proof-type-not-supported-yet',
    ],
    ['an encoded payload', () => ({ alg: 'EdDSA' }), 'failed/critical-header-not-understood'],
    [
      'b64 that is not critical',
      () => ({ alg: 'EdDSA', b64: false }),
      'failed/critical-header-not-understood',
    ],
    [
      'an unknown rule',
      (header: JsonObject) => ({ ...header, crit: ['b64', 'exp'], exp: 1 }),
      'failed/critical-header-not-understood',
    ],
    [
      'more in its header',
      (header: JsonObject) => ({ ...header, typ: 'JWS' }),
      'failed/signature-does-not-match',
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await withJws(change)).toBe(expected);
  });

  test.each([
    ['EcdsaSecp256r1Signature2019', 'unknown/proof-type-not-supported-yet'],
    ['EcdsaSecp256k1Signature2019', 'unknown/proof-type-not-supported-yet'],
    ['RsaSignature2018', 'unknown/proof-type-not-supported-yet'],
  ])('%s is named as not known', async (type, expected) => {
    const { jws } = await prove(badge, {}, key, 'jws');
    const proof = { type, proofPurpose: 'assertionMethod', verificationMethod: key.methodId, jws: jws ?? '' };
    expect(await signatures([proof], badge)).toEqual([expected]);
  });
});
