import { describe, expect, test } from 'vitest';
import type { VerificationReport } from '#src/domain/verification/check.ts';
import { anchor3 } from '#src/test/anchored-samples.ts';
import { answers, check } from '#src/test/checked.ts';
import { mutantsOf } from '#src/test/mutants.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { disclose, sign2018, signDisclosable, signEcdsa, type BadgeFor } from '#src/test/oracle-suites.ts';
import { createProvingKey, prove } from '#src/test/prove.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import type { SecuredSample } from '#src/test/secured-samples.ts';
import { jsonSample, rdfSample, receiptSample } from '#src/test/secured-samples.ts';
import {
  badgeTokenSample,
  jwtSample,
  sdJwtSample,
  sealSample,
  tokenAlgorithms,
} from '#src/test/token-samples.ts';

const badgeFor: BadgeFor = (issuerId, contexts = []) => {
  const badge = sampleBadge(1, issuerId);
  return { ...badge, '@context': [...badge['@context'], ...contexts] };
};
const key = await createTestKey(1);
const mandatory = ['/issuer', '/validUntil', '/credentialSubject/id'];
const everything = [
  '/id',
  '/issuer',
  '/validFrom',
  '/validUntil',
  '/awardedDate',
  '/name',
  '/credentialSubject',
];

async function jcs(algorithm: 'EdDSA' | 'ES256' | 'ES384', cryptosuite: string): Promise<SecuredSample> {
  const own = await createProvingKey(algorithm);
  const badge = sampleBadge(1, own.did);
  return jsonSample({ ...badge, proof: await prove(badge, { cryptosuite }, own, 'jcs') });
}

async function jws(): Promise<SecuredSample> {
  const own = await createProvingKey('ES256');
  const badge = badgeFor(own.did, ['https://w3id.org/security/suites/jws-2020/v1']) as ReturnType<
    typeof sampleBadge
  >;
  return rdfSample({ ...badge, proof: await prove(badge, {}, own, 'jws') });
}

/** A receipt covers the document alone, and what it says of its anchor is checked nowhere. */
async function receipt(): Promise<SecuredSample> {
  const document = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://w3id.org/security/data-integrity/v2',
      'https://w3id.org/blockcerts/v3.2',
    ],
    id: 'urn:uuid:00000000-0000-4000-8000-000000000004',
    type: ['VerifiableCredential', 'BlockcertsCredential'],
    issuer: 'https://issuer.example/profile.json',
    name: 'Sample module',
    validFrom: '2026-01-15T09:00:00Z',
    validUntil: '2031-01-15T09:00:00Z',
    credentialSubject: { id: 'did:example:learner', name: 'Sample Learner' },
    display: { contentMediaType: 'text/html', content: '<b>Sample</b>' },
  };
  const suite = { type: 'DataIntegrityProof', cryptosuite: 'merkle-proof-2019' };
  const chain = [
    [0, 1],
    [1, 1],
    [2, 'sample'],
  ];
  const proof = await anchor3(document, chain, suite);
  return receiptSample({ ...document, proof });
}

/** One line for each way of securing a credential. */
const families: readonly (readonly [string, () => Promise<SecuredSample>])[] = [
  ['eddsa-rdfc-2022', async () => rdfSample(await signWithOracle(badgeFor(key.did), key))],
  [
    'Ed25519Signature2020',
    async () => rdfSample(await signWithOracle(badgeFor(key.did), key, 'Ed25519Signature2020')),
  ],
  ['ecdsa-rdfc-2019, P-256', async () => rdfSample((await signEcdsa(badgeFor, 'P-256')).credential)],
  ['ecdsa-rdfc-2019, P-384', async () => rdfSample((await signEcdsa(badgeFor, 'P-384')).credential)],
  ['ecdsa-sd-2023, base', async () => rdfSample(await signDisclosable(badgeFor, mandatory), ['proofValue'])],
  [
    'ecdsa-sd-2023, derived',
    async () =>
      rdfSample((await disclose(await signDisclosable(badgeFor, mandatory), everything)).credential),
  ],
  ['eddsa-jcs-2022', () => jcs('EdDSA', 'eddsa-jcs-2022')],
  ['ecdsa-jcs-2019, P-256', () => jcs('ES256', 'ecdsa-jcs-2019')],
  ['ecdsa-jcs-2019, P-384', () => jcs('ES384', 'ecdsa-jcs-2019')],
  ['Ed25519Signature2018', async () => rdfSample((await sign2018(badgeFor)).credential)],
  ['JsonWebSignature2020', jws],
  ['Merkle receipt', receipt],
  ...tokenAlgorithms.map((algorithm) => [`VC-JWT, ${algorithm}`, () => jwtSample(algorithm)] as const),
  ['VC-JWT of version 1.1', () => jwtSample('EdDSA', true)],
  ['JAdES', sealSample],
  ['Open Badges 2.0 JWS', badgeTokenSample],
  ['SD-JWT', sdJwtSample],
];

/** All families together. */
const wanted = 10_000;
const each = Math.ceil(wanted / families.length);

/** What is said of a text that is as it was signed; the last two are less than a pass, and still too much here. */
const accepting = [
  'passed/signature-passed',
  'unknown/signature-fits-older-rules',
  'unknown/anchor-not-checked',
];
const isAccepted = (report: VerificationReport) =>
  answers(report, 'signature').some((answer) => accepting.includes(answer));

describe(`${wanted} changes of signed content, none accepted`, () => {
  test.each(families)('%s', { timeout: 120_000 }, async (_name, make) => {
    const { signed, secure, saysTheSame, source } = await make();
    expect(isAccepted(await check(secure(signed), source))).toBe(true);
    let counted = 0;
    const accepted: string[] = [];
    for (const { change, content } of mutantsOf(signed, 20_261_121)) {
      if (counted === each) break;
      if (!isAccepted(await check(secure(content), source))) counted += 1;
      // Another spelling of the same statements is no change, and does not count.
      else if (!(await saysTheSame(content))) accepted.push(change);
      if (accepted.length > 10) break;
    }
    expect(accepted).toEqual([]);
    expect(counted).toBe(each);
  });
});
