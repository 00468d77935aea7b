import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples } from './wallet.ts';

/** Fills the wallet with the samples and opens one of them. */
async function openSample(page: Page, title: RegExp | string): Promise<void> {
  await addSamples(page);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

const section = (page: Page, name: string) => page.getByRole('region', { name });
const said = (page: Page, text: RegExp | string) =>
  expect(page.getByRole('status', { name: 'What just happened' })).toContainText(text);

test('a credential says what it is, how it checks out, what it means and where each fact comes from', async ({
  page,
}) => {
  await openSample(page, 'CAS Energy in Buildings');
  await expect(page).toHaveTitle(/CAS Energy in Buildings/);
  await expect(page.getByText(/so the name is a claim/).first()).toBeVisible();

  const checks = section(page, 'Checks');
  await expect(checks.getByText('3 passed, 1 could not be checked.')).toBeVisible();
  await expect(checks.getByRole('listitem').filter({ hasText: 'Not changed since signing' })).toContainText(
    'Passed',
  );

  const meaning = section(page, 'What it means');
  await expect(meaning.getByRole('heading', { name: '10 ECTS' })).toBeVisible();
  await expect(meaning).toContainText('About 250–300 hours of study');
  await expect(meaning).toContainText('is not a degree');

  const elements = section(page, 'European elements');
  await expect(elements).toContainText('11 of 11 stated by the issuer, 0 added by you, 0 not stated.');
  await expect(elements.getByRole('row', { name: /Level/ })).toContainText('Signed, issuer not proven');

  const skill = page.getByRole('link', { name: /\(data\.europa\.eu\)/ }).first();
  await expect(skill).toHaveAttribute('rel', 'noreferrer noopener');
  await expect(skill).toHaveAttribute('target', '_blank');
  await expectAccessible(page);
});

test('the checks can be made again on this device, and online only after the hosts are named', async ({
  page,
}) => {
  await openSample(page, 'Python for Building Data');
  await page.getByRole('button', { name: 'Check again' }).click();
  await said(page, 'Checked again.');

  await page.getByRole('button', { name: 'Check online' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check online' });
  await expect(dialog.getByRole('listitem')).toHaveText(['badges.sample-hogeschool.example']);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Check online' })).toBeFocused();
});

test('the document itself and the experts’ details are one disclosure away', async ({ page }) => {
  await openSample(page, 'CAS Energy in Buildings');
  await page.getByText('Details for experts').click();
  await expect(page.getByText('signature-passed')).toBeVisible();
  await page.getByText('Raw data').click();
  await expect(page.getByRole('region', { name: 'Document' })).toContainText('"OpenBadgeCredential"');
  await expectAccessible(page);
});

test('a changed credential keeps its text behind a disclosure and says what to do', async ({ page }) => {
  await openSample(page, /^Timber Engineering/);
  await expect(page.getByText('Changed after signing. Do not rely on it.')).toBeVisible();
  await expect(page.getByText('Left out of all totals.')).toBeVisible();
  await expect(page.getByText('What you can do:')).toBeVisible();
  await expect(section(page, 'What it means')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Learning outcomes' })).toBeHidden();
  await page.getByText('Show its text anyway').click();
  await expect(page.getByRole('heading', { name: 'Learning outcomes' })).toBeVisible();
  await expectAccessible(page);
});

test('another credit system keeps its amount and shows an indicative range with its method', async ({
  page,
}) => {
  await openSample(page, 'Circular Construction Materials');
  const meaning = section(page, 'What it means');
  await expect(meaning.getByRole('heading', { name: '15 UK credits' })).toBeVisible();
  await expect(meaning).toContainText('ECTS, indicative');
  await expect(meaning).toContainText('By hours, at 25–30 hours a credit');
});

test('a decision is recorded, edited and deleted, and each step can be undone', async ({ page }) => {
  await openSample(page, 'CAS Energy in Buildings');
  const record = section(page, 'Recognition record');
  await record.getByRole('button', { name: 'Record a decision' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record a decision' });
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  await dialog.getByLabel('Recognised', { exact: true }).check();
  await dialog.getByLabel('ECTS recognised').fill('many');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Some answers need another look')).toBeVisible();
  await expect(dialog.getByLabel('Who decides')).toBeFocused();
  await expect(dialog.getByLabel('ECTS recognised')).toHaveValue('many');
  await expectAccessible(page);

  await dialog.getByLabel('Who decides').fill('Sample Office');
  await dialog.getByLabel('Asked, no decision yet').check();
  await dialog.getByLabel('Asked on').fill('2026-10-02');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await said(page, 'Decision recorded.');
  await expect(record).toContainText('Asked Sample Office');
  await expect(record).toContainText('7 weeks.');
  await expect(page.getByText('Decision pending since 2 Oct 2026')).toBeVisible();
  await expect(record.getByRole('button', { name: 'Record a decision' })).toBeFocused();

  await record.getByRole('button', { name: 'Edit what Sample Office said' }).click();
  const edit = page.getByRole('dialog', { name: 'Edit this decision' });
  await edit.getByLabel('Recognised in part').check();
  await edit.getByLabel('Decided on').fill('2026-11-01');
  await edit.getByLabel('ECTS recognised').fill('7.5');
  const letter = {
    name: 'decision.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 sample'),
  };
  await edit.getByLabel(/^The letter/).setInputFiles(letter);
  await expect(edit.getByText('decision.pdf')).toBeVisible();
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(record).toContainText('Sample Office recognised it in part');
  await expect(record).toContainText('7.5 ECTS.');
  const downloading = page.waitForEvent('download');
  await record.getByRole('button', { name: 'Download the letter decision.pdf' }).click();
  const parts = await (await (await downloading).createReadStream()).toArray();
  expect(Buffer.concat(parts as Buffer[]).equals(letter.buffer)).toBe(true);

  await record.getByRole('button', { name: 'Edit what Sample Office said' }).click();
  await edit.getByRole('button', { name: 'Delete this decision' }).click();
  await said(page, 'Decision deleted.');
  await expect(record.getByRole('heading', { name: 'Recognition record' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(record).toContainText('Sample Office recognised it in part');
  await expect(record).toContainText('decision.pdf');
});

test('what the issuer left out can be added as the learner’s word, never as signed', async ({ page }) => {
  await openSample(page, /^Baustellenkoordination|^Site Safety/);
  const elements = section(page, 'European elements');
  await elements.getByRole('button', { name: 'Add what you know: Notional workload' }).click();
  const dialog = page.getByRole('dialog', { name: 'Notional workload' });
  await expect(dialog.getByLabel('Credits')).toBeFocused();
  await dialog.getByLabel('Credits').fill('2');
  await dialog.getByLabel('Hours').fill('32');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = elements.getByRole('row', { name: /Notional workload/ });
  await expect(row).toContainText('2 ECTS, 32 hours');
  await expect(row).toContainText('Added by you, not signed');
  await expect(elements).toContainText('1 added by you');
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(row).toContainText('Not stated');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('2 ECTS, 32 hours');
  await expect(page.getByText('the amount is on your word and not counted')).toBeVisible();
});

test('a note is kept, the original comes back byte for byte, and removing can be undone', async ({
  page,
}) => {
  await openSample(page, 'CAS Energy in Buildings');
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Used at work.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Written by you. Shared only if you choose')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Used at work.')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download original/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('cas-energy-in-buildings.png');
  const original = await readFile('public/samples/cas-energy-in-buildings.png');
  expect((await readFile(await download.path())).equals(original)).toBe(true);

  await page.getByRole('button', { name: 'Remove from wallet' }).click();
  await said(page, 'is removed from your wallet');
  await expect(page).toHaveURL('/');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: 'CAS Energy in Buildings' })).toBeVisible();
});

test('an address that names no credential says so', async ({ page }) => {
  await page.goto('/credentials/nothing.0');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This credential is not in your wallet');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to your wallet' }).click();
  await expect(page).toHaveURL('/');
});

for (const [width, colorScheme] of [
  [390, 'dark'],
  [320, 'light'],
] as const) {
  test(`at ${width} px in ${colorScheme} colours everything folds into one column`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openSample(page, 'Life-Cycle Assessment of Buildings');
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'See why' }).click();
    await expect(page.getByRole('heading', { name: 'Checks' })).toBeInViewport();
    await expectAccessible(page);
  });
}
