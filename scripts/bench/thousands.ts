import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build, preview } from 'vite';
import { createTestKey, signWithOracle } from '../../src/test/oracle.ts';
import { sampleBadge } from '../../src/test/sample-badge.ts';
import { browserFlags, ensureBrowser } from '../check/find-browser.ts';

const root = join(import.meta.dirname, '../..');
const count = 3000;

/** Thousands of signed files in one go: reading, review and adding in the built app, and stopping halfway. */
export async function run(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  const outDir = join(folder, 'dist');
  try {
    const files = await writeBadges(folder);
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const server = await preview({ root, build: { outDir }, preview: { port: 0, strictPort: false } });
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
    try {
      const address = server.resolvedUrls?.local[0] ?? '';
      return [...(await wholeRun(browser, address, files)), await stopped(browser, address, files)];
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function writeBadges(folder: string): Promise<string[]> {
  const key = await createTestKey(1);
  const files: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const file = join(folder, `${String(number)}.json`);
    writeFileSync(file, JSON.stringify(await signWithOracle(sampleBadge(number, key.did), key)));
    files.push(file);
  }
  return files;
}

/** What the browser notes in the page: its long tasks, and when it had the chosen files ready. */
type Noted = { tasks: { start: number; end: number }[]; chosenAt: number };

/** Notes every task of the page above 50 ms, which is what the browser reports. */
async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    const noted: Noted = { tasks: [], chosenAt: 0 };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        noted.tasks.push({ start: startTime, end: startTime + duration });
    }).observe({ entryTypes: ['longtask'] });
    addEventListener(
      'change',
      () => {
        noted.chosenAt ||= performance.now();
      },
      true,
    );
  });
  return page;
}

const choose = (page: Page, files: readonly string[]) =>
  page
    .locator('input[type=file]:not([webkitdirectory])')
    .first()
    .setInputFiles([...files]);

/**
 * The long tasks since the last time this was asked. The one in which the browser makes the list of chosen files
 * is its own until the app hears of them: an empty page has it too.
 */
async function longTasks(page: Page): Promise<{ ours: number[]; browsers: number }> {
  const { tasks, chosenAt } = await page.evaluate(() => {
    const { noted } = globalThis as unknown as { noted: Noted };
    return { tasks: noted.tasks.splice(0), chosenAt: noted.chosenAt };
  });
  return {
    ours: tasks
      .map(({ start, end }) => (end < chosenAt ? 0 : end - Math.max(start, chosenAt)))
      .filter((duration) => duration > 50),
    browsers: Math.max(0, ...tasks.map(({ start, end }) => Math.min(end, chosenAt) - start)),
  };
}

const ms = (value: number) => `${String(Math.round(value))} ms`;
const inWords = (tasks: readonly number[]) =>
  `${String(tasks.length)} tasks above 50 ms, the longest ${ms(Math.max(0, ...tasks))}`;

async function wholeRun(browser: Browser, address: string, files: readonly string[]): Promise<string[]> {
  const page = await open(browser, address);
  const start = performance.now();
  await choose(page, files);
  const add = page.getByRole('button', { name: `Add ${count.toLocaleString('en-GB')} to wallet` });
  await add.and(page.locator(':enabled')).waitFor({ timeout: 300_000 });
  const read = performance.now() - start;
  const whileReading = await longTasks(page);
  await add.click();
  await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor({ timeout: 120_000 });
  const added = performance.now() - start - read;
  const whileAdding = await longTasks(page);
  await page.close();
  return [
    `${String(count)} signed files: read, checked and sorted in ${ms(read)}, ${String(Math.round((count * 1000) / read))} a second; ${inWords(whileReading.ours)}, after ${ms(whileReading.browsers)} of the browser’s own to list the files`,
    `adding them: ${ms(added)}, ${(added / read).toFixed(2)} of the reading; ${inWords(whileAdding.ours)}`,
  ];
}

async function stopped(browser: Browser, address: string, files: readonly string[]): Promise<string> {
  const page = await open(browser, address);
  await choose(page, files);
  await page.getByRole('button', { name: 'Stop reading' }).waitFor({ timeout: 60_000 });
  // A run that is stopped at its first file says nothing about one that is under way.
  await page.waitForTimeout(2000);
  const idle = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        // No function in here has a name: the script that runs this would add a helper the page does not have.
        new MutationObserver((_, watcher) => {
          const ready = [...document.querySelectorAll<HTMLButtonElement>('main button')].some(
            ({ textContent, disabled }) => /^Add [\d,]+ to wallet$/.test(textContent) && !disabled,
          );
          if (!ready) return;
          watcher.disconnect();
          resolve(performance.now() - start);
        }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        [...document.querySelectorAll<HTMLButtonElement>('main button')]
          .find(({ textContent }) => textContent === 'Stop reading')
          ?.click();
      }),
  );
  await page.close();
  return `from “Stop reading” to a review that can be added: ${ms(idle)}`;
}
