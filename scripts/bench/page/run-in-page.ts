import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../../check/find-browser.ts';

/** An address that only the bench answers; secure, so that WebCrypto is there. */
const origin = 'https://bench.example';

/**
 * Bundles a script into one file, loads it in a page of a fresh Chromium and returns what an
 * expression gives there.
 *
 * @param entry - path of the script
 * @param expression - evaluated once the script has run
 */
export async function runInPage<T>(entry: string, expression: string): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    return await evaluate(await bundle(entry, folder), expression);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return join(folder, 'page.js');
}

async function evaluate<T>(script: string, expression: string): Promise<T> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(script) })
        : route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/page.js"></script>' }),
    );
    await page.goto(`${origin}/`, { waitUntil: 'load' });
    return await page.evaluate<T>(expression);
  } finally {
    await browser.close();
  }
}
