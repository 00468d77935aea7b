import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Secured } from '#src/domain/credential/reading.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { ok } from '#src/domain/result.ts';
import { checkKinds } from '#src/domain/verification/check.ts';
import { buildCredential } from '#src/test/build-credential.ts';
import { answers, check, standing, testNow, withProofs } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { createVerifier } from './index.ts';

const key = await createTestKey(9);
const badge = await signWithOracle(sampleBadge(1, key.did), key);

test('every question is answered, in a fixed order', async () => {
  const { checks, online, checkedAt } = await check(withProofs(badge));
  expect([...new Set(checks.map(({ kind }) => kind))]).toEqual([...checkKinds]);
  expect([online, checkedAt]).toEqual([false, testNow.toISOString()]);
});

test('an unsigned document is unsigned, whatever its dates', async () => {
  const document = sampleBadge(1, key.did) as unknown as JsonObject;
  const report = await check({ kind: 'none', document });
  expect(answers(report, 'signature')).toEqual(['not-applicable/unsigned']);
  expect(standing(report)).toBe('unsigned');
});

test('faults of structure fail, and say where', async () => {
  const read = {
    credential: buildCredential(),
    secured: withProofs(badge),
    contentSha256: '',
    parent: null,
    documentText: '',
  };
  const structureFaults = [{ code: 'field-missing', at: '/credentialSubject' } as const];
  const { checks } = await createVerifier().verify({ ...read, structureFaults }, { now: testNow });
  expect(checks.find(({ kind }) => kind === 'structure')).toEqual({
    kind: 'structure',
    status: 'failed',
    code: 'structure-faulty',
    data: { count: 1, fault: 'field-missing', at: '/credentialSubject' },
  });
});

/** Members that steer a check, with anything at all in them. */
const steering = [
  '@context',
  'id',
  'type',
  'issuer',
  'validFrom',
  'validUntil',
  'credentialStatus',
  'status',
  'credentialSubject',
  'badge',
  'verification',
  'recipient',
  'proof',
  '__proto__',
  'constructor',
];
const anything = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<JsonValue>;
const text = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    'a.b.c',
    '..',
    'eyJhbGciOiJFZERTQSJ9.e30.AAAA',
    'https://a.example',
    'did:web:',
    'did:key:z',
    'data:,',
  ),
);
const object = fc.dictionary(
  fc.constantFrom(...steering),
  fc.oneof(anything, text),
) as fc.Arbitrary<JsonObject>;
const document = object.map((members) => ({ ...badge, ...members }));
const proof = fc
  .dictionary(
    fc.constantFrom(
      'type',
      'cryptosuite',
      'proofValue',
      'verificationMethod',
      'proofPurpose',
      'created',
      'expires',
      'previousProof',
      'jws',
      'id',
      '@context',
    ),
    fc.oneof(anything, text),
  )
  .map((members) => ({ ...(badge['proof'] as JsonObject), ...members }));

const secured: fc.Arbitrary<Secured> = fc.oneof(
  fc.record({ kind: fc.constant('none' as const), document }),
  fc.record({
    kind: fc.constant('embedded-proof' as const),
    document,
    proofs: fc.array(proof, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('jwt' as const), compact: text, header: object, payload: object, document }),
  fc.record({ kind: fc.constant('open-badges-jws' as const), compact: text, header: object, document }),
  fc.record({ kind: fc.constant('hosted' as const), assertionUrl: fc.option(text), document }),
  fc.record({
    kind: fc.constant('jades' as const),
    payload: text,
    payloadIsUnencoded: fc.boolean(),
    signatures: fc.array(
      fc.record({ protectedHeader: text, header: object, signature: text, unprotected: object }),
      { maxLength: 3 },
    ),
    document,
  }),
);

test('nothing that a file or a host can say makes the verifier throw, or pass what is not signed', async () => {
  await fc.assert(
    fc.asyncProperty(secured, fc.oneof(object, anything), async (hostile, served) => {
      const source = () =>
        Promise.resolve(ok({ bytes: new TextEncoder().encode(JSON.stringify(served)), fetchedAt: null }));
      const isWhole =
        hostile.kind === 'embedded-proof' && JSON.stringify(hostile.document) === JSON.stringify(badge);
      for (const report of [await check(hostile), await check(hostile, source)]) {
        expect(report.checks.length).toBeGreaterThanOrEqual(checkKinds.length);
        if (!isWhole) expect(standing(report)).not.toBe('verified');
      }
    }),
    { numRuns: 400, seed: 20261121 },
  );
});
