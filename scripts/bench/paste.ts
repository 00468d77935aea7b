import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { createTestKey, signWithOracle } from '../../src/test/oracle.ts';
import { sampleBadge } from '../../src/test/sample-badge.ts';
import sentences from '../../src/i18n/locales/en/checks.json' with { type: 'json' };
import { browserFlags, ensureBrowser } from '../check/find-browser.ts';

const root = join(import.meta.dirname, '../..');
const goalMs = 40;
/** What the verdict on a signed badge begins with. */
const verdict = sentences['summary.name-claimed.title'].replace(/\{.*/, '');
/** A verdict that is not there by then was not recognised. */
const limitMs = 20_000;
/** By then the page has made itself ready for a first file. */
const readyAfterMs = 3_000;
const coldRounds = 5;
const warmRounds = 15;

/** From the paste event to the verdict painted in the review, in the built app. */
export async function run(): Promise<string[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
  try {
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const server = await preview({ root, build: { outDir }, preview: { port: 0, strictPort: false } });
    try {
      return describe(await measure(server.resolvedUrls?.local[0] ?? ''));
    } finally {
      await server.close();
    }
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

type Times = { cold: number[]; ready: number[]; warm: number[] };

async function measure(address: string): Promise<Times> {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const times: Times = { cold: [], ready: [], warm: [] };
  try {
    for (let round = 0; round < coldRounds; round++) {
      for (const kind of ['cold', 'ready'] as const) {
        const page = await browser.newPage({ locale: 'en-GB' });
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        // Both cases are of a first paste; they differ in how long the page had before it.
        if (kind === 'ready') await page.waitForTimeout(readyAfterMs);
        times[kind].push(await paste(page, round));
        await page.close();
      }
    }
    const page = await browser.newPage({ locale: 'en-GB' });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await paste(page, 0);
    for (let round = 1; round <= warmRounds; round++) {
      // Kept, so that the next review again holds one file.
      await page.getByRole('button', { name: 'Add 1 to wallet' }).click();
      await page.getByRole('heading', { level: 1, name: 'Wallet' }).waitFor();
      // The wallet's own drawing is not part of what is measured next.
      await page.waitForTimeout(300);
      times.warm.push(await paste(page, round));
    }
  } finally {
    await browser.close();
  }
  return times;
}

/** Pastes a badge where the page has the focus, and waits for the frame that shows what came of it. */
async function paste(page: Page, number: number): Promise<number> {
  const key = await createTestKey(1);
  const text = JSON.stringify(await signWithOracle(sampleBadge(number, key.did), key));
  return page.evaluate(pasteInPage, {
    text,
    title: `Sample module ${String(number)}`,
    verdict,
    limitMs,
  });
}

/** Runs in the page. The verdict stands in the row that has the title. */
function pasteInPage(asked: {
  text: string;
  title: string;
  verdict: string;
  limitMs: number;
}): Promise<number> {
  return new Promise((resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`no verdict on ${asked.title}: ${document.body.innerText}`));
    }, asked.limitMs);
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', asked.text);
    const start = performance.now();
    const watcher = new MutationObserver(() => {
      const rows = [...document.querySelectorAll('main li')];
      if (!rows.some(({ textContent: said }) => said.includes(asked.title) && said.includes(asked.verdict)))
        return;
      watcher.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        // A message sent from a frame arrives once that frame is painted.
        port1.onmessage = () => {
          resolve(performance.now() - start);
        };
        port2.postMessage(null);
      });
    });
    watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
}

function describe({ cold, ready, warm }: Times): string[] {
  const words = (values: number[]) => {
    const sorted = values.toSorted((one, other) => one - other);
    const at = (share: number) => `${String(Math.round(sorted[Math.floor(share * sorted.length)] ?? 0))} ms`;
    return `${at(0.5)} in the median, ${at(0.9)} in the slowest tenth, of ${String(values.length)}`;
  };
  return [
    `paste to verdict on screen, worker running: ${words(warm)} (goal ${String(goalMs)} ms)`,
    `paste to verdict on screen, first file, ${String(readyAfterMs / 1000)} s after loading: ${words(ready)}`,
    `paste to verdict on screen, first file, at once after loading: ${words(cold)}`,
  ];
}
