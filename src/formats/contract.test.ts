import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormatId } from '#src/domain/credential/credential.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { assertion2, badge3, european, plainVc } from './fixtures/documents.ts';
import { record2 } from './fixtures/record.ts';
import { jsonFile, png, internationalChunk, token, utf8 } from './fixtures/files.ts';
import { factsOf, readAll, readBytes } from './fixtures/read.ts';
import { courseSdJwt } from './fixtures/sd-jwt.ts';
import { europass, transcript } from './fixtures/xml-documents.ts';
import { formats } from './index.ts';

/** A badge beside a receipt. */
const blockcert: JsonObject = { ...assertion2, signature: { type: ['MerkleProof2017'], proof: [] } };

/** A sample for every format of the registry: a new format without one does not compile. */
const samples: Record<Exclude<FormatId, 'own-record'>, JsonObject | string> = {
  'open-badges-3': badge3,
  'open-badges-2': assertion2,
  'elm-3': european,
  'clr-2': record2,
  'w3c-vc': plainVc,
  'sd-jwt-vc': courseSdJwt,
  blockcerts: blockcert,
  'edci-xml': europass,
  elmo: transcript,
};
const entries = Object.entries(samples);
const fileOf = (document: JsonObject | string) =>
  typeof document === 'string' ? utf8(document) : jsonFile(document);
const documents = entries.filter((entry): entry is [string, JsonObject] => isObject(entry[1]));

/** RFC 6901; undefined where the pointer leads nowhere. */
function pointed(document: JsonValue, pointer: string): JsonValue | undefined {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<JsonValue | undefined>((value, name) => {
      if (Array.isArray(value)) return value[Number(name)];
      return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    }, document);
}

describe('every format', () => {
  it('is in the registry once', () => {
    expect(formats.map((format) => format.id).toSorted()).toEqual(Object.keys(samples).toSorted());
  });

  it.each(entries)('%s reads its own documents', async (id, document) => {
    const read = (await readAll(fileOf(document))).filter(({ parent }) => parent === null);
    for (const { credential, documentText, contentSha256 } of read) {
      expect(credential.format).toBe(id);
      expect(Object.values(credential.title.value).join('')).not.toBe('');
      expect(typeof document === 'string' ? documentText : JSON.parse(documentText)).toEqual(document);
      expect(contentSha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it.each(entries)('%s says where every fact stands', async (_, document) => {
    for (const { credential, secured } of await readAll(fileOf(document))) {
      const facts = factsOf(credential);
      expect(facts.length).toBeGreaterThan(2);
      for (const fact of facts) {
        expect(fact.by).toBe('issuer');
        expect(pointed(secured.document, fact.at), fact.at).toBeDefined();
      }
    }
  });

  it.each(entries)('%s returns null for what is not its own', (id) => {
    const format = formats.find((candidate) => candidate.id === id);
    const others: JsonValue[] = [
      {},
      [],
      'text',
      1,
      null,
      { type: 'Person' },
      { '@context': 'https://schema.org' },
    ];
    for (const document of others) {
      expect(
        format?.read({ packaging: 'json', document, text: '', faults: [], envelope: { kind: 'none' } }),
      ).toBeNull();
    }
  });

  it.each(entries)('%s is read alike twice', async (_, document) => {
    expect(await readAll(fileOf(document))).toEqual(await readAll(fileOf(document)));
  });
});

const hostileValues: readonly JsonValue[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  'javascript:alert(1)',
  '<script>',
  [],
  [[]],
  {},
  [null],
  { id: {} },
  { '@value': {} },
  { type: [{}] },
];

/** Replaces one value of a document by a hostile one, or gives it a hostile member. */
const mutants = (document: JsonObject) =>
  fc.tuple(fc.nat(), fc.constantFrom(...hostileValues), fc.boolean()).map(([seed, value, adds]) => {
    const copy = structuredClone(document);
    const holders: (JsonObject | JsonValue[])[] = [];
    const visit = (node: JsonValue) => {
      if (typeof node !== 'object' || node === null) return;
      holders.push(node);
      for (const inner of Object.values(node)) visit(inner);
    };
    visit(copy);
    const holder = holders[seed % holders.length] ?? copy;
    const names = Object.keys(holder);
    const name = names[seed % Math.max(1, names.length)] ?? 'x';
    if (adds)
      Object.defineProperty(holder, '__proto__', {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    else (holder as JsonObject)[name] = value;
    return copy;
  });

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).toSorted().join();

async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const outcome = await readBytes(bytes);
  if ('code' in outcome) expect(outcome.code).toMatch(/^[a-z0-9-]+$/);
  else expect(outcome.credentials.length).toBeGreaterThan(0);
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted().join()).toBe(prototypeBefore);
}

// Hundreds of readings each: a busy machine may need its time.
describe('hostile input', { timeout: 60_000 }, () => {
  it.each(documents)('%s never throws on a damaged document', async (_, document) => {
    await fc.assert(
      fc.asyncProperty(mutants(document), async (mutant) => {
        await expectAnswer(jsonFile(mutant));
        await expectAnswer(utf8(token({ alg: 'ES256' }, { vc: mutant })));
      }),
      { numRuns: 150 },
    );
  });

  it('is answered for any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), expectAnswer), { numRuns: 300 });
  });

  it('is answered for any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        await expectAnswer(jsonFile(value as JsonValue));
      }),
    );
  });

  it('is answered for files with bytes changed, cut out and cut off', async () => {
    const files = [
      jsonFile(badge3),
      png({ chunks: [internationalChunk('openbadgecredential', JSON.stringify(badge3))] }),
      utf8(
        `<svg xmlns:openbadges="http://openbadges.org"><openbadges:assertion>${JSON.stringify(assertion2)}</openbadges:assertion></svg>`,
      ),
      utf8(token({ alg: 'ES256' }, plainVc)),
      utf8(courseSdJwt),
      utf8(europass),
      utf8(transcript),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.nat(),
        fc.nat(255),
        fc.nat(20),
        async (file, position, byte, cut) => {
          const at = position % file.length;
          const changed = Uint8Array.from(file);
          changed[at] = byte;
          await expectAnswer(changed);
          await expectAnswer(file.subarray(0, at));
          await expectAnswer(Uint8Array.from([...file.subarray(0, at), ...file.subarray(at + cut)]));
        },
      ),
      { numRuns: 200 },
    );
  });
});
