import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { canonicalize } from './canonicalize.ts';

const documentOf = (value: JsonValue): JsonObject => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://www.w3.org/ns/credentials/undefined-terms/v2',
  ],
  id: 'urn:sample:document',
  type: ['VerifiableCredential'],
  issuer: 'urn:sample:issuer',
  credentialSubject: { id: 'urn:sample:subject', sample: value },
});

const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));

// Each took from 6 s to a minute, or gigabytes, within the limits on size; a test has 5 s.
test.each<[string, JsonValue]>([
  ['values of one property', many(45_000, (at) => `value ${at}`)],
  ['values of one property, one of them twice', [...many(45_000, (at) => `value ${at}`), 'value 1']],
  ['nodes alike', many(19_000, () => ({}))],
  ['nodes in a ring', many(2_400, (at) => ({ id: `_:n${at}`, next: { id: `_:n${(at + 1) % 2_400}` } }))],
  [
    'contexts',
    many(3_000, (at) => ({
      '@context': many(
        16,
        (bit) => `https://www.w3.org/ns/credentials/${(at >> bit) & 1 ? 'undefined-terms/' : ''}v2`,
      ),
      name: `node ${at}`,
    })),
  ],
])('a document of very many %s is left open at once', async (_name, value) => {
  expect(await canonicalize(documentOf(value), 'credential')).toMatchObject({
    ok: false,
    error: { status: 'unknown', code: 'document-too-complex' },
  });
});
