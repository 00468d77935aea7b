import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../check/find-browser.ts';
import type { Rates } from './verification/page.ts';

/** An address that only the bench answers; secure, so that WebCrypto is there. */
const origin = 'https://bench.example';

/** Verification against \@digitalbazaar/vc and against bare jose, in one page of one browser. */
export async function run(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    return describe(await measure(await bundle(folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One file with everything in it; returns where it lies. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'verification/page.ts'), formats: ['es'], fileName: 'page' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  return join(folder, 'page.js');
}

async function measure(script: string): Promise<Rates> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(script) })
        : route.fulfill({ contentType: 'text/html', body: '<script type="module" src="/page.js"></script>' }),
    );
    await page.goto(`${origin}/`, { waitUntil: 'load' });
    return await page.evaluate('globalThis.runVerificationBench()');
  } finally {
    await browser.close();
  }
}

function describe({ badge, token, sameQuads, sameVerdicts }: Rates): string[] {
  const rate = (value: number) => `${Math.round(value)}/s`;
  const ratio = (ours: number, other: number) => (ours / other).toFixed(2);
  return [
    `verify Open Badges 3.0, eddsa-rdfc-2022: ${rate(badge.ours)}, @digitalbazaar/vc ${rate(badge.digitalBazaar)}, ratio ${ratio(badge.ours, badge.digitalBazaar)} (goal 10, at least 2); N-Quads ${sameQuads ? 'byte-identical' : 'DIFFER'}, verdicts ${sameVerdicts ? 'the same' : 'DIFFER'}`,
    ...Object.entries(token).map(
      ([alg, { ours, jose }]) =>
        `verify VC-JWT ${alg}: ${rate(ours)}, bare jose ${rate(jose)}, ratio ${ratio(ours, jose)} (goal 0.9)`,
    ),
  ];
}
