import { SignJWT, base64url, compactVerify, exportJWK, generateKeyPair, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { answers, asJwt, check } from '#src/test/checked.ts';
import { createRandom } from '#src/test/mutants.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { tokenAlgorithms } from '#src/test/token-samples.ts';

const encode = (value: object) => base64url.encode(JSON.stringify(value));

/** One letter of a token changed, anywhere in it. */
function spoil(token: string, random: () => number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  const at = Math.floor(random() * token.length);
  return token.slice(0, at) + letters.charAt(Math.floor(random() * letters.length)) + token.slice(at + 1);
}

describe.each(tokenAlgorithms)('%s: the same verdicts as jose', (alg) => {
  test('on a signed credential and on 60 spoilt copies of it', async () => {
    const random = createRandom(25_519);
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(publicKey);
    const did = `did:jwk:${encode(jwk)}`;
    const token = await new SignJWT(sampleBadge(1, did))
      .setProtectedHeader({ alg, kid: `${did}#0`, typ: 'vc+jwt' })
      .sign(privateKey);
    const verify = await importJWK(jwk, alg);
    const theirs = (compact: string) =>
      compactVerify(compact, verify).then(
        () => true,
        () => false,
      );
    const ours = async (compact: string) =>
      answers(await check(asJwt(compact)), 'signature')[0] === 'passed/signature-passed';
    expect([await theirs(token), await ours(token)]).toEqual([true, true]);
    for (let copy = 0; copy < 60; copy++) {
      const spoilt = spoil(token, random);
      // jose decodes leniently, so it may take another spelling of the same signature; never the other way round.
      const [their, our] = [await theirs(spoilt), await ours(spoilt)];
      const isSameSpelling = spoilt === token;
      expect(our, spoilt).toBe(isSameSpelling);
      if (our) expect(their).toBe(true);
    }
  });
});
