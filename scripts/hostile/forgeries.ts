import { createHmac } from 'node:crypto';
import type { JsonObject, JsonValue } from '../../src/domain/json.ts';
import { signedToken } from '../samples/sign.ts';
import {
  attacker,
  attackerP256,
  badgeToken,
  issuer,
  plainBadge,
  sealedBadge,
  signedBadge,
} from './honest.ts';
import { type HostileFile, notBelieved, refused } from './hostile-file.ts';

const encoded = (value: JsonValue): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = (token: string): string[] => token.split('.');

/** Tokens that try to be believed without the issuer's key. */
function tokens(): HostileFile[] {
  const honest = badgeToken();
  const [header = '', payload = '', signature = ''] = partsOf(honest);
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JsonObject;
  const withHeader = (change: JsonObject, last = signature) =>
    [encoded({ alg: 'EdDSA', kid: issuer.keyId, ...change }), payload, last].join('.');
  const keyed = (secret: string) => {
    const input = [encoded({ alg: 'HS256', kid: issuer.keyId }), payload].join('.');
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  };
  const altered = encoded({ ...claims, vc: { ...plainBadge(), name: 'Master of Science' } });
  const ownKey = { kty: 'OKP', crv: 'Ed25519', x: attacker.did.slice(-43) };
  return [
    refused('none.jwt', withHeader({ alg: 'none' }, '')),
    refused('none-signed.jwt', withHeader({ alg: 'none' })),
    refused('none-in-capitals.jwt', withHeader({ alg: 'NoNe' }, '')),
    refused('no-algorithm.jwt', [encoded({ kid: issuer.keyId }), payload, signature].join('.')),
    refused('secret-is-public-key.jwt', keyed(issuer.did)),
    refused('secret-is-empty.jwt', keyed('')),
    refused('other-algorithm.jwt', withHeader({ alg: 'ES256' })),
    refused('rsa-claimed.jwt', withHeader({ alg: 'RS256' })),
    refused('zeros.jwt', [header, payload, Buffer.alloc(64).toString('base64url')].join('.')),
    refused('zeros-p-256.jwt', psychic()),
    refused('no-signature.jwt', [header, payload, ''].join('.')),
    refused('altered.jwt', [header, altered, signature].join('.')),
    refused(
      'signature-of-another.jwt',
      [header, payload, partsOf(badgeToken(issuer, { nbf: 1 }))[2]].join('.'),
    ),
    refused('four-parts.jwt', `${honest}.e30`),
    refused('critical.jwt', signedToken({ crit: ['unheard-of'], 'unheard-of': true }, claims, issuer)),
    refused('key-of-another.jwt', badgeToken(attacker)),
    notBelieved('key-in-header.jwt', withHeader({ alg: 'EdDSA', kid: '', jwk: ownKey })),
    notBelieved('two-issuers.jwt', signedToken({}, { ...claims, iss: attacker.did }, attacker)),
  ];
}

/** An ECDSA signature of zeros passed everywhere in some libraries (CVE-2022-21449). */
function psychic(): string {
  const [head, body] = partsOf(signedToken({}, { iss: attackerP256.did, vc: plainBadge() }, attackerP256));
  return [head, body, Buffer.alloc(64).toString('base64url')].join('.');
}

/** Documents with proofs that were changed, borrowed or bent. */
async function documents(): Promise<HostileFile[]> {
  const badge = await signedBadge();
  const proof = badge['proof'] as JsonObject;
  const other = await signedBadge(issuer, { ...plainBadge(), name: 'Another sample' });
  const foreign = (await signedBadge(attacker))['proof'] as JsonObject;
  const subject = badge['credentialSubject'] as JsonObject;
  const contexts = badge['@context'] as string[];
  const changed = (change: JsonObject): string => JSON.stringify({ ...badge, ...change });
  const reproved = (change: JsonObject): string => changed({ proof: { ...proof, ...change } });
  const redefining: JsonObject = {
    issuer: 'https://attacker.example/issuer',
    name: 'https://schema.org/alternateName',
  };
  return [
    refused('name-changed.json', changed({ name: 'Master of Science' })),
    refused('issuer-changed.json', changed({ issuer: 'did:web:university.example' })),
    refused(
      'second-subject.json',
      changed({ credentialSubject: [subject, { ...subject, name: 'Someone else' }] }),
    ),
    refused('proof-of-another.json', changed({ proof: other['proof'] ?? null })),
    refused('proof-by-another.json', changed({ proof: foreign })),
    refused('proof-by-another-key-named.json', reproved({ verificationMethod: attacker.keyId })),
    refused('one-proof-bad.json', changed({ proof: [proof, { ...proof, proofValue: 'z3FXQ' }] })),
    notBelieved('proofs-none.json', changed({ proof: [] })),
    refused('proof-zero.json', reproved({ proofValue: `z${'1'.repeat(64)}` })),
    refused('proof-empty.json', reproved({ proofValue: '' })),
    refused('proof-number.json', reproved({ proofValue: 42 })),
    refused('proof-base64.json', reproved({ proofValue: 'uAAAA' })),
    refused('purpose-changed.json', reproved({ proofPurpose: 'authentication' })),
    refused('proof-ended.json', reproved({ expires: '2020-01-01T00:00:00Z' })),
    refused('proof-older.json', reproved({ created: '2019-01-01T00:00:00Z' })),
    refused('method-script.json', reproved({ verificationMethod: 'javascript:alert(1)' })),
    refused('suite-confused.json', reproved({ cryptosuite: 'eddsa-jcs-2022' })),
    refused('suite-older.json', reproved({ type: 'Ed25519Signature2020' })),
    notBelieved('suite-unknown.json', reproved({ cryptosuite: '__proto__' })),
    notBelieved('proof-removed.json', JSON.stringify(plainBadge())),
    notBelieved(
      'context-of-attacker.json',
      changed({ '@context': [...contexts, 'https://attacker.example/v1'] }),
    ),
    notBelieved('context-inline.json', changed({ '@context': [...contexts, redefining] as JsonValue })),
    notBelieved('context-bomb.json', changed({ '@context': [...contexts, contextBomb()] as JsonValue })),
    refused('words-not-defined.json', changed({ 'no-such-term': 'Master of Science' })),
    refused(
      'context-in-subject.json',
      changed({
        credentialSubject: {
          ...subject,
          '@context': 'https://www.w3.org/ns/credentials/v2',
          name: 'Someone else',
        },
      }),
    ),
    notBelieved('second-graph.json', changed({ '@graph': [{ id: 'urn:x', name: 'Master of Science' }] })),
    notBelieved('included.json', changed({ '@included': [{ id: 'urn:x', name: 'Master of Science' }] })),
    notBelieved('reversed.json', changed({ '@reverse': { issuer: { id: 'urn:x' } } })),
    refused(
      'dates-reversed.json',
      changed({ validFrom: '2031-01-01T00:00:00Z', validUntil: '2020-01-01T00:00:00Z' }),
    ),
    refused('date-list.json', changed({ validUntil: ['2020-01-01T00:00:00Z', '2090-01-01T00:00:00Z'] })),
    refused('graph-bomb.json', changed({ evidence: cliqueOf(30) })),
  ];
}

/** 4,000 scoped terms: expansion without a cap takes a quarter of a minute. */
const contextBomb = (): JsonObject =>
  Object.fromEntries(
    Array.from({ length: 4_000 }, (_, at) => [
      `term${at}`,
      { '@id': `https://attacker.example/${at}`, '@context': { name: 'https://attacker.example/name' } },
    ]),
  );

/** Nameless nodes that all point at each other: every one looks like every other (RDFC-1.0, section 7.1). */
const cliqueOf = (size: number): JsonValue =>
  Array.from({ length: size }, (_, at) => ({
    id: `_:n${at}`,
    type: ['Evidence'],
    evidence: Array.from({ length: size }, (__, to) => ({ id: `_:n${to}` })),
  }));

function seals(): HostileFile[] {
  const seal = sealedBadge() as { payload: string; signatures: [{ protected: string; signature: string }] };
  const [{ protected: header, signature }] = seal.signatures;
  const parameters = JSON.parse(Buffer.from(header, 'base64url').toString()) as JsonObject;
  const resealed = (change: JsonObject): string =>
    JSON.stringify({
      ...seal,
      signatures: [{ protected: encoded({ ...parameters, ...change }), signature }],
    });
  return [
    refused(
      'seal-altered.json',
      JSON.stringify({ ...seal, payload: seal.payload.replace('Sample module', 'Master') }),
    ),
    refused('seal-none.json', resealed({ alg: 'none' })),
    refused('seal-other-algorithm.json', resealed({ alg: 'HS256' })),
    refused('seal-encoded.json', resealed({ b64: true })),
    refused('seal-critical.json', resealed({ crit: ['b64', 'unheard-of'] })),
    refused('seal-later.json', resealed({ sigT: '2029-01-01T00:00:00Z' })),
    refused('seal-no-certificate.json', resealed({ x5c: [] })),
    refused('seal-rubbish-certificate.json', resealed({ x5c: ['AAAA'] })),
    refused('seal-fingerprint.json', resealed({ 'x5t#S256': 'AAAA' })),
    refused('seal-no-signatures.json', JSON.stringify({ ...seal, signatures: [] })),
    refused('seal-unsigned-members.json', JSON.stringify({ ...seal, title: 'Master of Science' })),
  ];
}

export const forgeries = async (): Promise<HostileFile[]> => [
  ...tokens(),
  ...(await documents()),
  ...seals(),
];
