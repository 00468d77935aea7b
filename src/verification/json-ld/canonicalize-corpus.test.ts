import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { canonizeWithOracle } from '#src/test/oracle.ts';
import { asList, isObject, parseObject } from '#src/verification/json.ts';
import { canonicalize } from './canonicalize.ts';

const corpus = process.env['CORPUS_DIR'];
const folders = ['ob3', 'ob3-dcc', 'ob3-eu', 'status', 'di-vectors', 'vcdm2', 'clr2', 'support/status'];

/** Documents without their proofs, and the proof options in the context of their document. */
function* textsToCanonicalize(folder: string): Generator<{ name: string; document: JsonObject }> {
  for (const file of folders.flatMap((name) => list(join(folder, name)))) {
    const whole = parseObject(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    if (whole?.['@context'] === undefined) continue;
    yield { name: file, document: without(whole, 'proof') };
    for (const proof of asList(whole['proof']).filter(isObject)) {
      const options = without(without(proof, 'proofValue'), 'jws');
      yield { name: `${file} proof`, document: { '@context': whole['@context'], ...options } };
    }
  }
}

const list = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
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
