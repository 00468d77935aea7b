import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, row, unfoldWords } from './wallet.ts';

/** Ticks credentials of a filled wallet and takes them to the composer. */
async function compose(page: Page, ...titles: readonly (string | RegExp)[]): Promise<void> {
  await page.goto('./');
  for (const title of titles) await row(page, title).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Share a portfolio' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeEnabled();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

async function saved(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return download;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

test('a web page file opens from disk without a network and checks itself', async ({
  page,
  browser,
}, testInfo) => {
  await addSamples(page);
  await compose(page, 'Urban Heat and Green Roofs', /^Timber Engineering/);
  await unfoldWords(page);
  await page
    .getByRole('textbox', { name: 'Your name, as readers see it' })
    .fill('Sample </script><script>alert(1)</script>');
  await tab(page, 'Web page').click();
  await expect(page.getByText('One file, opens in any browser, also offline.')).toBeVisible();
  await expectAccessible(page);
  const download = await saved(page, 'Save web page');
  const file = testInfo.outputPath('portfolio.html');
  await download.saveAs(file);
  await expect(page.getByRole('row', { name: /Web page file/ })).toBeVisible();

  for (const width of [1280, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true });
    const troubles: string[] = [];
    context.on('request', (request) => {
      if (!/^(file|blob|data):/.test(request.url())) troubles.push(request.url());
    });
    const reader = await context.newPage();
    reader.on('pageerror', ({ message }) => troubles.push(message));
    reader.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    reader.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    await reader.goto(`file://${file}`);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(
      'Sample </script><script>alert(1)</script>',
    );
    await expect(reader.getByText('This page was made by the holder with Cairn.')).toBeVisible();
    await expect(reader.getByText('1 of 2 signed credentials failed a check')).toBeVisible();
    await expect(reader.getByRole('button', { name: 'Check again' })).toBeVisible();
    await expect(reader.getByRole('button', { name: 'Check online' })).toHaveCount(0);
    await reader.getByText('Every detail, for experts').first().click();
    await expect(reader.getByText('European elements')).toBeVisible();
    await expectNoSidewaysScroll(reader);
    await expectAccessible(reader);
    expect(troubles).toEqual([]);
    await context.close();
  }
});

test('a passphrase locks link, code and web page, and is asked for', async ({ page, browser }, testInfo) => {
  await addSamples(page);
  await compose(page, 'Urban Heat and Green Roofs');
  await page.getByLabel('Passphrase (recommended)').fill('four hills of slate');
  await tab(page, 'Web page').click();
  await expect(page.getByText('Encrypted with your passphrase')).toBeVisible();
  const file = testInfo.outputPath('locked.html');
  await (await saved(page, 'Save web page')).saveAs(file);
  await expect(page.getByRole('row', { name: /Web page file, with passphrase/ })).toBeVisible();

  const context = await browser.newContext({ offline: true });
  const reader = await context.newPage();
  await reader.goto(`file://${file}`);
  await reader.getByRole('textbox').fill('three hills');
  await reader.getByRole('textbox').press('Enter');
  await expect(reader.getByRole('alert')).toBeVisible();
  await reader.getByRole('textbox').fill('four  hills of slate');
  await reader.getByRole('textbox').press('Enter');
  await expect(reader.getByRole('article')).toContainText('Urban Heat and Green Roofs');
  await context.close();
});

test('a QR code opens the portfolio, and one that is too long becomes several', async ({ page }) => {
  await addSamples(page);
  await compose(page, 'Urban Heat and Green Roofs');
  await tab(page, 'QR code').click();
  await expect(page.getByRole('img', { name: 'QR code with the link to your portfolio' })).toBeVisible();
  await expectAccessible(page);
  const { width, height, data } = PNG.sync.read(await bytesOf(await saved(page, 'Save picture')));
  const code = jsQR(new Uint8ClampedArray(data), width, height);
  expect(code?.data).toMatch(/\/view#2n\.\d+$/);
  const svg = await bytesOf(await saved(page, 'Save as SVG'));
  expect(svg.toString()).toMatch(/^<svg /);
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-alone')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.goto(code?.data ?? '');
  await expect(page.getByRole('article')).toContainText('Urban Heat and Green Roofs');

  await compose(page, 'CAS Energy in Buildings', /Life-Cycle/, /Building Physics/, /Timber Engineering/);
  await tab(page, 'QR code').click();
  await expect(page.getByText(/in \d codes\./)).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('img', { name: /^Code 2 of \d$/ })).toBeVisible();
  await expectAccessible(page);

  await tab(page, 'Originals').click();
  await expect(page.getByRole('tabpanel')).toContainText('Your date of birth, in Life-Cycle');
  await expectAccessible(page);
  const members = unzipSync(await bytesOf(await saved(page, 'Save ZIP')));
  expect(Object.keys(members)).toHaveLength(6);
  const index = Buffer.from(members['index.html'] ?? []).toString();
  await page.goto('about:blank');
  await page.setContent(index);
  await expect(page.getByRole('article').filter({ hasText: 'CAS Energy in Buildings' })).toContainText(
    /[0-9a-f]{64}/,
  );
  await expectAccessible(page);
});

test('a PDF has the originals inside, and other shapes say that nobody can check them', async ({ page }) => {
  await addSamples(page);
  await compose(page, 'Urban Heat and Green Roofs');
  await tab(page, 'PDF').click();
  await expect(page.getByText('A paper copy. On paper it proves nothing by itself:')).toBeVisible();
  await expectAccessible(page);
  const pdf = await saved(page, 'Save PDF');
  expect(pdf.suggestedFilename()).toMatch(/\.pdf$/);
  const text = (await bytesOf(pdf)).toString('latin1');
  expect(text).toContain('/AFRelationship /Source');
  expect(text).toContain('/Marked true');
  await expect(page.getByText('The QR code is on it.')).toBeVisible();

  await tab(page, 'Originals').click();
  await page.getByText('For other tools').click();
  await expectAccessible(page);
  const presentation = (await bytesOf(await saved(page, 'Save presentation'))).toString();
  expect(presentation.split('.')).toHaveLength(3);
  const resume = JSON.parse((await bytesOf(await saved(page, 'Save as JSON Resume'))).toString()) as {
    meta: { note: string };
    certificates: { name: string }[];
  };
  expect(resume.meta.note).toContain('nobody can check it');
  expect(resume.certificates).toMatchObject([{ name: 'Urban Heat and Green Roofs' }]);
  const europass = (await bytesOf(await saved(page, 'Save in Europass shape'))).toString();
  expect(europass).toContain('nobody can check it');
  await expect(page.getByRole('row', { name: /Verifiable presentation/ })).toBeVisible();

  await tab(page, 'Link').click();
  await page.getByText('LinkedIn, or a web site of your own').click();
  await expect(page.getByRole('link', { name: /linkedin\.com/ })).toHaveAttribute(
    'href',
    /^https:\/\/www\.linkedin\.com\/profile\/add\?startTask=CERTIFICATION_NAME&name=Urban%20Heat/,
  );
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});
