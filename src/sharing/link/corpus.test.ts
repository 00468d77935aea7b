import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec } from '../index.ts';
import { maxOriginalBytes } from './portfolio-v1.ts';

const corpus = process.env['CORPUS_DIR'];

if (corpus === undefined || !existsSync(corpus)) {
  console.log('links over the corpus: nothing was read, because CORPUS_DIR names no folder');
  test.skip('links over the corpus (needs CORPUS_DIR)', () => undefined);
} else {
  test(
    'a link gives back every file of the corpus byte for byte, or says that it is too large',
    { timeout: 120_000 },
    async () => {
      const codec = createLinkCodec();
      const counted = { carried: 0, tooLarge: 0 };
      const files = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      for (const { parentPath, name } of files) {
        const bytes = new Uint8Array(readFileSync(join(parentPath, name)));
        const portfolio = buildPortfolio({
          originals: [{ fileName: name, mediaType: 'application/octet-stream', bytes }],
        });
        const link = await codec.encode(portfolio);
        if (!link.ok) {
          expect({ name, code: link.error.code }).toEqual({ name, code: 'portfolio-too-large' });
          expect(bytes.length, name).toBeGreaterThan(maxOriginalBytes / 2);
          counted.tooLarge += 1;
          continue;
        }
        const opened = await codec.decode(link.value);
        const original = opened.ok ? opened.value.originals[0]?.bytes : undefined;
        expect(original && Buffer.compare(original, bytes), name).toBe(0);
        counted.carried += 1;
      }
      console.log('links over the corpus:', counted);
      expect(counted.carried).toBeGreaterThan(200);
    },
  );
}
