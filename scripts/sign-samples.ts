import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSamples, listOf } from './samples/build-samples.ts';

const folder = join(import.meta.dirname, '../public/samples');

/** Makes the sample credentials anew and puts them where the app serves them from. */
async function signSamples(): Promise<void> {
  const samples = await buildSamples();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of [...samples, listOf(samples)]) {
    writeFileSync(join(folder, file), bytes);
    console.log(`${file}: ${String(bytes.length)} bytes`);
  }
}

await signSamples();
