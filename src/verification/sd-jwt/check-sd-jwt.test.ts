import { SignJWT, base64url } from 'jose';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, standing, tableSource } from '#src/test/checked.ts';
import {
  asSdJwt,
  createSdJwtKey,
  disclosureOf,
  issueSdJwt,
  presentSdJwt,
  signToken,
} from '#src/test/sign-sd-jwt.ts';

const key = await createSdJwtKey();
const holder = await createSdJwtKey();
const claims: JsonObject = { iss: key.did, iat: 1_767_225_600, exp: 1_900_000_000, vct: 'urn:sample:course' };
const hidden: JsonObject = { given_name: 'Sample', family_name: 'Learner', ects: 3 };

/** A whole SD-JWT with every part disclosed. */
async function issued(
  options: Partial<Parameters<typeof issueSdJwt>[1]> = {},
  signer = key,
): Promise<string> {
  const { token, disclosures } = await issueSdJwt(signer, { claims, hidden, ...options });
  return `${[token, ...disclosures].join('~')}~`;
}

const reportOn = (compact: string, served?: Readonly<Record<string, JsonValue | Uint8Array>>) =>
  check(asSdJwt(compact), served === undefined ? undefined : tableSource(served));

const signatureOf = async (compact: string) => answers(await reportOn(compact), 'signature');

describe('the issuer’s signature', () => {
  test.each(['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'])('%s passes', async (algorithm) => {
    const signer = await createSdJwtKey(algorithm);
    const report = await reportOn(await issued({ claims: { ...claims, iss: signer.did } }, signer));
    expect(report.checks[0]).toMatchObject({
      code: 'signature-passed',
      data: { name: `SD-JWT ${algorithm}` },
    });
    expect(answers(report, 'issuer-identity')[0]).toMatch(/^passed/);
    expect(standing(report)).toBe('verified');
  });

  test('by another key fails', async () => {
    const other = await createSdJwtKey();
    expect(await signatureOf(await issued({ header: { kid: `${key.did}#0` } }, other))).toEqual([
      'failed/signature-does-not-match',
    ]);
  });

  test('of a key that merely came along proves nothing about the issuer', async () => {
    const made = {
      claims: { ...claims, iss: 'https://issuer.example' },
      header: { kid: undefined, jwk: key.jwk },
    };
    const report = await reportOn(await issued(made as unknown as Parameters<typeof issued>[0]));
    expect(answers(report, 'signature')).toEqual(['passed/signature-passed']);
    expect(answers(report, 'issuer-identity')[0]).toMatch(/^unknown/);
    expect(standing(report)).toBe('incomplete');
  });

  test('none and symmetric algorithms are refused, and critical headers nobody knows', async () => {
    const payload = base64url.encode(JSON.stringify(claims));
    const none = `${base64url.encode('{"alg":"none","typ":"dc+sd-jwt"}')}.${payload}.AA~`;
    const symmetric = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32));
    expect(await signatureOf(none)).toEqual(['failed/signature-algorithm-refused']);
    expect(await signatureOf(`${symmetric}~`)).toEqual(['failed/signature-algorithm-refused']);
    const critical = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', kid: `${key.did}#0`, crit: ['x-sample'], 'x-sample': 1 })
      .sign(key.privateKey, { crit: { 'x-sample': true } });
    expect(await signatureOf(`${critical}~`)).toEqual(['failed/critical-header-not-understood']);
  });
});

describe('the issuer’s own metadata', () => {
  const iss = 'https://issuer.example/schools/one';
  const place = 'https://issuer.example/.well-known/jwt-vc-issuer/schools/one';
  const made = { claims: { ...claims, iss }, header: { kid: 'key-1' } };
  const named = { ...key.jwk, kid: 'key-1' } as JsonObject;

  test('lists the key', async () => {
    const compact = await issued(made);
    const report = await reportOn(compact, { [place]: { issuer: iss, jwks: { keys: [named] } } });
    expect(answers(report, 'issuer-identity')).toEqual(['passed/key-belongs-to-issuer']);
    expect(standing(report)).toBe('verified');
    const apart = { [place]: { issuer: iss, jwks_uri: 'https://issuer.example/keys' } };
    const elsewhere = await reportOn(compact, { ...apart, 'https://issuer.example/keys': { keys: [named] } });
    expect(standing(elsewhere)).toBe('verified');
    const older = { [`${iss}/.well-known/jwt-vc-issuer`]: { issuer: iss, jwks: { keys: [named] } } };
    expect(standing(await reportOn(compact, older))).toBe('verified');
  });

  test('is not asked for unless the person wants it, and counts only for itself', async () => {
    const compact = await issued(made);
    expect(await signatureOf(compact)).toEqual(['unknown/key-not-resolved']);
    const other = { [place]: { issuer: 'https://other.example', jwks: { keys: [named] } } };
    expect(answers(await reportOn(compact, other), 'signature')).toEqual(['unknown/key-not-resolved']);
  });

  test('without the key refutes the signature', async () => {
    const stranger = (await createSdJwtKey()).jwk as JsonObject;
    const served = (jwk: JsonObject) => ({ [place]: { issuer: iss, jwks: { keys: [jwk] } } });
    const compact = await issued(made);
    const code = async (jwk: JsonObject) => answers(await reportOn(compact, served(jwk)), 'signature');
    expect(await code({ ...stranger, kid: 'key-2' })).toEqual(['failed/key-not-found']);
    expect(await code({ ...stranger, kid: 'key-1' })).toEqual(['failed/signature-does-not-match']);
  });
});

describe('disclosures', () => {
  test.each(['sha-256', 'sha-384', 'sha-512', 'sha3-256', 'sha3-384', 'sha3-512'])(
    '%s digests hold',
    async (algorithm) => {
      expect(await signatureOf(await issued({ algorithm }))).toEqual(['passed/signature-passed']);
    },
  );

  test('kept back are counted and no fault', async () => {
    const { token, disclosures } = await issueSdJwt(key, { claims, hidden });
    const report = await reportOn(`${token}~${disclosures[0] ?? ''}~`);
    expect(standing(report)).toBe('verified');
    expect(report.checks.find(({ code }) => code === 'parts-withheld')?.data).toEqual({
      shown: 1,
      withheld: 2,
    });
  });

  test('that nobody signed fail the whole', async () => {
    const { token, disclosures } = await issueSdJwt(key, { claims, hidden });
    const added = `${[token, ...disclosures, disclosureOf('s', 'ects', 30)].join('~')}~`;
    expect(await signatureOf(added)).toEqual(['failed/disclosure-not-signed']);
    const report = await reportOn(`${token}~${disclosureOf('salt of ects', 'ects', 30)}~`);
    expect(standing(report)).toBe('problem');
  });

  test('that break the rules fail the whole, although the issuer signed them', async () => {
    const payload = { ...claims, _sd: ['same', 'same'] };
    const token = await signToken(payload, key, { kid: `${key.did}#0` });
    expect(await signatureOf(`${token}~`)).toEqual(['failed/disclosures-malformed']);
  });

  test('by an algorithm nobody knows leave the answer open', async () => {
    expect(await signatureOf(await issued({ algorithm: 'sample-hash' }))).toEqual([
      'unknown/digest-algorithm-not-known',
    ]);
  });
});

const bound = { claims: { ...claims, cnf: { jwk: holder.jwk as JsonObject } }, hidden };
const { token, disclosures } = await issueSdJwt(key, bound);

describe('the holder’s signature', () => {
  const recipient = async (compact: string) =>
    answers(await reportOn(compact), 'recipient').filter(
      (one) => !/recipient-not-(compared|stated)$/.test(one),
    );

  test('over just these parts passes, and says for whom and when', async () => {
    const report = await reportOn(await presentSdJwt(token, disclosures.slice(0, 1), holder));
    expect(report.checks.find(({ code }) => code === 'held-by-recipient-key')).toMatchObject({
      status: 'passed',
      data: { audience: 'https://reader.example', madeOn: '2026-11-18T11:06:40.000Z' },
    });
    expect(standing(report)).toBe('verified');
  });

  test('is not needed in a wallet', async () => {
    expect(await recipient(`${token}~`)).toEqual(['unknown/recipient-key-not-used']);
  });

  test('over other parts, or by another, fails', async () => {
    const presented = await presentSdJwt(token, disclosures, holder);
    const [, , ...others] = presented.split('~');
    expect(await recipient([token, ...others].join('~'))).toEqual(['failed/key-binding-does-not-match']);
    const stranger = await createSdJwtKey();
    expect(await recipient(await presentSdJwt(token, disclosures, stranger))).toEqual([
      'failed/key-binding-does-not-match',
    ]);
    const report = await reportOn(await presentSdJwt(token, disclosures, stranger));
    expect(standing(report)).toBe('problem');
  });

  test.each<[string, JsonObject, JsonObject]>([
    ['of another purpose', {}, { typ: 'JWT' }],
    ['without a hash of the parts', { sd_hash: null }, {}],
    ['for nobody', { aud: null }, {}],
    ['of tomorrow', { iat: 1_800_000_000 }, {}],
  ])('%s settles nothing', async (_, changed, header) => {
    expect(await recipient(await presentSdJwt(token, disclosures, holder, changed, header))).toEqual([
      'unknown/key-binding-not-checked',
    ]);
  });
});

test('dates of the token count, disclosed or not', async () => {
  const validity = async (changed: JsonObject, late: JsonObject = {}) =>
    answers(await reportOn(await issued({ claims: { ...claims, ...changed }, hidden: late })), 'validity');
  expect(await validity({ exp: 1_790_000_000 })).toEqual(['failed/expired']);
  expect(await validity({ nbf: 1_800_000_000 })).toEqual(['failed/not-yet-valid']);
  expect(await validity({ iat: 1_800_000_000 })).toEqual(['failed/not-yet-valid']);
  const endless = { iss: key.did, vct: 'urn:sample:course' };
  const { token, disclosures } = await issueSdJwt(key, { claims: endless, hidden: { exp: 1_790_000_000 } });
  expect(answers(await reportOn(`${[token, ...disclosures].join('~')}~`), 'validity')).toEqual([
    'failed/expired',
  ]);
});
