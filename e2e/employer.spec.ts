import { createHash } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, row, sampleBytes, sampleFile, unfoldWords } from './wallet.ts';

/** Another person's browser: nothing of the learner's is in it. */
async function employer(
  browser: Browser,
  watch: (context: BrowserContext) => Promise<void>,
  baseURL: string | undefined,
  width = 1280,
): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    viewport: { width, height: 844 },
  });
  await watch(context);
  return context.newPage();
}

/** The link of a portfolio with these credentials. */
async function linkTo(page: Page, ...titles: readonly (string | RegExp)[]): Promise<string> {
  for (const title of titles) await row(page, title).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Share a portfolio' })).toBeVisible();
  await unfoldWords(page);
  await page.getByRole('textbox', { name: 'Your name, as readers see it' }).fill('Sample Learner');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied and noted in the share log.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const open = (page: Page, ...names: readonly string[]) =>
  page.locator('input[data-chooser=files]').setInputFiles(names.map((name) => sampleFile(name)));

test('a link answers an employer on a phone, and an officer without a network', async ({
  page,
  browser,
  watch,
  baseURL,
}) => {
  await addSamples(page);
  const link = await linkTo(page, /Avaliação|Life-Cycle/, 'CAS Energy in Buildings');
  const reader = await employer(browser, watch, baseURL, 390);
  const requests: string[] = [];
  reader.on('request', (request) => requests.push(request.url()));
  await reader.goto(link);
  await expect(reader.getByRole('heading', { level: 1, name: 'Sample Learner' })).toBeVisible();
  await expect(reader.getByText('22 ECTS, about 550–660 hours of study')).toBeInViewport();
  await expect(reader.getByText('Skills, and what stands behind each')).toBeAttached();
  expect(requests.filter((url) => url.includes('#') || url.includes(link.split('#')[1] ?? ''))).toEqual([]);
  // The rest of the page comes once this much is drawn.
  await reader.waitForLoadState('networkidle');
  await reader.context().setOffline(true);

  const skill = reader.locator('dl > div').filter({ hasText: 'manage quantitative data' });
  await expect(skill).toContainText('Life-Cycle Assessment of Buildings');
  await expect(skill).toContainText('Signed; the issuer’s name is a claim · assessed by project work');
  await expect(skill.getByRole('link', { name: /ESCO/ })).toHaveAttribute('href', /data\.europa\.eu\/esco/);
  await expect(
    reader.getByText('About 550–660 hours of study: 37% of a full-time academic year'),
  ).toBeVisible();
  await expect(reader.getByText('Master’s studies usually sit at this level.')).toBeVisible();

  await reader.getByText('For admissions and recognition').click();
  const hash = createHash('sha256').update(sampleBytes('life-cycle-assessment.jsonld')).digest('hex');
  await expect(reader.getByText(hash)).toBeVisible();
  await expect(reader.getByText('Portuguese scale: From 0 to 20; 10 is the pass mark.').last()).toBeVisible();
  await expect(reader.getByText('Quality assurance, claimed').first()).toBeVisible();
  await expect(reader.getByText('An electronic seal around the document (JAdES).')).toBeVisible();
  await expect(reader.getByText('RS256')).toBeVisible();
  await expectNoSidewaysScroll(reader);
  await expectAccessible(reader);
  const [saved] = await Promise.all([
    reader.waitForEvent('download'),
    reader.getByRole('button', { name: 'Download all 2 originals' }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe('originals.zip');

  await reader.getByText('Every detail, for experts').first().click();
  await reader.getByText('Raw data').first().click();
  await reader.getByRole('searchbox', { name: 'Search in it' }).fill('Sample Learner');
  await expect(reader.getByText(/^\d+ places?$/)).toBeVisible();
  await reader.emulateMedia({ colorScheme: 'dark' });
  await reader.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(reader);
  await expectAccessible(reader);
  await reader.context().close();
});

test('files of many people become one table, and what does not open says why', async ({ page }) => {
  await page.goto('./view');
  await expect(page.getByRole('heading', { level: 1, name: 'Open what you were sent' })).toBeVisible();
  await expectAccessible(page);
  await open(
    page,
    'cas-energy-in-buildings.png',
    'circular-materials.jwt',
    'timber-engineering.json',
    'coast-courses-record.json',
    'index.json',
  );
  await expect(page.getByText('7 credentials in 5 files')).toBeVisible();
  const lines = page.getByRole('table').getByRole('row');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('checks');
  await expect(lines.nth(1)).toContainText('Timber Engineering');
  await expect(lines.nth(1)).toContainText('1 failed');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('credits');
  await expect(lines.nth(1)).toContainText('15');
  await expect(page.getByText('One file could not be opened')).toBeVisible();
  await expect(page.getByText('This is not a credential.')).toBeVisible();
  await page.getByRole('button', { name: 'CAS Energy in Buildings' }).click();
  await expect(page.getByRole('article')).toContainText('What the issuer says the holder can do');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toBeHidden();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('several portfolios stand side by side, each on its own, by keyboard too', async ({
  page,
  browser,
  watch,
  baseURL,
}) => {
  await addSamples(page);
  const link = await linkTo(page, 'CAS Energy in Buildings');
  const reader = await employer(browser, watch, baseURL);
  await reader.goto('./view');
  const field = reader.getByRole('textbox', { name: 'A link, or the text of a QR code' });
  await field.fill('no link at all');
  await field.press('Enter');
  await expect(reader.getByText('There is no portfolio in this text.')).toBeVisible();
  await field.fill(link);
  await field.press('Enter');
  await expect(reader.getByRole('heading', { level: 1, name: 'Sample Learner' })).toBeVisible();

  // Files dropped on the page stand beside it.
  const data = await reader.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'circular-materials.jwt'));
    return transfer;
  }, sampleBytes('circular-materials.jwt').toString('utf8'));
  await reader.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await expect(reader.getByText('Drop to open')).toBeVisible();
  await reader.dispatchEvent('body', 'drop', { dataTransfer: data });
  const places = reader.getByRole('navigation', { name: 'What is open' });
  await expect(places.getByRole('button', { name: 'All credentials' })).toBeVisible();
  await places.getByRole('button', { name: 'All credentials' }).click();
  await expect(reader.getByText('2 credentials in 2 files')).toBeVisible();
  await expect(reader.getByRole('row', { name: /CAS Energy/ })).toContainText(
    'The credential gives the same name',
  );
  await expectAccessible(reader);
  await places.getByRole('button', { name: 'Sample Learner' }).focus();
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { level: 1, name: 'Sample Learner' })).toBeVisible();
  await expect(reader.getByRole('main')).toBeFocused();
  await expectAccessible(reader);
  await reader.context().close();
});
