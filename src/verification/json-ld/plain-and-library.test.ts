import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { anyDocument } from '#src/test/any-json-ld.ts';
import { canonizeWithOracle } from '#src/test/oracle.ts';
import { canonicalize } from './canonicalize.ts';

/** `PROPERTY_RUNS=20000 PROPERTY_SEED=7` searches longer, and elsewhere. */
const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);
const seed = Number(process.env['PROPERTY_SEED'] ?? 1);

/** The N-Quads, or `null` for a refusal; `undefined` where we refuse on purpose what the library may take. */
async function ours(document: JsonObject): Promise<string | null | undefined> {
  const result = await canonicalize(document, 'proof');
  if (result.ok) return result.value;
  return result.error.status === 'unknown' ? undefined : null;
}

const stock = (document: JsonObject): Promise<string | null> =>
  canonizeWithOracle(document).catch(() => null);

const base = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
};
const subject = (members: JsonObject): JsonObject => ({
  ...base,
  credentialSubject: { type: ['AchievementSubject'], ...members },
});
const achievement = (members: JsonObject): JsonObject =>
  subject({ achievement: { id: 'urn:a', type: ['Achievement'], ...members } });

/** In the manner of the W3C's tests for the JSON-LD 1.1 API: one matter each. */
const matters: Record<string, JsonObject> = {
  'no values': achievement({ name: null, tag: [], alignment: [null], description: [[]] }),
  'lists in lists': achievement({ tag: [['a'], ['b', ['c']]] }),
  'the same value twice': achievement({ tag: ['a', 'a', 'b'] }),
  'the same node in two places': achievement({
    creator: { id: 'https://x.example', type: ['Profile'], name: 'X' },
    related: [{ id: 'https://x.example', type: ['Related'] }],
  }),
  'the same node described twice alike': {
    ...achievement({ creator: { id: 'https://x.example', type: ['Profile'], name: 'X' } }),
    issuer: { id: 'https://x.example', type: ['Profile'], name: 'X' },
  },
  'a list that keeps its order': achievement({
    resultDescription: [{ id: 'urn:r', type: ['ResultDescription'], allowedValue: ['b', 'a', 'b', null] }],
  }),
  'an empty list': achievement({
    resultDescription: [{ id: 'urn:r', type: ['ResultDescription'], allowedValue: [] }],
  }),
  'a list of one without brackets': achievement({
    resultDescription: [{ id: 'urn:r', type: ['ResultDescription'], allowedValue: 'a' }],
  }),
  'a written-out list': achievement({
    resultDescription: [{ id: 'urn:r', type: ['ResultDescription'], allowedValue: { '@list': ['a'] } }],
  }),
  'a written-out set': achievement({ tag: { '@set': ['a', 'b'] } }),
  'numbers of every kind': subject({ creditsEarned: [0, -0, 2.5, 1e21, 1e-7, -3] }),
  'a number for a date': { ...base, validFrom: 5 },
  'a number for an address': achievement({ image: 5 }),
  'a value with a language': { ...base, name: { '@value': 'Nazwa', '@language': 'PL' } },
  'a value with a datatype': { ...base, name: { '@value': 'x', '@type': 'https://x.example/t' } },
  'JSON as a value': { ...base, name: { '@value': { b: 1, a: [null] }, '@type': '@json' } },
  'a value of nothing': { ...base, name: { '@value': null } },
  'keywords without aliases': { ...base, issuer: { '@id': 'https://x.example', '@type': 'Profile' } },
  'an alias and its keyword': { ...base, '@id': 'urn:y' },
  'a type that is no list': { ...base, type: 'VerifiableCredential' },
  'no types at all': { ...base, issuer: { id: 'https://x.example', type: [] } },
  'a type that is a number': { ...base, issuer: { id: 'https://x.example', type: [5] } },
  'a type by its address': { ...base, issuer: { id: 'https://x.example', type: ['https://x.example/T'] } },
  'a type that nobody defined': { ...base, issuer: { id: 'https://x.example', type: ['Unheard'] } },
  'a compact address': achievement({ image: 'schema:Thing', creator: { id: 'sec:key' } }),
  'a relative address': achievement({ image: 'picture.png' }),
  'an address with a space': achievement({ image: 'https://x.example/a b' }),
  'an address with brackets': achievement({ image: 'https://x.example/<a>' }),
  'an empty address': achievement({ image: '' }),
  'a keyword for an address': achievement({ image: '@type' }),
  'blank nodes with names': achievement({ creator: { id: '_:a' }, related: [{ id: '_:a' }] }),
  'blank nodes alike': achievement({ alignment: [{ type: ['Alignment'] }, { type: ['Alignment'] }] }),
  'a node of nothing': achievement({ criteria: {} }),
  'a proof inside': { ...base, proof: { type: 'DataIntegrityProof', cryptosuite: 'x', proofPurpose: 'x:y' } },
  'proofs inside': { ...base, proof: [{ type: 'DataIntegrityProof', cryptosuite: 'x' }, { id: 'urn:p' }] },
  'an empty proof inside': { ...base, proof: {} },
  'a context inside': achievement({
    creator: { '@context': base['@context'], id: 'urn:c', type: ['Profile'] },
  }),
  'a word of a type elsewhere': { ...base, achievement: { id: 'urn:a' } },
  'members of every object': { ...base, constructor: 'x', toString: 'y' },
  'a key with a colon': { ...base, 'https://x.example/p': 'x' },
  'control characters': { ...base, name: 'a\u0000\u0008\t\n\u000b\f\r\u001f"\\\u007f\u0080\u2028\ud800' },
};

test.each(Object.keys(matters))('%s: as the library has it', async (name) => {
  const document = matters[name] ?? {};
  const expected = await stock(document);
  expect([await ours(document), await ours(document)]).toEqual([expected, expected]);
});

test(
  'random documents give the N-Quads of the library as it comes, or are refused by both',
  { timeout: 600_000 },
  async () => {
    const counted = { same: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        // The first time the library expands the document, and from then on our own code, where it can.
        const first = await ours(document);
        const second = await ours(document);
        const expected = await stock(document);
        if (first === undefined) return;
        counted[expected === null ? 'refused' : 'same'] += 1;
        expect(first).toBe(expected);
        expect(second).toBe(expected);
      }),
      { numRuns: runs, seed },
    );
    console.log('random documents:', counted);
    expect(counted.same).toBeGreaterThan(runs / 4);
  },
);
