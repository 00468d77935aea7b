import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { standingOf } from '#src/domain/verification/standing.ts';
import { createCredentialReader } from '#src/formats/index.ts';
import { answers, tableSource, testNow } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { createVerifier } from '#src/verification/index.ts';

const publisher = await createTestKey(1);
const college = await createTestKey(2);
const reader = createCredentialReader();
const verifier = createVerifier();

/** With nothing in it that another badge speaks of too: no id of the learner, and the issuer by name only. */
function badge(number: number, issuer: string): JsonObject {
  const { credentialSubject, ...rest } = sampleBadge(number, issuer);
  const subject = { ...credentialSubject, id: undefined };
  return JSON.parse(JSON.stringify({ ...rest, issuer, credentialSubject: subject })) as JsonObject;
}

const aboutLearner = (one: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...one,
  credentialSubject: { ...(one['credentialSubject'] as JsonObject), id: 'urn:uuid:sample-learner', ...more },
});

const record = (members: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000100',
  type: ['VerifiableCredential', 'ClrCredential'],
  issuer: { id: publisher.did, type: ['Profile'], name: 'Sample Registrar' },
  name: 'Sample transcript',
  validFrom: '2026-01-20T00:00:00Z',
  credentialSubject: {
    id: 'urn:uuid:00000000-0000-4000-9000-000000000000',
    type: ['ClrSubject'],
    verifiableCredential: [...members],
  },
  ...more,
});

async function reports(document: JsonObject, source = tableSource({})) {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const { outcome } = await reader.read({ name: 'record.json', bytes });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return verifier.verifyAll(outcome.value.credentials, { now: testNow, source });
}

const told = async (document: JsonObject) =>
  (await reports(document)).map((report) => [
    ...answers(report, 'signature'),
    ...answers(report, 'issuer-identity'),
    standingOf(report, false),
  ]);

const signed = (members: readonly JsonObject[], more: JsonObject = {}) =>
  signWithOracle(record(members, more), publisher);

/** The same record with another title for its last member, as someone could write it afterwards. */
function altered(document: JsonObject): JsonObject {
  const copy = structuredClone(document) as { credentialSubject: { verifiableCredential: JsonObject[] } };
  const last = copy.credentialSubject.verifiableCredential.at(-1);
  if (last) last['name'] = 'Another title';
  return copy;
}

describe('credentials in a record', () => {
  test('are each checked by their own proof', async () => {
    const own = await signWithOracle(badge(1, college.did), college);
    expect(await told(await signed([own]))).toEqual([
      ['passed/signature-passed', 'passed/key-is-the-identifier', 'verified'],
      ['passed/signature-passed', 'passed/issuer-is-its-key', 'verified'],
    ]);
  });

  test('are covered by the record’s signature where they have none', async () => {
    expect(await told(await signed([badge(1, publisher.did), badge(2, college.did)]))).toEqual([
      ['passed/signature-passed', 'passed/key-is-the-identifier', 'verified'],
      ['passed/covered-by-the-record', 'passed/key-is-the-identifier', 'verified'],
      ['passed/covered-by-the-record', 'unknown/record-vouches', 'incomplete'],
    ]);
  });

  test('are not taken for covered where statements could have been moved between them', async () => {
    const members = [1, 2].map((number) =>
      aboutLearner(badge(number, publisher.did), { creditsEarned: number * 10 }),
    );
    const document = await signed(members);
    const [one, two] = members.map((member) => member['credentialSubject'] as JsonObject);
    const exchanged = structuredClone(document) as {
      credentialSubject: { verifiableCredential: JsonObject[] };
    };
    exchanged.credentialSubject.verifiableCredential.forEach((member, at) => {
      member['credentialSubject'] = (at === 0 ? two : one) ?? null;
    });
    const open = ['unknown/record-mixes-credentials', 'passed/key-is-the-identifier', 'incomplete'];
    const passed = ['passed/signature-passed', 'passed/key-is-the-identifier', 'verified'];
    expect(await told(document)).toEqual([passed, open, open]);
    expect(await told(exchanged as unknown as JsonObject)).toEqual([passed, open, open]);
    const [alone] = members;
    expect((await told(await signed(alone ? [alone] : [])))[1]?.[0]).toBe('passed/covered-by-the-record');
  });

  test('fall with the record’s signature, while those signed by themselves stand', async () => {
    const own = await signWithOracle(badge(1, college.did), college);
    expect(await told(altered(await signed([own, badge(2, publisher.did)])))).toEqual([
      ['failed/signature-does-not-match', 'unknown/identity-needs-signature', 'problem'],
      ['passed/signature-passed', 'passed/issuer-is-its-key', 'verified'],
      ['failed/record-not-sound', 'unknown/identity-needs-signature', 'problem'],
    ]);
  });

  test('are unsigned in an unsigned record', async () => {
    const inside = (await told(record([badge(1, publisher.did)])))[1];
    expect(inside).toEqual([
      'not-applicable/unsigned',
      'not-applicable/identity-needs-signature',
      'unsigned',
    ]);
  });

  test('cannot be checked where the record cannot', async () => {
    const unknownKey = await createTestKey(3, 'did:web:registrar.example');
    const members = [badge(1, 'did:web:registrar.example')];
    const document = await signWithOracle(
      record(members, { issuer: 'did:web:registrar.example' }),
      unknownKey,
    );
    expect((await told(document))[1]).toEqual([
      'unknown/record-not-checked',
      'unknown/identity-needs-signature',
      'incomplete',
    ]);
  });

  test('do not outlive what covers them', async () => {
    const [, inside] = await reports(
      await signed([badge(1, publisher.did)], { validUntil: '2026-02-01T00:00:00Z' }),
    );
    expect(inside && answers(inside, 'validity')).toEqual(['failed/expired']);
  });

  test('a record that names someone else as its issuer proves nobody', async () => {
    const document = await signWithOracle(
      record([badge(1, college.did)], { issuer: college.did }),
      publisher,
    );
    expect((await told(document))[1]).toEqual([
      'passed/covered-by-the-record',
      'failed/key-not-authorised-by-issuer',
      'problem',
    ]);
  });

  test('take no name from a record that is nothing but its key', async () => {
    const named = {
      ...badge(1, publisher.did),
      issuer: { id: publisher.did, type: ['Profile'], name: 'Sample College' },
    };
    const document = await signed([named, badge(2, publisher.did)], { issuer: publisher.did });
    const identities = (await told(document)).map(([, identity]) => identity);
    expect(identities).toEqual([
      'passed/issuer-is-its-key',
      'passed/key-is-the-identifier',
      'passed/issuer-is-its-key',
    ]);
  });
});
