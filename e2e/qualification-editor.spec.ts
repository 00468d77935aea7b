import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, scrollToEnd } from './wallet.ts';

const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status', { name: 'What just happened' })).toContainText(text);
const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const preview = (page: Page): Locator => page.getByRole('region', { name: 'Your wallet against it' });

async function describe(page: Page): Promise<void> {
  await page.goto('./qualifications/new');
  await page.getByLabel('Name', { exact: true }).fill('Sample Certificate in Building');
  await page.getByLabel('Kind of award').fill('Certificate');
  await page.getByLabel('Country').fill('PT');
  await page.getByLabel('Total, at least (ECTS)').fill('30');
}

test('a learner describes a qualification, sees their wallet against it, and plans toward it', async ({
  page,
}) => {
  await addSamples(page);
  await page.goto('./pathways');
  await page.getByRole('link', { name: 'Describe your own' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Describe a qualification' })).toBeVisible();
  await expectAccessible(page);
  await expect(preview(page)).toContainText('Shown as soon as nothing is missing');
  await describe(page);
  await expect(preview(page)).toContainText('30 ECTS in total');

  const sources = part(page, 'Sources');
  await sources.getByRole('button', { name: 'Add a source' }).click();
  await sources.getByLabel('Title of the page').fill('Sample rules of 2026');
  await sources.getByLabel('Read on').fill('2026-11-20');
  const rules = part(page, 'Rules');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await expect(rules.getByLabel('Kind of rule')).toBeFocused();
  await rules.getByLabel('Framework of the level').fill('EQF');
  await rules.getByLabel('Level', { exact: true }).fill('7');
  await rules.getByLabel('Or a share of the total, in percent').fill('50');
  await rules.getByLabel('The rule in words').fill('Half of it at level 7.');
  await expect(rules.getByText('Your assumption', { exact: true })).toBeVisible();
  await rules.getByLabel('Where you read it').selectOption('Sample rules of 2026');
  await expect(rules.getByText('Your assumption', { exact: true })).toBeHidden();
  await expect(preview(page)).toContainText('At least 15 ECTS at EQF 7 or above');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'Saved: Sample Certificate in Building.');
  await expect(page.getByRole('heading', { level: 1, name: 'Your qualifications' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Plan toward this: Sample Certificate in Building' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sample Certificate in Building');
  await expect(page.getByRole('region', { name: 'Requirements' })).toContainText('Sample rules of 2026');
  await expect(page.getByText(/^Planning aid only/)).toBeVisible();
  await expectAccessible(page);
});

test('what is missing is told beside its field and in a summary with links', async ({ page }) => {
  await page.goto('./qualifications/new');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'keep this from being saved' });
  await expect(summary).toContainText('4 things');
  await expectAccessible(page);
  await summary.getByRole('link', { name: 'Kind of award' }).click();
  await expect(page.getByLabel('Kind of award')).toBeFocused();
  await expect(page.getByLabel('Kind of award')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Total, at least (ECTS)').fill('many');
  await expect(page.getByText('Write a number with at most two decimals').first()).toBeVisible();

  // A place inside something folded is opened on the way to it.
  const rules = part(page, 'Rules');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  await rules.getByText(/^1\. Least credits at a level/).click();
  await expect(rules.getByLabel('Level', { exact: true })).toBeHidden();
  await summary.getByRole('link', { name: 'Rules 1, Level' }).click();
  await expect(rules.getByLabel('Level', { exact: true })).toBeFocused();
});

test('edits can be undone and redone, and survive leaving the page and a reload', async ({ page }) => {
  await describe(page);
  const name = page.getByLabel('Name', { exact: true });
  await page.getByLabel('Country').press('ControlOrMeta+z');
  await expect(page.getByLabel('Total, at least (ECTS)')).toHaveValue('');
  await page.getByLabel('Country').press('ControlOrMeta+z');
  await expect(page.getByLabel('Country')).toHaveValue('');
  await page.getByLabel('Country').press('ControlOrMeta+Shift+z');
  await expect(page.getByLabel('Country')).toHaveValue('PT');
  await part(page, 'Groups').getByRole('button', { name: 'Remove: All modules' }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(part(page, 'Groups').getByText('All modules')).toBeVisible();

  await page.getByRole('link', { name: 'Wallet' }).first().click();
  await page.goBack();
  await expect(name).toHaveValue('Sample Certificate in Building');
  await page.reload();
  await expect(name).toHaveValue('Sample Certificate in Building');
  await expect(page.getByText('This is what you wrote before and did not save.')).toBeVisible();
  await page.getByRole('button', { name: 'Discard it and start again' }).click();
  await expect(name).toHaveValue('');
});

test('a built-in one is adapted as a copy, saved as a file, opened again, and removed with undo', async ({
  page,
}) => {
  await page.goto('./qualifications');
  await page.getByLabel('Which one').selectOption({ label: 'MAS in nachhaltigem Bauen (EN Bau)' });
  await page.getByRole('link', { name: 'Adapt a copy' }).click();
  await expect(page.getByText('A copy of MAS in nachhaltigem Bauen (EN Bau).')).toBeVisible();
  await page.getByText(/^1\. Gate before a group/).click();
  await expect(part(page, 'Rules').getByLabel('Condition', { exact: true }).first()).toHaveValue('completed');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await said(page, 'Saved: MAS in nachhaltigem Bauen (EN Bau) (my copy).');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save as file: MAS/ }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const document = JSON.parse(text) as { $schema: string; rules: unknown[] };
  expect(document.$schema).toMatch(/\/schemas\/qualification-template\.schema\.json$/);
  expect(document.rules).toHaveLength(5);

  await page.getByRole('button', { name: /^Remove: MAS/ }).click();
  await said(page, 'Removed: MAS');
  await expect(page.getByText('You have described no qualification yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 3, name: /my copy/ })).toBeVisible();
  await page.getByRole('button', { name: /^Remove: MAS/ }).click();

  const give = (name: string, content: string) =>
    page
      .locator('input[data-chooser=template]')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await give('copy.json', text);
  await expect(page.getByRole('heading', { level: 1, name: 'A qualification handed to you' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep in your qualifications' }).click();
  await said(page, 'Kept: MAS in nachhaltigem Bauen (EN Bau) (my copy).');
  await expect(page.getByRole('heading', { level: 3, name: /my copy/ })).toHaveCount(1);

  await give('wrong.json', text.replace('"gate"', '"magic"').replace('"type": "gate"', '"type": "magic"'));
  await expect(page.getByRole('alert')).toContainText(
    '/rules/0/type: Cairn does not know this kind of rule.',
  );
  await give('deep.json', `${'{"rules":['.repeat(70)}${']}'.repeat(70)}`);
  await expect(page.getByRole('alert')).toContainText('More stands in this file than a qualification needs');
  await give('broken.json', '{"id":');
  await expect(page.getByRole('alert')).toContainText('breaks off');
  await expectAccessible(page);
});

test('a qualification is handed on as a link, looked at before it is kept, and a broken link shows none', async ({
  page,
}) => {
  await page.goto('./qualifications/new?from=ch-enbau-mas');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: /^Copy link: MAS/ }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  expect(link).toContain('/qualification#q1.');
  await expect(page.getByText(/^[\d,]+ characters\. Mail and chat programs carry/)).toBeVisible();
  await expectAccessible(page);

  await page.goto(link);
  await expect(page.getByText('This very qualification is among yours already.')).toBeVisible();
  await page.goto('./qualifications');
  await page.getByRole('button', { name: /^Remove: MAS/ }).click();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 2, name: /my copy/ })).toBeVisible();
  await expect(part(page, 'Sources').getByRole('link').first()).toBeVisible();
  await expect(preview(page)).toContainText('60 ECTS in total');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Keep in your qualifications' }).click();
  await expect(page.getByRole('heading', { level: 3, name: /my copy/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('You have described no qualification yet.')).toBeVisible();

  await page.goto(link.slice(0, -8));
  await expect(
    page.getByRole('heading', { level: 1, name: 'There is no qualification to show' }),
  ).toBeVisible();
  await expect(page.getByText('The end of the link is missing.')).toBeVisible();
  await page.goto(link.replace('#q1.', '#p1.'));
  await expect(page.getByText('This link is not to a qualification of Cairn.')).toBeVisible();
  await expectAccessible(page);
});

test('every kind of rule has its form, and combined rules hold rules', async ({ page }) => {
  await describe(page);
  const rules = part(page, 'Rules');
  await rules.getByRole('button', { name: 'Add a rule' }).click();
  const kind = rules.getByLabel('Kind of rule').first();
  const kinds = await kind
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(kinds).toHaveLength(27);
  for (const each of kinds) {
    await kind.selectOption(each);
    await expect(kind).toHaveValue(each);
  }
  await expectAccessible(page);
  await kind.selectOption('combine');
  await rules.getByRole('button', { name: 'Add a rule to combine' }).click();
  await rules.getByLabel('Kind of rule').nth(1).selectOption('advisory');
  await rules.getByLabel('The rule in words').first().fill('Ask the office.');
  await rules.getByLabel('The rule in words').nth(1).fill('Bring the letter.');
  await expect(preview(page)).toContainText('Bring the letter.');
  await expectAccessible(page);
});

for (const width of [390, 320]) {
  test(`at ${width} px nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./qualifications/new?from=ch-enbau-mas');
    await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    await expectNoSidewaysScroll(page);
    await scrollToEnd(page);
    await expectAccessible(page);
    await page.goto('./qualifications');
    await expectNoSidewaysScroll(page);
  });
}
