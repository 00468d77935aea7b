import { readdirSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

type Bench = { run: () => Promise<string[]> };

/**
 * Runs every bench beside this file, or those named on the command line, one after the other, so that none
 * takes time from another. Each line gives a ratio that was measured side by side in this run; how much else the
 * machine had to do is told with it, since times on a busy one say little.
 */
async function runBenches(wanted: readonly string[]): Promise<void> {
  const names = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .filter((name) => wanted.length === 0 || wanted.includes(name))
    .sort();
  for (const name of names) {
    const bench = (await import(join(import.meta.dirname, `${name}.ts`))) as Bench;
    for (const line of await bench.run()) console.log(line);
    console.log(`  after ${name}: load ${(loadavg()[0] ?? 0).toFixed(1)} on ${String(cpus().length)} cores`);
  }
}

await runBenches(process.argv.slice(2));
