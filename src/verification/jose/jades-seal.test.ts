import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { base64url } from 'jose';
import { expect, test } from 'vitest';
import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { answers, check, standing } from '#src/test/checked.ts';

type Seal = Extract<Secured, { kind: 'jades' }>;

const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const keys = await crypto.subtle.generateKey(rsa, true, ['sign', 'verify']);
const certificate = await x509.X509CertificateGenerator.createSelfSigned({
  serialNumber: '01',
  name: 'CN=Sample seal, O=Sample College, C=SI',
  notBefore: new Date('2025-01-01T00:00:00Z'),
  notAfter: new Date('2026-06-01T00:00:00Z'),
  keys,
  signingAlgorithm: rsa,
});
const x5c = [certificate.toString('base64')];
const fingerprint = base64url.encode(new Uint8Array(await certificate.getThumbprint('SHA-256')));
const sealedText = JSON.stringify({
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  issuer: { id: 'urn:sample:issuer' },
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'urn:sample:learner' },
});

/** Signs as ETSI TS 119 182-1 section 5.1.10 says: with `b64: false` the payload enters as it is. */
async function seal(members: JsonObject = {}, text = sealedText): Promise<Seal> {
  const header: JsonObject = {
    alg: 'RS256',
    'x5t#S256': fingerprint,
    x5c,
    sigT: '2026-03-01T10:00:00Z',
    b64: false,
    crit: ['b64', 'sigT'],
    ...members,
  };
  const protectedHeader = base64url.encode(JSON.stringify(header));
  const payloadIsUnencoded = header['b64'] === false;
  const payload = payloadIsUnencoded ? text : base64url.encode(text);
  const input = new TextEncoder().encode(`${protectedHeader}.${payload}`);
  const signature = base64url.encode(
    new Uint8Array(await crypto.subtle.sign(rsa.name, keys.privateKey, input)),
  );
  const signatures = [{ protectedHeader, header, signature, unprotected: {} }];
  return { kind: 'jades', payload, payloadIsUnencoded, signatures, document: {} };
}

const signatureOf = async (secured: Seal) => answers(await check(secured), 'signature')[0];

test.each([{}, { b64: true, crit: ['b64', 'sigT'] }])('a seal that holds, with %j', async (members) => {
  const report = await check(await seal(members));
  expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
  // The certificate has run out since; it was in force when the seal says it was made.
  expect(answers(report, 'issuer-identity')).toEqual(['unknown/certificate-not-anchored']);
  expect(standing(report)).toBe('incomplete');
});

test('the names and dates of the certificate are told', async () => {
  const { checks } = await check(await seal());
  expect(checks.find(({ kind }) => kind === 'issuer-identity')?.data).toEqual({
    subject: 'Sample College',
    authority: 'Sample seal',
    beginsOn: '2025-01-01T00:00:00.000Z',
    endsOn: '2026-06-01T00:00:00.000Z',
    signedOn: '2026-03-01T10:00:00.000Z',
    time: 'own',
    stampedBy: '',
    chain: 'Sample College ← Sample seal',
  });
});

test('a seal made outside the certificate’s own dates fails on identity', async () => {
  const report = await check(await seal({ sigT: '2026-09-01T10:00:00Z' }));
  expect(answers(report, 'issuer-identity')).toEqual(['failed/certificate-outside-validity']);
});

test('no altered seal passes: text, header, signature', async () => {
  const good = await seal();
  const accepted: string[] = [];
  const flip = (text: string, at: number) =>
    text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
  const [signature] = good.signatures;
  if (signature === undefined) throw new Error('no signature');
  const altered = async (part: string, at: number, secured: Seal) => {
    if ((await signatureOf(secured))?.startsWith('passed')) accepted.push(`${part} ${String(at)}`);
  };
  for (let at = 0; at < good.payload.length; at += 17)
    await altered('payload', at, { ...good, payload: flip(good.payload, at) });
  for (const part of ['protectedHeader', 'signature'] as const) {
    for (let at = 0; at < signature[part].length; at += 17)
      await altered(part, at, { ...good, signatures: [{ ...signature, [part]: flip(signature[part], at) }] });
  }
  expect(accepted).toEqual([]);
});

test('a text is sealed to the letter: a change of white space is a change', async () => {
  const good = await seal();
  expect(await signatureOf({ ...good, payload: `${good.payload}\n` })).toBe(
    'failed/signature-does-not-match',
  );
});

test.each([
  [
    'b64 that is not critical (RFC 7797 section 6)',
    { crit: ['sigT'] },
    'failed/critical-header-not-understood',
  ],
  [
    'a critical name that is not there',
    { crit: ['b64', 'sigT', 'sigPl'] },
    'failed/critical-header-not-understood',
  ],
  [
    'a critical name that nobody knows',
    { crit: ['b64', 'sample'], sample: 1 },
    'failed/critical-header-not-understood',
  ],
  ['an empty list of critical names', { b64: true, crit: [] }, 'failed/critical-header-not-understood'],
  [
    'the fingerprint of another certificate',
    { 'x5t#S256': 'AAAA' },
    'failed/certificate-fingerprint-differs',
  ],
  ['a certificate that is none', { x5c: ['AAAA'] }, 'failed/certificate-unreadable'],
  ['x5c that is no list', { x5c: 'AAAA' }, 'failed/certificate-unreadable'],
  ['a symmetric algorithm', { alg: 'HS256' }, 'failed/signature-algorithm-refused'],
  ['an algorithm for other keys', { alg: 'ES256' }, 'failed/signature-algorithm-refused'],
  [
    'a payload elsewhere',
    { sigD: { mId: 'http://uri.etsi.org/19182/ObjectIdByURI' }, crit: ['b64', 'sigT', 'sigD'] },
    'unknown/payload-detached',
  ],
])('%s', async (_name, members, expected) => {
  expect(await signatureOf(await seal(members as JsonObject))).toBe(expected);
});
