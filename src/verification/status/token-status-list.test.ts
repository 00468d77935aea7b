import { base64url } from 'jose';
import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { answers, check, standing, tableSource } from '#src/test/checked.ts';
import { asSdJwt, createSdJwtKey, issueSdJwt, signToken } from '#src/test/sign-sd-jwt.ts';
import { statusIn } from './token-status-list.ts';

const key = await createSdJwtKey();
const uri = 'https://issuer.example/statuslists/1';
const listHeader = { typ: 'statuslist+jwt', kid: `${key.did}#0` };

const packed = (bytes: Uint8Array) => base64url.encode(zlibSync(bytes));

const listClaims = (changed: JsonObject = {}, list: JsonObject = {}): JsonObject => ({
  sub: uri,
  iat: 1_790_000_000,
  exp: 1_800_000_000,
  ttl: 43_200,
  // Two bits an entry: 0, 1, 2, 3, and twelve more zeros.
  status_list: { bits: 2, lst: packed(Uint8Array.of(0b11_10_01_00, 0, 0, 0)), ...list },
  ...changed,
});

const signedList = (changed?: JsonObject, list?: JsonObject, header: JsonObject = listHeader, by = key) =>
  signToken(listClaims(changed, list), by, header);

async function statusOf(
  idx: JsonValue,
  served?: JsonValue | Uint8Array,
  issuer: JsonObject = { iss: key.did },
) {
  const claims = { ...issuer, vct: 'urn:sample', status: { status_list: { idx, uri } } };
  const { token } = await issueSdJwt(key, { claims });
  const report = await check(
    asSdJwt(`${token}~`),
    served === undefined ? undefined : tableSource({ [uri]: served }),
  );
  return { codes: answers(report, 'status'), standing: standing(report) };
}

describe('a place in a token status list', () => {
  test('is not looked up unless the person asks', async () => {
    expect((await statusOf(0)).codes).toEqual(['unknown/status-not-asked']);
    expect((await statusOf(0, '')).codes).toEqual(['unknown/status-list-unreadable']);
  });

  test.each([
    [0, 'passed/not-withdrawn', 'verified'],
    [1, 'failed/revoked', 'problem'],
    [2, 'failed/suspended', 'problem'],
    [3, 'unknown/status-value-application-specific', 'incomplete'],
    [16, 'unknown/status-list-index-beyond', 'incomplete'],
    [-1, 'unknown/status-entry-malformed', 'incomplete'],
    ['1', 'unknown/status-entry-malformed', 'incomplete'],
  ])('%s: %s', async (idx, code, expected) => {
    expect(await statusOf(idx, await signedList())).toEqual({ codes: [code], standing: expected });
  });

  test.each<[string, () => Promise<JsonValue | Uint8Array>]>([
    ['status-list-expired', () => signedList({ exp: 1_790_000_001 })],
    ['status-list-other-address', () => signedList({ sub: `${uri}0` })],
    ['status-list-wrong-type', () => signedList({}, {}, { ...listHeader, typ: 'JWT' })],
    ['status-list-unreadable', () => signedList({ iat: 'now' })],
    ['status-list-wrong-encoding', () => signedList({}, { bits: 3 })],
    ['status-list-wrong-encoding', () => signedList({}, { lst: 'AAAA' })],
    ['status-list-too-large', () => signedList({}, { lst: packed(new Uint8Array(9_000_000)) })],
    ['status-list-signature-failed', async () => `${(await signedList()).slice(0, -8)}AAAAAAAA`],
    ['status-list-unreadable', () => Promise.resolve({ status_list: {} })],
    ['status-list-unreadable', () => Promise.resolve(Uint8Array.of(0xd2, 0x84, 0x58, 0xff))],
    ['status-list-unreadable', () => Promise.resolve(Uint8Array.of(0xff, 0xfe))],
  ])('%s leaves the answer open', async (code, made) => {
    expect(await statusOf(0, await made())).toEqual({ codes: [`unknown/${code}`], standing: 'incomplete' });
  });

  test('signed by a key that only the list itself carries', async () => {
    const stranger = await createSdJwtKey();
    const header = { typ: 'statuslist+jwt', jwk: stranger.jwk as JsonObject };
    const list = await signedList({}, {}, header, stranger);
    expect((await statusOf(0, list, {})).codes).toEqual(['unknown/status-list-by-other']);
    expect((await statusOf(1, list, {})).codes).toEqual(['failed/revoked']);
    expect((await statusOf(0, list)).codes).toEqual(['unknown/status-list-signature-failed']);
  });

  test('signed with the credential’s own key, which it names only for its issuer', async () => {
    const list = await signedList({}, {}, { typ: 'statuslist+jwt', kid: 'key-1' });
    expect((await statusOf(0, list)).codes).toEqual(['passed/not-withdrawn']);
  });
});

test.each([1, 2, 4, 8])('%i bits an entry, the lowest first', async (bits) => {
  const most = 2 ** bits - 1;
  const list = { bits, lst: packed(Uint8Array.of(most, 0)) };
  expect(await statusIn(list, 0)).toEqual({ ok: true, value: most });
  expect(await statusIn(list, 1)).toEqual({ ok: true, value: 0 });
});
