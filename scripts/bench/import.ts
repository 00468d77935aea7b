import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../check/find-browser.ts';
import type { ImportTimes } from './import/page.ts';

/** An address that only the bench answers. */
const origin = 'https://bench.example';

/** Importing 10,000 credentials against one bare transaction that puts the same records, in one page. */
export async function run(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    return describe(await measure(await bundle(folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'esnext',
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: join(import.meta.dirname, 'import/page.ts'), formats: ['es'], fileName: 'page' },
    },
  });
  return join(folder, 'page.js');
}

async function measure(script: string): Promise<ImportTimes> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(script) })
        : route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/page.js"></script>' }),
    );
    await page.goto(`${origin}/`, { waitUntil: 'load' });
    return await page.evaluate('globalThis.runImportBench()');
  } finally {
    await browser.close();
  }
}

function describe({ count, fileBytes, bare, ours, longestPause, barePause }: ImportTimes): string[] {
  const ms = (value: number) => `${String(Math.round(value))} ms`;
  return [
    `import ${String(count)} credentials of ${String(fileBytes)} bytes: ${ms(ours)}, one bare transaction with the same records ${ms(bare)}, ratio ${(ours / bare).toFixed(2)} (goal 1.3)`,
    `longest pause of the page during it: ${ms(longestPause)}, with the bare transaction ${ms(barePause)}`,
  ];
}
