import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isObject, type JsonObject } from '#src/domain/json.ts';
import { canonizeWithOracle } from '#src/test/oracle.ts';
import { credentialIn, openToken } from '#src/verification/jose/jwt-signature.ts';
import { asList, parseObject } from '#src/verification/json.ts';
import { canonicalize } from './canonicalize.ts';

const corpus = process.env['CORPUS_DIR'];

/** Everything that could be signed as JSON-LD: documents without their proofs, and proof options in their context. */
function* textsToCanonicalize(folder: string): Generator<{ name: string; document: JsonObject }> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = join(folder, name);
    const whole = statSync(file).isFile() ? documentIn(readFileSync(file, 'utf8')) : null;
    if (whole?.['@context'] === undefined) continue;
    yield { name, document: without(whole, 'proof') };
    for (const proof of asList(whole['proof']).filter(isObject)) {
      const options = without(without(proof, 'proofValue'), 'jws');
      yield { name: `${name} proof`, document: { '@context': whole['@context'], ...options } };
    }
  }
}

/** JSON, or the JSON in a token. */
function documentIn(text: string): JsonObject | null {
  const token = openToken(text.trim());
  return token.ok ? credentialIn(token.value.claims) : parseObject(text.replace(/^\uFEFF/, ''));
}

const without = (object: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));

if (corpus === undefined || !existsSync(join(corpus, 'ob3'))) {
  console.log('N-Quads over the corpus: nothing was read, because CORPUS_DIR names no folder with samples');
  test.skip('N-Quads over the corpus (needs CORPUS_DIR)', () => undefined);
} else {
  test(
    'N-Quads over the corpus are byte for byte those of jsonld.js as it comes',
    { timeout: 120_000 },
    async () => {
      const wrong: string[] = [];
      const counted = { same: 0, refusedByBoth: 0, refusedHere: 0 };
      for (const { name, document } of textsToCanonicalize(corpus)) {
        // The second time our own way is taken, where it leads to the end.
        await canonicalize(document, 'proof');
        const ours = await canonicalize(document, 'proof');
        const stock = await canonizeWithOracle(document).catch(() => null);
        if (ours.ok && ours.value === stock) counted.same += 1;
        else if (!ours.ok && stock === null) counted.refusedByBoth += 1;
        // Contexts written inside a document are refused here, however harmless, and not by the library.
        else if (!ours.ok && ours.error.code === 'context-not-known') counted.refusedHere += 1;
        else wrong.push(`${name}: ${ours.ok ? 'other N-Quads' : ours.error.code}`);
      }
      console.log('N-Quads over the corpus:', counted);
      expect(wrong).toEqual([]);
      expect(counted.same).toBeGreaterThan(100);
    },
  );
}
