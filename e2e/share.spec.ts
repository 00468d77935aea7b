import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, addTicked, handOver, row, sampleFile, unfoldWords } from './wallet.ts';

/** Another person's browser: nothing of the learner's is in it. */
async function employer(
  browser: Browser,
  watch: (context: BrowserContext) => Promise<void>,
  baseURL: string | undefined,
): Promise<Page> {
  const context = await browser.newContext(baseURL ? { baseURL } : {});
  await watch(context);
  return context.newPage();
}

/** Ticks credentials in the wallet and takes them to the composer. */
async function choose(page: Page, ...titles: readonly (string | RegExp)[]): Promise<void> {
  for (const title of titles) await row(page, title).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Share a portfolio' })).toBeVisible();
}

/** Copies the link and reads it from the clipboard. */
async function copyLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied and noted in the share log.')).toBeVisible();
  return page.evaluate(() => navigator.clipboard.readText());
}

const checks = (page: Page) => page.getByRole('table');
const checked = (page: Page) => page.getByRole('button', { name: 'Check again' });
const seen = (page: Page) =>
  page.getByRole('heading', { name: 'They will see', exact: true }).locator('xpath=..');

test('a learner hands over a link, and an employer checks it elsewhere, also without a network', async ({
  page,
  browser,
  watch,
  baseURL,
}) => {
  await addSamples(page);
  await choose(page, 'CAS Sustainable Building: Foundation', 'CAS Energy in Buildings');
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeHidden();
  await unfoldWords(page);
  await page.getByRole('textbox', { name: 'Your name, as readers see it' }).fill('Sample Learner');
  await page.getByRole('textbox', { name: 'Message' }).fill('My two courses on building.');
  await page.getByRole('textbox', { name: 'For whom' }).fill('A housing cooperative');
  await page.getByRole('checkbox', { name: 'Readers see for whom it is' }).uncheck();
  await expect(page.getByRole('heading', { level: 3, name: 'Sample Learner' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the full preview' })).toBeVisible();
  await expectAccessible(page);
  const link = await copyLink(page);
  await expect(page.getByRole('row', { name: /A housing cooperative/ })).toContainText(
    '2 credentials, 20 ECTS',
  );

  const reader = await employer(browser, watch, baseURL);
  await reader.goto(link);
  await expect(reader.getByRole('heading', { level: 1, name: 'Sample Learner' })).toBeVisible();
  await expect(
    reader.getByText('The signed ones add up to 20 ECTS, about 500–600 hours of study'),
  ).toBeVisible();
  await expect(reader).toHaveURL(/\/view$/);
  await expect(checks(reader).getByRole('row', { name: /CAS Energy in Buildings/ })).toContainText(
    'UnchangedPassedIssuerName not proven',
  );
  await expect(reader.getByText('My two courses on building.')).toBeVisible();
  await expect(reader.getByText('A housing cooperative')).toHaveCount(0);
  expect(await reader.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await reader.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await expectAccessible(reader);

  // The rest of the page comes once this much is drawn.
  await reader.waitForLoadState('networkidle');
  await reader.context().setOffline(true);
  await checked(reader).click();
  await expect(reader.getByText(/^In this browser, on .* checks passed/)).toBeVisible();
  await reader.getByText('Every detail, for experts').first().click();
  await expect(reader.getByRole('heading', { name: 'What a recogniser will ask' })).toBeVisible();
  await expect(reader.getByText('European elements')).toBeVisible();
  await reader.getByText('Raw data').click();
  await expect(reader.getByRole('region', { name: 'Document' })).toContainText('"OpenBadgeCredential"');
  await expectAccessible(reader);
  const [archive] = await Promise.all([
    reader.waitForEvent('download'),
    reader.getByRole('button', { name: 'Download', exact: true }).click(),
  ]);
  expect(archive.suggestedFilename()).toBe('Sample Learner, shared portfolio.zip');
  expect((await reader.pdf()).length).toBeGreaterThan(10_000);
  await reader.context().setOffline(false);

  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1, name: 'Sample Learner' })).toBeVisible();
  await expect(checked(reader)).toBeVisible();
  await reader.context().close();
});

test('what failed comes first and is left out, and a phone shows it all', async ({
  page,
  browser,
  watch,
  baseURL,
}) => {
  await addSamples(page);
  await choose(
    page,
    'Urban Heat and Green Roofs',
    /^Timber Engineering/,
    /Building Physics/,
    'Energy Audit Basics',
  );
  await expect(page.getByText('A check failed. Readers see that first.')).toBeVisible();
  const link = await copyLink(page);

  const reader = await employer(browser, watch, baseURL);
  await reader.setViewportSize({ width: 320, height: 800 });
  await reader.goto(link);
  await expect(reader.getByText('1 of 3 signed credentials failed a check')).toBeVisible();
  await expect(reader.getByText('One signed copy is past its date')).toBeVisible();
  await expect(reader.getByText('The two that are added up here come to 9 ECTS')).toBeVisible();
  await expect(reader.getByRole('article').first()).toContainText(
    'Changed after signing. Do not rely on it.',
  );
  const outcome = reader.getByRole('article').first().getByRole('listitem').first();
  await expect(outcome).toBeHidden();
  await reader.getByText('Show its text anyway').click();
  await expect(outcome).toBeVisible();
  await expect(checks(reader)).toContainText('Could not check');
  await expectNoSidewaysScroll(reader);
  await expectAccessible(reader);
  await reader.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(reader);
  await reader.context().close();
});

test('the learner sees what leaves the device, and changes it', async ({ page }) => {
  await addSamples(page);
  await choose(page, 'CAS Energy in Buildings', /Avaliação|Life-Cycle/);
  await expect(seen(page)).toContainText('Your date of birth, in Life-Cycle Assessment of Buildings');
  await expect(page.getByText('15 other credentials in your wallet: left out')).toBeVisible();
  await expect(seen(page)).not.toContainText('The whole picture');

  const small = await page.getByText(/^Link size/).textContent();
  await page.getByRole('button', { name: 'How CAS Energy in Buildings is shared' }).click();
  await page.getByRole('menuitemradio', { name: /Whole picture/ }).click();
  await expect(seen(page)).toContainText('The whole picture');
  await expect(page.getByText(/^Link size/)).not.toHaveText(small ?? '');

  await page.getByRole('checkbox', { name: /Include .*Life-Cycle/ }).uncheck();
  await expect(seen(page)).not.toContainText('date of birth');
  await page.getByRole('button', { name: 'Add from wallet' }).click();
  const picker = page.getByRole('dialog', { name: 'Add from wallet' });
  await picker.getByRole('searchbox').fill('urban');
  await picker.getByRole('checkbox', { name: /Urban Heat/ }).check();
  await expectAccessible(page);
  await picker.getByRole('button', { name: 'Add 1 credential' }).click();
  await page.getByRole('button', { name: 'Move Urban Heat and Green Roofs up' }).click();
  await expect(page.getByText('Urban Heat and Green Roofs is now number 2 of 3.')).toBeVisible();

  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^Include/ })).toHaveCount(3);
  await expect(page.getByRole('checkbox', { name: /Include .*Life-Cycle/ })).not.toBeChecked();
  await expectAccessible(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
  }
});

test('the log keeps what went out, and a refused clipboard shows the link instead', async ({ page }) => {
  await page.goto('./');
  await handOver(page, sampleFile('urban-heat.jwt'));
  await addTicked(page);
  await page.goto('./share');
  await expect(page.getByText('Nothing shared from this device yet.')).toBeVisible();
  await expect(page.getByText('Nothing chosen yet')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Add from wallet' }).click();
  await page.getByRole('dialog').getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Add 1 credential' }).click();
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: 'The link', exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/\/view#2\./);
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Delete the entry/ }).click();
  await expect(page.getByText('Nothing shared from this device yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Copy again/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Write e-mail' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=/,
  );
});

test('a link past its day and links that broke on the way each say what to do', async ({
  page,
  browser,
  watch,
  baseURL,
}) => {
  await page.goto('./');
  await handOver(page, sampleFile('urban-heat.jwt'));
  await addTicked(page);
  await choose(page, 'Urban Heat and Green Roofs');
  await page.getByLabel('Ask readers to stop after').fill('2026-11-20');
  await expect(page.getByText('This day has passed. Choose today or a later day.')).toBeVisible();
  await page.getByLabel('Ask readers to stop after').fill('2026-11-21');
  const link = await copyLink(page);
  const [address, fragment] = link.split('#') as [string, string];

  const reader = await employer(browser, watch, baseURL);
  const says = async (url: string, title: string) => {
    await reader.goto('about:blank');
    await reader.goto(url);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectAccessible(reader);
  };
  await says(address, 'Open what you were sent');
  await says(`${address}#hello`, 'This is not a link that Cairn made');
  await says(`${address}#9.AAAA`, 'This link was made by a newer Cairn');
  await says(`${address}#${fragment.slice(0, -40)}`, 'This link stops in the middle');
  const middle = fragment[400] === 'A' ? 'B' : 'A';
  await says(`${address}#${fragment.slice(0, 400)}${middle}${fragment.slice(401)}`, 'This link is damaged');
  await says(`${address}#1.${'A'.repeat(1_600_000)}`, 'This link holds more than this page opens');
  await says(link, 'Shared portfolio');
  await expect(reader.getByText('The holder asks you not to use it after 21 November 2026.')).toBeVisible();
  await reader.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
  await says(link, 'The holder asks that this link no longer be used');
  await expect(checks(reader)).toHaveCount(0);
  await reader.context().close();
});

test('inside another page it shows nothing of the link', async ({ page }) => {
  const around = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; frame-src 'self'"><iframe src="/view#1.AAAA"></iframe>`;
  await page.route('**/around', (route) => route.fulfill({ contentType: 'text/html', body: around }));
  // A host that sends `frame-ancestors` shows nothing at all; here it forgot to.
  await page.route('**/view', async (route) => {
    const { 'content-security-policy': policy, ...headers } = (await route.fetch()).headers();
    expect(policy).toContain("frame-ancestors 'none'");
    await route.fulfill({ response: await route.fetch(), headers });
  });
  await page.goto('./around');
  const framed = page.frameLocator('iframe');
  await expect(framed.getByRole('heading', { level: 1 })).toHaveText(
    'This page does not open inside another page',
  );
});
