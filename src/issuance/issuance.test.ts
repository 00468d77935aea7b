import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import {
  createCredentialIssuer,
  offerLink,
  offerOf,
  type IssuerHabits,
} from '#src/test/credential-issuer.ts';
import { holderKeyForTests } from '#src/test/holder-key.ts';
import { createIssuance } from './create-issuance.ts';

const now = () => new Date();
const host = 'issuer.example';
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function start(habits: IssuerHabits = {}) {
  const issuer = createCredentialIssuer(habits);
  const key = holderKeyForTests(new IDBFactory());
  return { issuer, issuance: createIssuance({ fetch: issuer.fetch, key, now }) };
}

async function opened(habits: IssuerHabits = {}, offer = offerLink(offerOf())) {
  const { issuer, issuance } = start(habits);
  const result = await issuance.open(offer, [host]);
  if (!result.ok) throw new Error(result.error.code);
  return { issuer, session: result.value };
}

async function collected(habits: IssuerHabits = {}, offer = offerLink(offerOf()), code = '') {
  const { issuer, session } = await opened(habits, offer);
  return { issuer, session, result: await session.collect(code) };
}

const files = (result: Awaited<ReturnType<typeof collected>>['result']) =>
  result.ok ? result.value.files.map((file) => [file.name, text(file.bytes)]) : result.error;

test('nobody is contacted whom the person did not agree to', async () => {
  const { issuer, issuance } = start();
  expect(issuance.firstHost(offerLink(offerOf()))).toEqual({ ok: true, value: host });
  const refused = await issuance.open(offerLink(offerOf()), ['other.example']);
  expect(refused).toEqual({ ok: false, error: { code: 'host-not-agreed', data: { host } } });
  expect(issuer.asked).toEqual([]);
});

test('says who offers what in their own words', async () => {
  const { session } = await opened();
  expect(session.opened).toEqual({
    issuer: 'https://issuer.example/courses',
    issuerName: { en: 'Sample College', de: 'Muster-Hochschule' },
    credentials: [{ configurationId: 'course', name: { en: 'Course in carpentry' } }],
    transactionCode: null,
    hosts: [host],
  });
});

test('an offer that lies elsewhere is fetched from there', async () => {
  const uri = encodeURIComponent('https://issuer.example/courses/offer');
  const { result } = await collected({}, `https://wallet.example/?credential_offer_uri=${uri}`);
  expect(files(result)).toEqual([['course.jwt', 'credential.number.1']]);
});

describe('a credential is collected', () => {
  test('by the final standard', async () => {
    const { result } = await collected();
    expect(files(result)).toEqual([['course.jwt', 'credential.number.1']]);
  });

  test('by an older draft', async () => {
    const { result } = await collected({ isOlder: true });
    expect(files(result)).toEqual([['course.jwt', 'credential.number.1']]);
  });

  test('by the name that came with the token', async () => {
    const details = {
      type: 'openid_credential',
      credential_configuration_id: 'course',
      credential_identifiers: ['spring', 'autumn'],
    };
    const { issuer, result } = await collected({ token: { authorization_details: [details] } });
    expect(files(result)).toEqual([
      ['course.jwt', 'credential.number.1'],
      ['course-2.jwt', 'credential.number.2'],
    ]);
    const asked = issuer.asked.filter(({ url }) => url.endsWith('/credential'));
    expect(
      asked.map(({ body }) => (JSON.parse(body) as { credential_identifier?: string }).credential_identifier),
    ).toEqual(['spring', 'autumn']);
  });

  test('as many as the issuer sends, documents as JSON', async () => {
    const issue = () => ({ body: { credentials: [{ credential: { a: 1 } }, { credential: 'b.c.d' }] } });
    const { result } = await collected({ issue });
    expect(files(result)).toEqual([
      ['course.json', '{"a":1}'],
      ['course-2.jwt', 'b.c.d'],
    ]);
  });

  test('with a fresh nonce where the first has run out', async () => {
    let tries = 0;
    const issue = () => (tries++ === 0 ? { status: 400, body: { error: 'invalid_nonce' } } : null);
    const { result } = await collected({ issue });
    expect(files(result)).toEqual([['course.jwt', 'credential.number.2']]);
  });

  test('later, where it is not ready', async () => {
    const issue = () => ({ status: 202, body: { transaction_id: 'tx-1', interval: 5 } });
    const { session, result } = await collected({ issue });
    const pending = result.ok ? result.value.pending : [];
    expect(pending).toMatchObject([{ transactionId: 'tx-1', waitSeconds: 5 }]);
    expect(files(await session.collectPending(pending))).toEqual([['course.jwt', 'credential.at.last']]);
  });

  test('after a wrong code was typed first', async () => {
    const offer = offerLink(offerOf({ tx_code: { length: 4, description: 'In your letter' } }));
    const { session, result } = await collected({}, offer, '0000');
    expect(session.opened.transactionCode).toEqual({
      isNumeric: true,
      length: 4,
      description: 'In your letter',
    });
    expect(result).toEqual({ ok: false, error: { code: 'code-refused', data: { host } } });
    expect(files(await session.collect('4711'))).toEqual([['course.jwt', 'credential.number.1']]);
  });
});

describe('says what is in the way', () => {
  const open = async (habits: IssuerHabits, offer = offerOf()) => {
    const result = await start(habits).issuance.open(offerLink(offer), [host]);
    return result.ok ? 'opened' : result.error;
  };

  test('before the offer is used up', async () => {
    expect(await open({}, offerOf({}, ['unknown']))).toEqual({
      code: 'credential-unknown',
      data: { id: 'unknown' },
    });
    expect(await open({ metadata: { credential_issuer: 'https://issuer.example' } })).toEqual({
      code: 'answer-unusable',
      data: { host },
    });
    expect(await open({ metadata: { authorization_servers: ['https://login.example'] } })).toEqual({
      code: 'host-not-agreed',
      data: { host: 'login.example' },
    });
  });

  test('a server that does not answer', async () => {
    const { issuance } = start({ metadata: { authorization_servers: ['https://login.example'] } });
    const result = await issuance.open(offerLink(offerOf()), [host, 'login.example']);
    expect(result).toEqual({
      ok: false,
      error: { code: 'host-unreachable', data: { host: 'login.example' } },
    });
  });

  test('a proof that a page cannot give, and a refusal in the words of the standard', async () => {
    const attested = {
      format: 'jwt_vc_json',
      credential_definition: { type: ['VerifiableCredential'] },
      proof_types_supported: {
        jwt: { proof_signing_alg_values_supported: ['ES256'], key_attestations_required: {} },
      },
    };
    const { result } = await collected({
      metadata: { credential_configurations_supported: { course: attested } },
    });
    expect(result).toEqual({ ok: false, error: { code: 'proof-not-possible', data: {} } });
    const denied = await collected({
      issue: () => ({ status: 400, body: { error: 'credential_request_denied' } }),
    });
    expect(denied.result).toEqual({
      ok: false,
      error: { code: 'request-refused', data: { host, error: 'credential_request_denied' } },
    });
  });
});
