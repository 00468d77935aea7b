import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import canonicalizeJson from 'canonicalize';
import { CompactSign, base64url, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { SdJwtParts, Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { asJwt, tableSource } from './checked.ts';
import { sampleBadge } from './sample-badge.ts';
import type { SecuredSample } from './secured-samples.ts';

const encode = (value: JsonValue) => base64url.encode(JSON.stringify(value));

const algorithms = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'] as const;
export type TokenAlgorithm = (typeof algorithms)[number];
export const tokenAlgorithms: readonly TokenAlgorithm[] = algorithms;

async function jwkIdentity(algorithm: TokenAlgorithm) {
  const pair = await generateKeyPair(algorithm, { extractable: true });
  const did = `did:jwk:${encode(await exportJWK(pair.publicKey))}`;
  return { ...pair, did };
}

/** What stands beside the parts of a token is no content. */
const hasSameParts = (signed: JsonObject, content: JsonObject) =>
  Object.keys(signed).every((part) => canonicalizeJson(signed[part]) === canonicalizeJson(content[part]));

function compactSample(compact: string, secure: (token: string) => Secured): SecuredSample {
  const [header = '', payload = '', signature = ''] = compact.split('.');
  const decode = (part: string) => JSON.parse(new TextDecoder().decode(base64url.decode(part))) as JsonObject;
  const signed = { header: decode(header), payload: decode(payload) };
  return {
    signed,
    secure: (content) =>
      secure(`${encode(content['header'] ?? null)}.${encode(content['payload'] ?? null)}.${signature}`),
    saysTheSame: (content) => Promise.resolve(hasSameParts(signed, content)),
  };
}

const sign = (payload: JsonValue, header: JsonObject & { alg: string }, key: CryptoKey) =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(payload))).setProtectedHeader(header).sign(key);

/** VC-JOSE-COSE, or with `vc` VC Data Model 1.1 section 6.3.1. */
export async function jwtSample(algorithm: TokenAlgorithm, inVc = false): Promise<SecuredSample> {
  const { did, privateKey } = await jwkIdentity(algorithm);
  const badge = sampleBadge(1, did);
  const claims = inVc ? { iss: did, nbf: 1_767_225_600, exp: 1_924_992_000, vc: badge } : badge;
  return compactSample(
    await sign(claims, { alg: algorithm, kid: `${did}#0`, typ: 'vc+jwt' }, privateKey),
    asJwt,
  );
}

export async function badgeTokenSample(): Promise<SecuredSample> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const url = (path: string) => `https://badges.example/${path}`;
  const context = 'https://w3id.org/openbadges/v2';
  const issuer = {
    '@context': context,
    id: url('issuer'),
    type: 'Issuer',
    name: 'Sample College',
    publicKey: url('key'),
  };
  const badge = {
    '@context': context,
    id: url('badge'),
    type: 'BadgeClass',
    name: 'Sample badge',
    issuer: url('issuer'),
  };
  const key = {
    id: url('key'),
    type: 'CryptographicKey',
    owner: url('issuer'),
    publicKeyPem: await exportSPKI(publicKey),
  };
  const assertion = {
    '@context': context,
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: 'Assertion',
    recipient: { type: 'email', hashed: false, identity: 'learner@samples.example' },
    badge: url('badge'),
    issuedOn: '2026-01-10T00:00:00Z',
    expires: '2031-01-10T00:00:00Z',
    verification: { type: 'signed', creator: url('key') },
  };
  const sample = compactSample(await sign(assertion, { alg: 'RS256' }, privateKey), (compact) => ({
    kind: 'open-badges-jws',
    compact,
    header: {},
    document: {},
  }));
  return {
    ...sample,
    source: tableSource({ [url('issuer')]: issuer, [url('badge')]: badge, [url('key')]: key }),
  };
}

/** A JAdES baseline seal (ETSI TS 119 182-1) over text that enters as it is. */
export async function sealSample(): Promise<SecuredSample> {
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
    notAfter: new Date('2027-06-01T00:00:00Z'),
    keys,
    signingAlgorithm: rsa,
  });
  const header: JsonObject = {
    alg: 'RS256',
    x5c: [certificate.toString('base64')],
    sigT: '2026-03-01T10:00:00Z',
    b64: false,
    crit: ['b64', 'sigT'],
  };
  const payload = sampleBadge(1, 'urn:sample:issuer') as JsonObject;
  const input = new TextEncoder().encode(`${encode(header)}.${JSON.stringify(payload)}`);
  const signature = base64url.encode(
    new Uint8Array(await crypto.subtle.sign(rsa.name, keys.privateKey, input)),
  );
  const signed = { header, payload };
  return {
    signed,
    secure: (content) => {
      const changed = (content['header'] ?? null) as JsonObject;
      const signatures = [{ protectedHeader: encode(changed), header: changed, signature, unprotected: {} }];
      const text = JSON.stringify(content['payload'] ?? null);
      return { kind: 'jades', payload: text, payloadIsUnencoded: true, signatures, document: {} };
    },
    saysTheSame: (content) => Promise.resolve(hasSameParts(signed, content)),
  };
}

/** An SD-JWT (RFC 9901) of which every claim of the subject can be left out. */
export async function sdJwtSample(): Promise<SecuredSample> {
  const { did, privateKey } = await jwkIdentity('ES256');
  const shown: JsonValue[][] = Object.entries({
    given_name: 'Sample',
    family_name: 'Learner',
    course: { title: 'Sample module', ects: 5 },
  }).map(([name, value], at) => [`salt-of-claim-${at}-for-tests`, name, value]);
  const digest = async (disclosure: string) =>
    base64url.encode(
      new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(disclosure))),
    );
  const payload: JsonObject = {
    iss: did,
    vct: 'https://samples.example/credentials/module',
    iat: 1_767_225_600,
    exp: 1_924_992_000,
    _sd_alg: 'sha-256',
    _sd: await Promise.all(shown.map((disclosure) => digest(encode(disclosure)))),
  };
  const compact = await sign(payload, { alg: 'ES256', kid: `${did}#0`, typ: 'dc+sd-jwt' }, privateKey);
  const token = compactSample(compact, asJwt);
  return {
    signed: { ...token.signed, shown },
    secure: (content) => {
      const secured = token.secure(content);
      const disclosures = (Array.isArray(content['shown']) ? content['shown'] : []).map((one) => encode(one));
      const sdJwt: SdJwtParts = {
        issuerJwt: secured.kind === 'jwt' ? secured.compact : '',
        header: {},
        payload: {},
        disclosures,
        keyBindingJwt: null,
      };
      return { kind: 'sd-jwt', sdJwt, document: {} };
    },
    // Its holder may leave disclosures out and give them in any order.
    saysTheSame: ({ shown: left, ...content }) => {
      const texts = new Set(shown.map((disclosure) => JSON.stringify(disclosure)));
      const isFewer = !Array.isArray(left) || left.every((one) => texts.has(JSON.stringify(one)));
      return Promise.resolve(isFewer && hasSameParts(token.signed, content));
    },
  };
}
