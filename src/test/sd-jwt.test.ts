import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import type { VerificationReport } from '#src/domain/verification/check.ts';
import { createCredentialReader } from '#src/formats/index.ts';
import { createVerifier } from '#src/verification/index.ts';
import { statusIn } from '#src/verification/status/token-status-list.ts';
import { answers, standing, tableSource, testNow } from './checked.ts';
import { createSdJwtKey, issueSdJwt, presentSdJwt } from './sign-sd-jwt.ts';

const reader = createCredentialReader();
const verifier = createVerifier();

/** The reports about a file; a problem's code where it cannot be read. */
async function inspect(
  bytes: Uint8Array,
  served: Record<string, JsonValue> = {},
): Promise<VerificationReport[] | string> {
  const { outcome } = await reader.read({ name: 'sample', bytes });
  if (!outcome.ok) return outcome.error.code;
  const options = { now: testNow, source: tableSource(served) };
  return Promise.all(outcome.value.credentials.map((credential) => verifier.verify(credential, options)));
}

const issuer = await createSdJwtKey();
const holder = await createSdJwtKey();
const { token, disclosures } = await issueSdJwt(issuer, {
  claims: { iss: issuer.did, iat: 1_767_225_600, vct: 'urn:sample', cnf: { jwk: holder.jwk as JsonObject } },
  hidden: { given_name: 'Sample', family_name: 'Learner', course_title: 'Sample course' },
});
const presented = await presentSdJwt(token, disclosures, holder);
const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a whole SD-JWT is read and passes', async () => {
  const [report] = (await inspect(bytesOf(presented))) as VerificationReport[];
  expect(report && standing(report)).toBe('verified');
  expect(report && answers(report, 'recipient')).toContain('passed/held-by-recipient-key');
});

test('no altered copy passes, whichever character was altered', { timeout: 120_000 }, async () => {
  const accepted: number[] = [];
  const bindingAt = presented.lastIndexOf('~');
  for (let at = 0; at < presented.length; at++) {
    const next = presented[at] === 'A' ? 'B' : 'A';
    const found = await inspect(bytesOf(presented.slice(0, at) + next + presented.slice(at + 1)));
    if (typeof found === 'string') continue;
    const kind = at > bindingAt ? 'recipient' : 'signature';
    const isPassed = found.some((report) =>
      answers(report, kind).some((one) => /signature-passed|held-by-recipient-key/.test(one)),
    );
    if (isPassed) accepted.push(at);
  }
  expect(presented.length).toBeGreaterThan(1_000);
  expect(accepted).toEqual([]);
});

test('no copy with a part cut off or swapped passes both the issuer and the holder', async () => {
  const parts = presented.split('~');
  const copies = [
    ...parts.map((_, at) => parts.toSpliced(at, 1)),
    parts.toSpliced(1, 2, parts[2] ?? '', parts[1] ?? ''),
    [...parts.slice(0, -1), ...parts.slice(-2)],
    ...[7, 50, 300].map((length) => [presented.slice(0, -length)]),
  ];
  for (const copy of copies) {
    const found = await inspect(bytesOf(copy.join('~')));
    if (typeof found === 'string') continue;
    for (const report of found) {
      const isWhole =
        answers(report, 'signature').includes('passed/signature-passed') &&
        answers(report, 'recipient').includes('passed/held-by-recipient-key');
      expect(isWhole, copy.join('~')).toBe(false);
    }
  }
});

const corpus = process.env['CORPUS_DIR'] ?? '';
const isHere = corpus !== '' && existsSync(join(corpus, 'index.tsv'));
if (!isHere)
  console.info('SD-JWT: no third-party file was read, because CORPUS_DIR names no folder with an index.tsv');

describe.skipIf(!isHere)('third-party samples', () => {
  const read = (file: string) => readFileSync(join(corpus, file), 'utf8');

  test('signed with the keys of the specification pass once those are published (6 files)', async () => {
    const keys = JSON.parse(read('support/keys/sdjwt-spec-public-keys.json')) as { issuer: JsonObject };
    const jwks = { keys: [keys.issuer] };
    const served = Object.fromEntries(
      [
        ['https://example.com/issuer', 'https://example.com/.well-known/jwt-vc-issuer/issuer'],
        ['https://issuer.example.com', 'https://issuer.example.com/.well-known/jwt-vc-issuer'],
      ].map(([name = '', place = '']) => [place, { issuer: name, jwks }]),
    );
    const files = [
      'ietf_a_combined_issuance',
      'ietf_a_combined_presentation',
      'ietf_sd-jwt-eaa-diploma_combined_issuance',
      'ietf_simple_combined_presentation',
      'sdjwt_c5ad4fe2',
      'sdjwt_d0f089ff',
    ];
    for (const file of files) {
      const found = await inspect(bytesOf(read(`sdjwt/${file}.txt`)), served);
      const codes = typeof found === 'string' ? [found] : found.flatMap((one) => answers(one, 'signature'));
      expect(codes, file).toEqual(['passed/signature-passed']);
    }
  });

  test('status lists hold the values that their authors list (5 files)', async () => {
    const listIn = (file: string) =>
      JSON.parse(
        /\{[^]*\}/.exec(read(`status-lists/${file}`).replaceAll(/\n\s+/g, ''))?.[0] ?? '{}',
      ) as JsonObject;
    const values = async (list: JsonObject, count: number) => {
      const found = await Promise.all(Array.from({ length: count }, (_, index) => statusIn(list, index)));
      return found.map((one) => (one.ok ? one.value : one.error.code)).join('');
    };
    expect(await values(listIn('status_list_encoding_json.md'), 16)).toBe('1001110111000101');
    expect(await values(listIn('status_list_encoding2_json.md'), 12)).toBe('120301011233');
    const long = listIn('status_list_encoding1_long_json.md');
    expect(await statusIn(long, 0)).toEqual({ ok: true, value: 1 });
    const claimsOf = (file: string) => {
      const { 'status-credential': list } = JSON.parse(read(`status-lists/${file}`)) as Record<
        string,
        string
      >;
      const payload = Buffer.from(list?.split('.')[1] ?? '', 'base64url').toString();
      return (JSON.parse(payload) as { status_list: JsonObject }).status_list;
    };
    expect(await statusIn(claimsOf('tokenstatuslist_revoked.json'), 5_964)).toEqual({ ok: true, value: 1 });
    const wrong = await statusIn(claimsOf('tokenstatuslist_wrong-list-encoding.json'), 11_476);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'status-list-wrong-encoding' } });
  });
});
