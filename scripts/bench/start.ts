import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Browser, type BrowserContext } from 'playwright';
import { build, preview } from 'vite';
import employer from '../../src/i18n/locales/en/employer.json' with { type: 'json' };
import { createLinkCodec } from '../../src/sharing/index.ts';
import { buildPortfolio } from '../../src/test/build-portfolio.ts';
import { browserFlags, ensureBrowser } from '../check/find-browser.ts';
import { watchStart, type Start } from './start/watch-start.ts';

const root = join(import.meta.dirname, '../..');
const samples = join(root, 'public/samples');
const rounds = 7;
const goal = 2;

/** How the wallet and the page for readers begin on a slow processor, beside the least that React can do. */
export async function run(): Promise<string[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    await buildFloor(outDir);
    const server = await preview({ root, build: { outDir }, preview: { port: 0, strictPort: false } });
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
    try {
      return describe(await measure(browser, server.resolvedUrls?.local[0] ?? ''));
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** The floor is a file of the same server: what a request costs is the same for all. */
async function buildFloor(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, 'start/page.tsx'), formats: ['es'], fileName: 'floor' },
    },
  });
  writeFileSync(
    join(outDir, 'floor.html'),
    '<!doctype html><title>Floor</title><body><script type="module" src="/floor.js"></script>',
  );
}

async function linkWithSamples(): Promise<string> {
  // Pictures are too large for a link.
  const isText = (file: string) => /\.(json|jsonld|jwt)$/.test(file) && file !== 'index.json';
  const portfolio = buildPortfolio({
    originals: readdirSync(samples)
      .filter(isText)
      .map((fileName) => ({
        fileName,
        mediaType: 'application/json',
        bytes: new Uint8Array(readFileSync(join(samples, fileName))),
      })),
  });
  const link = await createLinkCodec().encode(portfolio);
  if (!link.ok) throw new Error(link.error.code);
  return link.value;
}

/** A browser whose wallet holds the samples. */
async function filledWallet(browser: Browser, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Try with sample credentials' }).click();
  await page.getByRole('button', { name: /^Add \d+ to wallet$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
  await page.close();
  return context;
}

type Starts = Record<'floor' | 'wallet' | 'reader', Start[]>;

async function measure(browser: Browser, address: string): Promise<Starts> {
  const fragment = await linkWithSamples();
  const filled = await filledWallet(browser, address);
  const starts: Starts = { floor: [], wallet: [], reader: [] };
  const verdict = `${employer['employer.checks.cell.passed']}|${employer['employer.checks.cell.name-claimed']}`;
  for (let round = 0; round < rounds; round++) {
    for (const [name, path, shown] of [
      ['floor', 'floor.html', 'Sample module 24'],
      ['wallet', '', 'Sustainable Building'],
      ['reader', `view#${fragment}`, verdict],
    ] as const) {
      // A fresh browser for each, but for the wallet, which is in one.
      const context = name === 'wallet' ? filled : await browser.newContext({ locale: 'en-GB' });
      const page = await context.newPage();
      starts[name].push(await watchStart(page, `${address}${path}`, shown));
      await (name === 'wallet' ? page : context).close();
    }
  }
  return starts;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

function describe({ floor, wallet, reader }: Starts): string[] {
  const ms = (value: number) => `${String(Math.round(value))} ms`;
  const of = (starts: readonly Start[], what: keyof Start) => median(starts.map((start) => start[what]));
  const line = (name: string, starts: readonly Start[]) =>
    `start at CPU 4x, ${name}: blocking ${ms(of(starts, 'blocking'))}, ${(of(starts, 'blocking') / Math.max(1, of(floor, 'blocking'))).toFixed(2)} of the React floor (goal ${String(goal)}), longest task ${ms(of(starts, 'longest'))}, shown after ${ms(of(starts, 'shownAt'))}`;
  return [
    `start at CPU 4x, React 19 with 24 cards (median of ${String(rounds)}): blocking ${ms(of(floor, 'blocking'))}, longest task ${ms(of(floor, 'longest'))}, shown after ${ms(of(floor, 'shownAt'))}`,
    line('wallet with the samples', wallet),
    line('page for readers, from a link with the samples', reader),
    `from link to first verdict at CPU 4x: ${ms(of(reader, 'shownAt'))}, ${(of(reader, 'shownAt') / of(floor, 'shownAt')).toFixed(2)} of the React floor`,
  ];
}
