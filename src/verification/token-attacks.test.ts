import { CompactSign, SignJWT, base64url, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { answers, asJwt, check, standing } from '#src/test/checked.ts';
import { createTestKey } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';

const college = await createTestKey(1);
const badge = (number = 1, issuer = college.did) => sampleBadge(number, issuer);

describe('tokens: the algorithm is not the attacker’s to choose', async () => {
  const pairs = {
    EdDSA: await generateKeyPair('EdDSA', { extractable: true }),
    ES256: await generateKeyPair('ES256', { extractable: true }),
    ES384: await generateKeyPair('ES384', { extractable: true }),
    RS256: await generateKeyPair('RS256', { extractable: true }),
  };
  const encode = (value: object) => base64url.encode(JSON.stringify(value));
  const didOf = async (key: CryptoKey) => `did:jwk:${encode(await exportJWK(key))}`;
  const signatureOf = async (token: string) => {
    const report = await check(asJwt(token));
    expect(standing(report)).not.toBe('verified');
    return answers(report, 'signature')[0];
  };
  const refused = 'failed/signature-algorithm-refused';

  test('none', async () => {
    const did = await didOf(pairs.EdDSA.publicKey);
    for (const alg of ['none', 'None', 'nOnE']) {
      const head = `${encode({ alg, kid: `${did}#0` })}.${encode(badge(1, did))}.`;
      expect(await signatureOf(head)).toBe('failed/signature-malformed');
      expect(await signatureOf(`${head}${base64url.encode(new Uint8Array(64))}`)).toBe(refused);
    }
  });

  test('the public key used as a shared secret', async () => {
    const did = await didOf(pairs.RS256.publicKey);
    const secrets = [
      new TextEncoder().encode(await exportSPKI(pairs.RS256.publicKey)),
      new TextEncoder().encode(JSON.stringify(await exportJWK(pairs.RS256.publicKey))),
    ];
    for (const alg of ['HS256', 'HS384', 'HS512']) {
      for (const secret of secrets) {
        const token = await new SignJWT(badge(1, did))
          .setProtectedHeader({ alg, kid: `${did}#0` })
          .sign(secret);
        expect(await signatureOf(token)).toBe(refused);
      }
    }
  });

  test('a name that does not fit the key', async () => {
    for (const [name, { publicKey }] of Object.entries(pairs)) {
      const did = await didOf(publicKey);
      for (const [alg, { privateKey }] of Object.entries(pairs)) {
        if (alg === name) continue;
        const bytes = new TextEncoder().encode(JSON.stringify(badge(1, did)));
        const token = await new CompactSign(bytes)
          .setProtectedHeader({ alg, kid: `${did}#0` })
          .sign(privateKey);
        expect(await signatureOf(token)).toBe(refused);
      }
    }
  });

  test('the forger’s own key in the header or in `kid`, and the college as issuer', async () => {
    const { privateKey, publicKey } = pairs.ES256;
    const jwk = await exportJWK(publicKey);
    const kid = `${await didOf(publicKey)}#0`;
    const claims = { iss: college.did, vc: badge() };
    for (const header of [
      { alg: 'ES256', jwk },
      { alg: 'ES256', kid },
    ]) {
      const token = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
      const report = await check(asJwt(token));
      expect(standing(report)).not.toBe('verified');
      expect(answers(report, 'issuer-identity')[0]).not.toMatch(/^passed/);
    }
  });

  test('the same signature spelt in another way', async () => {
    const did = await didOf(pairs.EdDSA.publicKey);
    const token = await new SignJWT(badge(1, did))
      .setProtectedHeader({ alg: 'EdDSA', kid: `${did}#0` })
      .sign(pairs.EdDSA.privateKey);
    expect(standing(await check(asJwt(token)))).toBe('verified');
    const last = token.slice(-1);
    const stray = String.fromCharCode(last.charCodeAt(0) + 1);
    for (const spelling of [
      `${token}==`,
      `${token} `,
      token.replace('.', '=.'),
      `${token.slice(0, -1)}${stray}`,
      `${token}.`,
    ])
      expect(await signatureOf(spelling)).toMatch(/^failed/);
  });
});
