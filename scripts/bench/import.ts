import { join } from 'node:path';
import type { ImportTimes } from './import/page.ts';
import { runInPage } from './page/run-in-page.ts';

/** Importing 10,000 credentials against one bare transaction that puts the same records, in one page. */
export async function run(): Promise<string[]> {
  const page = join(import.meta.dirname, 'import/page.ts');
  return describe(await runInPage<ImportTimes>(page, 'globalThis.runImportBench()'));
}

function describe({ count, fileBytes, bare, ours, longestPause, barePause }: ImportTimes): string[] {
  const ms = (value: number) => `${String(Math.round(value))} ms`;
  return [
    `import ${String(count)} credentials of ${String(fileBytes)} bytes: ${ms(ours)}, one bare transaction with the same records ${ms(bare)}, ratio ${(ours / bare).toFixed(2)} (goal 1.3)`,
    `longest pause of the page during it: ${ms(longestPause)}, with the bare transaction ${ms(barePause)}`,
  ];
}
