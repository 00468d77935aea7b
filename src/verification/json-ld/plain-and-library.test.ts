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
