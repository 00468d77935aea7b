import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec } from '../index.ts';

const codec = createLinkCodec();
const part = (value: JsonValue) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** An SD-JWT of any claims, disclosures and endings, as issuers and holders write them (RFC 9901 section 4). */
const anySdJwt = fc
  .record({
    claims: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 }),
    disclosures: fc.array(fc.tuple(fc.string(), fc.string(), fc.jsonValue({ maxDepth: 2 })), {
      maxLength: 6,
    }),
    signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
    isKeyBound: fc.boolean(),
    isWrapped: fc.boolean(),
  })
  .map(({ claims, disclosures, signature, isKeyBound, isWrapped }) => {
    const sign = (header: JsonObject, payload: JsonValue) =>
      `${part(header)}.${part(payload)}.${Buffer.from(signature).toString('base64url')}`;
    const text = [
      sign({ alg: 'ES256', typ: 'dc+sd-jwt' }, claims as JsonObject),
      ...disclosures.map((disclosure) => part(disclosure as JsonValue)),
      isKeyBound ? sign({ alg: 'ES256', typ: 'kb+jwt' }, { sd_hash: 'x' }) : '',
    ].join('~');
    return isWrapped ? `${text.replaceAll(/(.{64})/g, '$1\r\n')}\n` : text;
  });

test('an SD-JWT comes back byte for byte: its signatures cover every character', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anySdJwt, { minLength: 1, maxLength: 3 }), async (texts) => {
      const originals = texts.map((text, index) => ({
        fileName: `sample-${String(index)}.sd-jwt`,
        mediaType: 'application/dc+sd-jwt',
        bytes: new TextEncoder().encode(text),
      }));
      const portfolio = buildPortfolio({ originals });
      const encoded = await codec.encode(portfolio);
      expect(encoded.ok && (await codec.decode(encoded.value))).toEqual({ ok: true, value: portfolio });
    }),
    { numRuns: 60 },
  );
});
