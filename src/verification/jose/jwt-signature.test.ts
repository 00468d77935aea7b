import * as jose from 'jose';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { answers, asJwt, check, standing, tableSource, testNow } from '#src/test/checked.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';

type Signer = { did: string; alg: string; privateKey: CryptoKey; publicKey: CryptoKey; jwk: jose.JWK };

async function createSigner(alg: string): Promise<Signer> {
  const { privateKey, publicKey } = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = await jose.exportJWK(publicKey);
  return { did: `did:jwk:${jose.base64url.encode(JSON.stringify(jwk))}`, alg, privateKey, publicKey, jwk };
}

const signers = {
  EdDSA: await createSigner('EdDSA'),
  ES256: await createSigner('ES256'),
  ES384: await createSigner('ES384'),
  RS256: await createSigner('RS256'),
  PS256: await createSigner('PS256'),
};
const algorithms = Object.keys(signers) as (keyof typeof signers)[];

function sign(signer: Signer, members: { header?: JsonObject; claims?: JsonObject } = {}): Promise<string> {
  const claims = { iss: signer.did, ...sampleBadge(1, signer.did), ...members.claims };
  return new jose.SignJWT(claims)
    .setProtectedHeader({ alg: signer.alg, kid: `${signer.did}#0`, ...members.header })
    .sign(signer.privateKey);
}

const codeOf = async (compact: string) => answers(await check(asJwt(compact)), 'signature')[0];

test.each(algorithms)('%s: a token signed by jose passes here as it does there', async (alg) => {
  const compact = await sign(signers[alg]);
  const report = await check(asJwt(compact));
  expect((await jose.jwtVerify(compact, signers[alg].publicKey, { currentDate: testNow })).payload.iss).toBe(
    signers[alg].did,
  );
  expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
  expect(answers(report, 'issuer-identity')).toEqual(['passed/key-is-the-identifier']);
  expect(standing(report)).toBe('verified');
});

test.each(['EdDSA', 'ES256', 'RS256'] as const)(
  '%s: no altered token passes, whichever character was altered',
  async (alg) => {
    const compact = await sign(signers[alg]);
    const accepted: number[] = [];
    // Every 11th character, and all of the last ones, where stray bits of base64url hide.
    const places = Array.from({ length: compact.length }, (_, at) => at).filter(
      (at) => at % 11 === 0 || at > compact.length - 8,
    );
    for (const at of places) {
      const next = compact[at] === 'A' ? 'B' : 'A';
      const report = await check(asJwt(compact.slice(0, at) + next + compact.slice(at + 1)));
      if (answers(report, 'signature')[0]?.startsWith('passed')) accepted.push(at);
    }
    expect(places.length).toBeGreaterThan(200);
    expect(accepted).toEqual([]);
  },
);

test('stray bits after the signature make another token, which is refused (RFC 4648 section 3.5)', async () => {
  const compact = await sign(signers.EdDSA);
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const same = last[last.indexOf(compact.at(-1) ?? '') + 1] ?? '';
  expect(await codeOf(compact.slice(0, -1) + same)).toBe('failed/signature-malformed');
  expect(await codeOf(`${compact}=`)).toBe('failed/signature-malformed');
});

test('`none` and symmetric algorithms are refused, even where the public key serves as the secret', async () => {
  const { did, jwk } = signers.RS256;
  const part = (value: unknown) => jose.base64url.encode(JSON.stringify(value));
  const claims = part(sampleBadge(1, did));
  expect(await codeOf(`${part({ alg: 'none' })}.${claims}.AAAA`)).toBe('failed/signature-algorithm-refused');
  const secret = new TextEncoder().encode(JSON.stringify(jwk));
  const confused = await new jose.SignJWT({ iss: did })
    .setProtectedHeader({ alg: 'HS256', kid: `${did}#0` })
    .sign(secret);
  expect(await codeOf(confused)).toBe('failed/signature-algorithm-refused');
});

test('an algorithm that the key is not made for is refused', async () => {
  const compact = await sign(signers.EdDSA, { header: { kid: `${signers.ES256.did}#0` } });
  expect(await codeOf(compact)).toBe('failed/signature-algorithm-refused');
});

test('an RSA key below 2048 bits is refused (RFC 7518 section 3.3)', async () => {
  const parameters = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 1024,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const { publicKey, privateKey } = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  const { kty, n, e } = await crypto.subtle.exportKey('jwk', publicKey);
  const part = (value: unknown) => jose.base64url.encode(JSON.stringify(value));
  const input = `${part({ alg: 'RS256', jwk: { kty, n, e } })}.${part(sampleBadge(1, 'did:sample:1'))}`;
  const signature = await crypto.subtle.sign(
    'RSASSA-PKCS1-v1_5',
    privateKey,
    new TextEncoder().encode(input),
  );
  expect(await codeOf(`${input}.${jose.base64url.encode(new Uint8Array(signature))}`)).toBe(
    'failed/signature-algorithm-refused',
  );
});

test('critical headers are refused (RFC 7515 section 4.1.11)', async () => {
  const { privateKey, did } = signers.EdDSA;
  const options = { crit: { sample: true } };
  const compact = await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(sampleBadge(1, did))))
    .setProtectedHeader({ alg: 'EdDSA', kid: `${did}#0`, crit: ['sample'], sample: 1 })
    .sign(privateKey, options);
  expect(await codeOf(compact)).toBe('failed/critical-header-not-understood');
});

test('a key in the header proves that nothing was changed, and not who signed', async () => {
  const { jwk } = signers.RS256;
  const compact = await sign(signers.RS256, {
    header: { kid: 'key-1', jwk: jwk },
    claims: { iss: 'https://issuer.example', issuer: 'https://issuer.example' },
  });
  const report = await check(asJwt(compact));
  expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
  expect(answers(report, 'issuer-identity')).toEqual(['unknown/key-only-in-header']);
  expect(standing(report)).toBe('incomplete');
});

test('a header key of someone else under a did:web name is not taken for that DID’s key', async () => {
  const did = 'did:web:issuer.example';
  const { jwk } = signers.ES256;
  const compact = await sign(signers.ES256, {
    header: { kid: `${did}#key-1`, jwk: jwk },
    claims: { iss: did, issuer: did },
  });
  const document = {
    id: did,
    verificationMethod: [
      { id: '#key-1', type: 'JsonWebKey', controller: did, publicKeyJwk: signers.EdDSA.jwk },
    ],
    assertionMethod: ['#key-1'],
  };
  const source = tableSource({
    'https://issuer.example/.well-known/did.json': document,
  });
  expect(answers(await check(asJwt(compact), source), 'signature')).toEqual([
    'failed/signature-algorithm-refused',
  ]);
  expect(answers(await check(asJwt(compact)), 'issuer-identity')).toEqual(['unknown/key-only-in-header']);
});

test('an `iss` that contradicts the issuer leaves the issuer open', async () => {
  const { did } = signers.EdDSA;
  const named = await check(
    asJwt(await sign(signers.EdDSA, { claims: { issuer: { id: 'https://issuer.example' } } })),
  );
  expect(answers(named, 'issuer-identity')).toEqual(['unknown/issuer-differs-from-signer']);
  const contradicted = await check(
    asJwt(await sign(signers.EdDSA, { claims: { iss: 'https://issuer.example', issuer: did } })),
  );
  expect(answers(contradicted, 'issuer-identity')).toEqual(['unknown/issuer-differs-from-signer']);
});

test('the credential may stand in `vc`, with its issuer and dates in the claims (VC 1.1 section 6.3.1)', async () => {
  const { did, alg, privateKey } = signers.ES256;
  const inClaims = ['issuer', 'validFrom', 'validUntil'];
  const vc = Object.fromEntries(
    Object.entries(sampleBadge(1, did)).filter(([name]) => !inClaims.includes(name)),
  );
  const at = (iso: string) => Date.parse(iso) / 1000;
  const signed = (nbf: string, exp: string) =>
    new jose.SignJWT({ vc, iss: did, nbf: at(nbf), exp: at(exp) })
      .setProtectedHeader({ alg, kid: `${did}#0` })
      .sign(privateKey);
  expect(standing(await check(asJwt(await signed('2026-01-01', '2027-01-01'))))).toBe('verified');
  expect(answers(await check(asJwt(await signed('2026-01-01', '2026-06-01'))), 'validity')).toEqual([
    'failed/expired',
  ]);
  expect(answers(await check(asJwt(await signed('2027-01-01', '2028-01-01'))), 'validity')).toEqual([
    'failed/not-yet-valid',
  ]);
});

test.each(['', 'a.b', 'a.b.c.d', '..', 'e30.e30.', 'e30.W10.AAAA'])('%j is no token', async (compact) => {
  expect(await codeOf(compact)).toBe('failed/signature-malformed');
});
