import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './test.ts';

type GivenFile = { name: string; mimeType: string; buffer: Buffer };

/** The bytes of a sample that ships with the app. */
export const sampleBytes = (name: string): Buffer =>
  readFileSync(new URL(`../public/samples/${name}`, import.meta.url));

export const sampleFile = (name: string, as = name): GivenFile => ({
  name: as,
  mimeType: 'application/octet-stream',
  buffer: sampleBytes(name),
});

/** Hands files to the chooser of the page that adds credentials, and waits until all are read. */
export async function handOver(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page.locator('input[data-chooser=files]').setInputFiles([...files]);
  await expect(page.getByRole('heading', { level: 1, name: /^Review/ })).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeHidden();
}

/** Adds what is ticked in the review and waits for the wallet. */
export async function addTicked(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Add \d+ to wallet$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wallet' })).toBeVisible();
  // The heading is drawn before what the wallet holds.
  await expect(page.getByRole('region', { name: 'Credits in three totals' })).toBeVisible();
}

/** Ticks what is left out of an addition because it needs a look first. */
async function tickDoubtful(page: Page): Promise<void> {
  for (const box of await page.getByRole('list', { name: 'Needs a look' }).getByRole('checkbox').all())
    await box.check();
}

/** From an empty wallet to one with all samples in it, also those that are broken on purpose. */
export async function addSamples(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('button', { name: 'Try with sample credentials' }).click();
  await expect(page.getByRole('button', { name: /^Add \d+ to wallet$/ })).toBeEnabled();
  await tickDoubtful(page);
  await addTicked(page);
}

export const row = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: title }) })
    .filter({ has: page.getByRole('checkbox') });

export const rowTitles = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: 'Credentials' }).getByRole('listitem').getByRole('link').allTextContents();

/** The totals in ECTS, in their order: recognised, earned, planned. */
export async function totals(page: Page): Promise<number[]> {
  const amounts = await page
    .getByRole('region', { name: 'Credits in three totals' })
    .locator('dd')
    .filter({ hasText: /^[\d.,]+\s*ECTS$/ })
    .allTextContents();
  return amounts.map((amount) => Number(amount.replace(/[^\d.]/g, '')));
}

/** Scrolls to where nothing is under the bars that stay in view: what axe measures is then all there is. */
export const scrollToEnd = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.scrollTo(0, document.documentElement.scrollHeight);
  });

/** The line that says what was just done. */
export const whatHappened = (page: Page): Locator => page.getByRole('status', { name: 'What just happened' });

/** Unfolds what the holder may add to a portfolio. */
export const unfoldWords = (page: Page): Promise<void> =>
  page.getByText('Add a title, a message, a recipient').click();
