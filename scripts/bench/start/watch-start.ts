import type { Page } from 'playwright';

/** How a page began: all in milliseconds since it was asked for. */
export type Start = {
  /** Time above 50 ms of every task of the page (what TBT counts), until it was left alone. */
  blocking: number;
  /** The longest task. */
  longest: number;
  /** When what was waited for was painted. */
  shownAt: number;
};

type Noted = { tasks: number[]; shownAt: number };

/** How much slower the page's own thread is made: a phone against a desk. */
const slowdown = 4;
/** A page that has been at rest for so long has begun. */
const atRestAfterMs = 1000;
const limitMs = 60_000;

/**
 * Opens an address on a slow processor and watches it until it rests.
 *
 * @param shown - a regular expression for the text that is waited for
 */
export async function watchStart(page: Page, address: string, shown: string): Promise<Start> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(watch, shown);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForFunction(() => (globalThis as unknown as { noted: Noted }).noted.shownAt > 0, null, {
    timeout: limitMs,
  });
  await page.waitForLoadState('networkidle');
  // What the page still does after its last request belongs to its start.
  await page.waitForTimeout(atRestAfterMs);
  const { tasks, shownAt } = await page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);
  return {
    blocking: tasks.reduce((sum, duration) => sum + duration - 50, 0),
    longest: Math.max(0, ...tasks),
    shownAt,
  };
}

/** Runs in the page, before anything of it. */
function watch(shown: string): void {
  const noted: Noted = { tasks: [], shownAt: 0 };
  Object.assign(globalThis, { noted });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const pattern = new RegExp(shown, 'u');
  // No function in here has a name: the script that runs this would add a helper the page does not have.
  new MutationObserver((_, watcher) => {
    if (!pattern.test(document.documentElement.textContent)) return;
    watcher.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // A message sent from a frame arrives once that frame is painted.
      port1.onmessage = () => {
        noted.shownAt = performance.now();
      };
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
