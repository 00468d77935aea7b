import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { expect, test } from 'vitest';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import type { Secured } from '#src/domain/credential/reading.ts';
import { certify, derOf, sealBy, trustedList, trustedService } from '#src/test/certificates.ts';
import { answers, checkKnowing, standing } from '#src/test/checked.ts';
import { readIssuerList } from '#src/verification/index.ts';

const root = await certify('CN=Sample Root, O=Sample Trust', null);
const authority = await certify('CN=Sample CA, O=Sample Trust', root, { isAuthority: true });
const college = await certify('CN=Sample seal, O=SAMPLE COLLEGE', authority);

async function listOf(text: string, name = 'list.xml'): Promise<IssuerList> {
  const read = await readIssuerList({ name, bytes: new TextEncoder().encode(text) });
  if (!read.ok) throw new Error(read.error);
  return { ...read.value.contents, id: read.value.id, fileName: name, addedOn: '2026-11-20T00:00:00Z' };
}

const granted = await listOf(trustedList(trustedService(authority)));
const outcome = async (secured: Secured, issuerLists: readonly IssuerList[] = []) => {
  const report = await checkKnowing({ issuerLists }, secured);
  return [answers(report, 'issuer-identity'), answers(report, 'issuer-trust'), standing(report)].flat();
};

test('a chain to a granted authority shows that the key is the issuer’s', async () => {
  const seal = await sealBy([college, authority]);
  expect(await outcome(seal, [granted])).toEqual([
    'passed/certificate-anchored',
    'passed/on-trusted-list',
    'verified',
  ]);
  expect(await outcome(seal)).toEqual([
    'unknown/certificate-not-anchored',
    'unknown/no-registry-asked',
    'incomplete',
  ]);
  // The authority's own certificate need not come along, and one above it may be the one that is listed.
  expect(await outcome(await sealBy([college]), [granted])).toContain('passed/certificate-anchored');
  const above = await listOf(trustedList(trustedService(root)));
  expect(await outcome(seal, [above])).toContain('passed/certificate-anchored');
});

test('the chain is told in words', async () => {
  const { checks } = await checkKnowing({}, await sealBy([college, authority, root]));
  expect(checks.find(({ kind }) => kind === 'issuer-identity')?.data).toMatchObject({
    chain: 'SAMPLE COLLEGE ← Sample Trust ← Sample Root',
    time: 'own',
  });
});

test.each([
  ['another name', { legalName: { en: 'Other University' } }, 'unknown/certificate-names-other'],
  ['no name at all', {}, 'unknown/certificate-names-other'],
  ['its name among several', { altLabel: ['x', 'Sample Collegé'] }, 'passed/certificate-anchored-name-open'],
  [
    'its name behind another one',
    { legalName: 'University X', altLabel: 'Sample College' },
    'passed/certificate-anchored-name-open',
  ],
  [
    'its name in every language',
    { legalName: { en: 'Sample College', de: 'SAMPLE COLLEGE' } },
    'passed/certificate-anchored',
  ],
])('against an issuer with %s', async (_name, issuer, expected) => {
  const [identity, trust] = await outcome(await sealBy([college], { issuer }), [granted]);
  expect(identity).toBe(expected);
  // Nobody is vouched for whose certificate is of somebody else.
  expect(trust).toBe(
    expected === 'passed/certificate-anchored' ? 'passed/on-trusted-list' : 'unknown/trust-needs-identity',
  );
});

test('a registered number ties the seal to a body and not to the name beside it, whatever scheme stands before it', async () => {
  const holder = await certify('CN=Seal 4, 2.5.4.97=NTREE-17207834', authority);
  const issuer = { legalName: 'Quite another name', registration: { notation: '17207834' } };
  expect(await outcome(await sealBy([holder], { issuer }), [granted])).toContain(
    'passed/certificate-anchored-name-open',
  );
  const short = { legalName: 'Quite another name', registration: { notation: '17' } };
  expect(await outcome(await sealBy([holder], { issuer: short }), [granted])).toContain(
    'unknown/certificate-names-other',
  );
});

test('certificates that do not vouch for one another prove no name', async () => {
  const stranger = await certify('CN=Sample CA, O=Sample Trust', null);
  expect(await outcome(await sealBy([college, stranger]), [granted])).toContain(
    'unknown/certificate-chain-broken',
  );
  // A holder who is no authority certifies somebody.
  const forged = await certify('CN=x, O=Sample College', college, { isAuthority: false });
  expect(await outcome(await sealBy([forged, college, authority]), [granted])).toContain(
    'unknown/certificate-chain-broken',
  );
  expect(
    await outcome(await sealBy([forged]), [await listOf(trustedList(trustedService(college)))]),
  ).toContain('unknown/certificate-not-anchored');
});

test('a certificate that is not for signing, or was not in force, fails', async () => {
  const cipher = await certify('O=Sample College', authority, { usages: x509.KeyUsageFlags.keyEncipherment });
  expect(await outcome(await sealBy([cipher]), [granted])).toEqual([
    'failed/certificate-not-for-signing',
    'unknown/not-on-your-lists',
    'problem',
  ]);
  expect(await outcome(await sealBy([college], { sigT: '2023-06-01T00:00:00Z' }), [granted])).toContain(
    'failed/certificate-outside-validity',
  );
});

test('an authority is judged as it was at signing time', async () => {
  const seal = (sigT: string) => sealBy([college], { sigT });
  const history = `<ServiceHistory><ServiceHistoryInstance>
    <ServiceStatus>http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted</ServiceStatus>
    <StatusStartingTime>2024-02-01T00:00:00Z</StatusStartingTime>
  </ServiceHistoryInstance></ServiceHistory>`;
  const list = await listOf(
    trustedList(trustedService(authority, { status: 'withdrawn', since: '2025-06-01T00:00:00Z', history })),
  );
  expect(await outcome(await seal('2025-01-01T00:00:00Z'), [list])).toContain('passed/certificate-anchored');
  expect((await outcome(await seal('2026-01-01T00:00:00Z'), [list])).slice(0, 2)).toEqual([
    'unknown/certificate-not-anchored',
    'unknown/authority-not-granted',
  ]);
  expect((await outcome(await seal('2024-01-15T00:00:00Z'), [list])).slice(0, 2)).toEqual([
    'unknown/certificate-not-anchored',
    'unknown/authority-not-granted',
  ]);
});

test('a list that was due before the seal was made cannot know', async () => {
  const old = await listOf(trustedList(trustedService(authority), '2026-02-15T00:00:00Z'));
  expect((await outcome(await sealBy([college]), [old])).slice(0, 2)).toEqual([
    'unknown/certificate-anchored-long-ago',
    'unknown/on-trusted-list-long-ago',
  ]);
  // What was sealed while it was fresh is still known, today.
  const before = await sealBy([college], { sigT: '2026-02-01T00:00:00Z' });
  expect(await outcome(before, [old])).toContain('passed/certificate-anchored');
});

test('an authority for websites stands above no seal', async () => {
  const list = trustedList(
    trustedService(authority, { uses: 'ForWebSiteAuthentication' }) +
      trustedService(root, { type: 'TSA/QTST' }),
  );
  expect(await outcome(await sealBy([college, authority, root]), [await listOf(list)])).toContain(
    'unknown/certificate-not-anchored',
  );
});

test('a list of certificates vouches for the name that it gives them', async () => {
  const fingerprint = Buffer.from(await college.certificate.getThumbprint('SHA-256')).toString('hex');
  const list = (name: string) => listOf(`name;fingerprint\n${name};SHA256:${fingerprint}`, 'list.csv');
  const seal = await sealBy([college]);
  expect((await outcome(seal, [await list('Sample College')])).slice(0, 2)).toEqual([
    'passed/certificate-anchored',
    'passed/on-your-list',
  ]);
  const other = await sealBy([college], { issuer: { legalName: 'Other University' } });
  expect(await outcome(other, [await list('Sample College')])).toContain('unknown/certificate-names-other');
});

test('every signature of a seal is checked and told', async () => {
  const seal = await sealBy([college]);
  if (seal.kind !== 'jades') throw new Error('no seal');
  const [signature] = seal.signatures;
  if (signature === undefined) throw new Error('no signature');
  const damaged = { ...signature, signature: `${signature.signature.slice(0, -8)}AAAAAAAA` };
  const report = await checkKnowing(
    {},
    { ...seal, signatures: [signature, damaged, { ...signature, header: {}, protectedHeader: '' }] },
  );
  expect(answers(report, 'signature')).toEqual([
    'passed/signature-passed',
    'failed/signature-does-not-match',
    'failed/signature-malformed',
  ]);
  expect(standing(report)).toBe('problem');
});

test('the certificate in a JWT is judged like that of a seal', async () => {
  const { SignJWT } = await import('jose');
  const claims = {
    vc: { type: ['VerifiableCredential'], issuer: { id: 'https://college.example', name: 'Sample College' } },
  };
  const compact = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', x5c: [derOf(college)] })
    .setIssuedAt(1_772_000_000)
    .sign(college.keys.privateKey);
  const jwt: Secured = { kind: 'jwt', compact, header: {}, payload: {}, document: {} };
  expect((await outcome(jwt, [granted])).slice(0, 2)).toEqual([
    'passed/certificate-anchored',
    'passed/on-trusted-list',
  ]);
});
