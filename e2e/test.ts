import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page, type Route } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Verdicts and dates in the journeys are as of this moment. */
const now = new Date('2026-11-21T09:40:00Z');

type Watch = {
  watch: (context: BrowserContext) => Promise<void>;
  /** What stands at addresses of other origins, which the journey lets be asked. */
  agreed: ReadonlyMap<string, (route: Route) => Promise<void>>;
};

/**
 * Every journey runs under the page's own policy: the clock stands still, a request to another
 * origin, a policy violation or an uncaught error fails the test. Journeys that open a second
 * profile pass its context to `watch` before its first page.
 */
export const test = base.extend<Watch>({
  agreed: [new Map(), { option: true }],
  watch: async ({ baseURL, agreed }, use) => {
    const troubles: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    const pages: Page[] = [];
    await use(async (context) => {
      await context.clock.setFixedTime(now);
      await context.exposeFunction('reportViolation', (text: string) => troubles.push(`policy: ${text}`));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          const { reportViolation } = window as unknown as { reportViolation: (text: string) => void };
          reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
        });
      });
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (!/^https?:$/.test(url.protocol) || url.origin === origin || agreed.has(url.href)) return;
        troubles.push(`request to ${url.href}`);
      });
      for (const [address, answer] of agreed) await context.route(address, answer);
      context.on('page', (page) => {
        pages.push(page);
        page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
        page.on('dialog', (dialog) => {
          troubles.push(`dialog: ${dialog.message()}`);
          void dialog.dismiss();
        });
      });
    });
    for (const page of pages) {
      if (page.isClosed() || !page.url().startsWith(origin)) continue;
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy, 'the page carries its policy').toContain("default-src 'none'");
    }
    expect(troubles).toEqual([]);
  },
  context: async ({ context, watch }, use) => {
    await watch(context);
    await use(context);
  },
});

/** The ids of all texts: one of them on a page is a text that was not loaded there. */
const texts = join(import.meta.dirname, '../src/i18n/locales/en');
const textIds = new Set(
  readdirSync(texts).flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(texts, file), 'utf8')) as Record<string, string>),
  ),
);

/** Fails on any finding of axe for WCAG 2.2 A and AA and its best practices, and on text that is not there. */
export async function expectAccessible(page: Page): Promise<void> {
  const words = (await page.locator('body').innerText()).match(/[\w-]+(?:\.[\w-]+)+/g) ?? [];
  expect(words.filter((word) => textIds.has(word))).toEqual([]);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([]);
}

/** Fails if the page scrolls sideways at its current width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

export { expect };
