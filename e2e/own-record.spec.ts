import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const certificate = {
  name: 'certificate.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4 sample'),
};
const photo = { name: 'bench.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('sample photo') };

test('something without a file is recorded, backed by files, changed and removed', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Record something without a file' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Record something without a file');
  await page.getByRole('button', { name: 'Add to wallet' }).click();
  await expect(page.getByText('Give it a title.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'What did you do or learn?' }).fill('Bench building');
  await page.getByRole('textbox', { name: 'Who gave it' }).fill('Sample workshop');
  await page.getByRole('textbox', { name: 'Hours of work' }).fill('7.5');
  await page.locator('input[data-chooser=evidence]').setInputFiles([certificate, photo]);
  await expect(page.getByText('bench.jpg')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Add to wallet' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Bench building' })).toBeVisible();
  const files = page.getByRole('list', { name: 'Files behind this record' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await files.getByRole('button', { name: 'bench.jpg' }).click();
  expect((await download).suggestedFilename()).toBe('bench.jpg');

  await page.getByRole('link', { name: 'Change this record' }).click();
  await expect(page.getByRole('textbox', { name: 'Hours of work' })).toHaveValue('7.5');
  await page.getByRole('button', { name: 'Take off bench.jpg' }).click();
  await page.getByRole('textbox', { name: 'What did you do or learn?' }).fill('Bench and table');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bench and table' })).toBeVisible();
  await expect(files.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bench building' })).toBeVisible();
  await expect(files.getByRole('listitem')).toHaveCount(2);
});
