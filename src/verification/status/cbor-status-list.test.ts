import { importJWK, base64url } from 'jose';
import { zlibSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { answers, check, tableSource } from '#src/test/checked.ts';
import { signCwt, wrapped } from '#src/test/sign-cwt.ts';
import { asSdJwt, createSdJwtKey, issueSdJwt, type SdJwtKey } from '#src/test/sign-sd-jwt.ts';
import type { CborValue } from '#src/verification/cose/cbor.ts';
import { openCwt } from '#src/verification/cose/open-cwt.ts';

const uri = 'https://issuer.example/statuslists/1';
const key = await createSdJwtKey();

async function statusOf(idx: number, list: Uint8Array, by: SdJwtKey = key, at = uri) {
  const claims: JsonObject = { iss: by.did, vct: 'urn:sample', status: { status_list: { idx, uri: at } } };
  const { token } = await issueSdJwt(by, { claims });
  return answers(await check(asSdJwt(`${token}~`), tableSource({ [at]: list })), 'status');
}

type Change = [label: number, value: CborValue | undefined];

const changed = (members: [number, CborValue][], changes: readonly Change[]) => {
  const map = new Map<CborValue, CborValue>(members);
  for (const [label, value] of changes)
    if (value === undefined) map.delete(label);
    else map.set(label, value);
  return map;
};

/** Two bits an entry: 0, 1, 2, 3, and zeros. */
const lst = new Uint8Array(zlibSync(Uint8Array.of(0b11_10_01_00, 0, 0, 0)));
const statusList = new Map<CborValue, CborValue>([
  ['bits', 2],
  ['lst', lst],
]);

const list = (claims: readonly Change[] = [], header: readonly Change[] = []) =>
  signCwt(
    changed(
      [
        [2, uri],
        [6, 1_790_000_000],
        [4, 1_800_000_000],
        [65_534, 43_200],
        [65_533, statusList],
      ],
      claims,
    ),
    key,
    {
      guarded: changed(
        [
          [1, -7],
          [16, 'application/statuslist+cwt'],
        ],
        header,
      ),
      unguarded: new Map([[4, new TextEncoder().encode(`${key.did}#0`)]]),
    },
  );

describe('a place in a token status list in CBOR', () => {
  test.each([
    [0, 'passed/not-withdrawn'],
    [1, 'failed/revoked'],
    [2, 'failed/suspended'],
    [3, 'unknown/status-value-application-specific'],
    [16, 'unknown/status-list-index-beyond'],
  ])('%s: %s', async (idx, code) => {
    expect(await statusOf(idx, await list())).toEqual([code]);
  });

  test.each<[string, readonly Change[], readonly Change[]]>([
    ['expired', [[4, 1_790_000_001]], []],
    ['other-address', [[2, `${uri}0`]], []],
    ['wrong-type', [], [[16, 'application/statuslist+jwt']]],
    ['wrong-type', [], [[16, undefined]]],
    ['unreadable', [[6, 'now']], []],
    ['unreadable', [[65_533, undefined]], []],
    ['wrong-encoding', [[65_533, new Map([['bits', 3]])]], []],
    ['signature-open', [], [[1, -47]]],
    ['signature-open', [], [[1, undefined]]],
    ['signature-open', [], [[2, [99]]]],
    ['signature-failed', [], [[1, -8]]],
    ['unreadable', [], [[4, new Uint8Array([1])]]],
  ])('status-list-%s leaves the answer open', async (code, claims, header) => {
    expect(await statusOf(0, await list(claims, header))).toEqual([`unknown/status-list-${code}`]);
  });

  test('one that is damaged, cut short or goes on', async () => {
    const whole = await list();
    const altered = Uint8Array.from(whole);
    altered[whole.length - 1] = 1 ^ (whole[whole.length - 1] ?? 0);
    expect(await statusOf(0, altered)).toEqual(['unknown/status-list-signature-failed']);
    for (const other of [whole.slice(0, -1), Uint8Array.of(...whole, 0), Uint8Array.of(0xd2), whole.slice(3)])
      expect(await statusOf(0, other)).toEqual(['unknown/status-list-unreadable']);
  });

  test('tagged as a CBOR Web Token, or not tagged at all, it is the same', async () => {
    const whole = await list();
    expect(await statusOf(1, Uint8Array.of(0xd8, 0x3d, ...whole))).toEqual(['failed/revoked']);
    expect(await statusOf(1, whole.slice(1))).toEqual(['failed/revoked']);
  });

  test('times with a fraction, and claims that nobody asks for', () => {
    const claims = wrapped(
      new Map<CborValue, CborValue>([
        [2, uri],
        [99, [true, null]],
      ]),
    );
    const inner = Uint8Array.of(...wrapped(new Map([[1, -7]])));
    const opened = openCwt(new Uint8Array(wrapped([inner, new Map(), claims, new Uint8Array(64)])));
    expect(opened.ok && opened.value.claims).toEqual({ sub: uri });
    const fraction = Uint8Array.of(0xa1, 6, 0xfb, 0x41, 0xda, 0xab, 0x3f, 0xc0, 0x20, 0, 0);
    const timed = openCwt(new Uint8Array(wrapped([inner, new Map(), fraction, new Uint8Array(64)])));
    expect(timed.ok && timed.value.claims).toEqual({ iat: 1_789_722_368.5 });
  });

  test('whatever the bytes, there is an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (noise) => {
        expect(openCwt(Uint8Array.of(0xd2, 0x84, ...noise)).ok).toBe(false);
      }),
    );
  });
});

/** The example of draft-ietf-oauth-status-list-20 section 5.2 and the key that it is signed with. */
test('the example of the standard', async () => {
  const hex =
    'd2845820a2012610781a6170706c69636174696f6e2f7374617475736c6973742b637774a1044231325850a502782168747470733a' +
    '2f2f6578616d706c652e636f6d2f7374617475736c697374732f31061a648c5bea041a8898dfea19fffe19a8c019fffda264626974' +
    '7301636c73744a78dadbb918000217015d584093fa4d01032b18c35e2fe1101b77fd6cc9440022caa4694450c4e4e9feab4e99d1fa' +
    '6d9772ce2bf3a12e0323ded7c982c5e101a5e67f0cbc1e2b6f57ce99c279';
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'I3HWm_0Ds1dPMI-IWmf4mBmH-YaeAVbPVu7vB27CxXo',
    y: '6N_d5Elj9bs1htgV3okJKIdbHEpkgTmAluYKJemzn1M',
  };
  const example: SdJwtKey = {
    alg: 'ES256',
    privateKey: await importKeyOf({ ...jwk, d: 'xzUEdsyLosZF0acZGRAjTKImb0lQvAvssDK5XIZELd0' }),
    jwk,
    did: `did:jwk:${base64url.encode(JSON.stringify(jwk))}`,
  };
  const bytes = new Uint8Array(Buffer.from(hex, 'hex'));
  const at = 'https://example.com/statuslists/1';
  const told = await Promise.all([0, 1, 2, 3, 15].map((idx) => statusOf(idx, bytes, example, at)));
  expect(told.flat()).toEqual([
    'failed/revoked',
    'passed/not-withdrawn',
    'passed/not-withdrawn',
    'failed/revoked',
    'failed/revoked',
  ]);
});

async function importKeyOf(jwk: object): Promise<SdJwtKey['privateKey']> {
  const imported = await importJWK(jwk, 'ES256');
  if (imported instanceof Uint8Array) throw new Error('a symmetric key');
  return imported;
}
