import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, row, rowTitles, sampleBytes, totals, whatHappened } from './wallet.ts';

test('save a backup, lose everything, bring it back', async ({ page }, testInfo) => {
  await addSamples(page);
  const before = { titles: await rowTitles(page), totals: await totals(page) };
  await page.getByRole('link', { name: 'Back up' }).click();
  await expect(page.getByText('No backup yet').first()).toBeVisible();
  await expectAccessible(page);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('cairn-backup-2026-11-21.zip');
  const path = testInfo.outputPath('backup.zip');
  await download.saveAs(path);
  await expect(page.getByRole('banner')).toContainText('backup 21 Nov 2026');

  const originals = Object.values(unzipSync(new Uint8Array(await readFile(path))));
  const sample = sampleBytes('urban-heat.jwt');
  expect(originals.some((bytes) => sample.equals(bytes))).toBe(true);

  await page.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This deletes 17 credentials');
  await expectAccessible(page);
  await dialog.getByRole('textbox').fill('delete');
  await dialog.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(dialog.getByRole('alert')).toContainText('DELETE');
  await dialog.getByRole('textbox').fill('DELETE');
  await dialog.getByRole('button', { name: 'Delete everything now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your wallet is empty');

  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await page.locator('input[data-chooser=backup]').setInputFiles(path);
  await expect(
    page.getByText('This backup holds 17 credentials: 0 you already have, 17 are new.'),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add 17 credentials' }).click();
  await expect(page.getByText('Backup restored, 17 credentials added.')).toBeVisible();
  await page.getByRole('link', { name: 'Wallet', exact: true }).first().click();
  await expect.poll(() => rowTitles(page)).toEqual(before.titles);
  await expect.poll(() => totals(page)).toEqual(before.totals);

  await page.goto('./more');
  await page.locator('input[data-chooser=backup]').setInputFiles(path);
  await expect(page.getByText('17 you already have, 0 are new')).toBeVisible();
});

test('a file that is no backup changes nothing', async ({ page }) => {
  await page.goto('./more');
  await page
    .locator('input[data-chooser=backup]')
    .setInputFiles({ name: 'notes.zip', mimeType: 'application/zip', buffer: Buffer.from('not a zip') });
  await expect(page.getByRole('alert')).toContainText('This backup cannot be read');
});

test('removed credentials wait, come back, or go', async ({ page }) => {
  await addSamples(page);
  for (const title of ['Python for Building Data', 'Urban Heat and Green Roofs'])
    await row(page, title).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => rowTitles(page)).toHaveLength(15);

  await page.goto('./more');
  await expect(page.getByText('Deleted for good on 21 Dec 2026.')).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring back Python for Building Data' }).click();
  await page.getByRole('button', { name: 'Delete Urban Heat and Green Roofs now' }).click();
  await expect(page.getByText('Nothing is waiting here.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Bring back Urban Heat and Green Roofs' })).toBeVisible();

  await page.context().clock.setFixedTime(new Date('2026-12-21T12:00:00Z'));
  await page.reload();
  await expect(page.getByText('Nothing is waiting here.')).toBeVisible();
  await page.getByRole('link', { name: 'Wallet', exact: true }).first().click();
  await expect.poll(() => rowTitles(page)).toHaveLength(16);
});

test('the name and the appearance are remembered', async ({ page }) => {
  await page.goto('./more');
  await page.getByRole('textbox', { name: 'Name' }).fill('Sample Learner');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(whatHappened(page)).toContainText('Name saved.');
  await page.getByText('Dark', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Use light theme' })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Sample Learner');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});
