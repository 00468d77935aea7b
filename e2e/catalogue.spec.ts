import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status', { name: 'What just happened' })).toContainText(text);
const modules = (page: Page): Locator => page.getByRole('list', { name: 'Modules' }).getByRole('listitem');
const titles = (page: Page): Locator => modules(page).getByRole('heading');

async function give(page: Page, name: string, content: string): Promise<void> {
  await page
    .locator('input[data-chooser=catalogue]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** "Find a module" in the menu of a requirement. */
async function findModuleFor(page: Page, rule: RegExp): Promise<void> {
  await page.getByRole('button', { name: rule }).click();
  await page.getByRole('menuitem', { name: 'Find a module' }).click();
}

async function startPlan(page: Page): Promise<void> {
  await page.goto('./pathways');
  await page.getByRole('button', { name: /^Plan toward this: MAS/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^MAS/ })).toBeVisible();
}

test('a learner finds a module for a requirement and plans it, with its level and field', async ({
  page,
}) => {
  await startPlan(page);
  await findModuleFor(page, /^More for 60 ECTS in total/);
  const dialog = page.getByRole('dialog', { name: 'Find a module' });
  await expect(dialog).toContainText('You have no catalogue of modules yet.');
  await expectAccessible(page);
  await dialog.getByRole('link', { name: 'Add a catalogue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Module catalogue' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try the sample catalogue' }).click();
  await said(page, '22 modules taken from sample-catalogue.jsonld');
  await expect(page.getByRole('list', { name: 'Your catalogues' })).toContainText('22 modules, read');
  // Opened from a plan, the catalogue shows what helps with that plan.
  await expect(page.getByText('5 of 22 shown.')).toBeVisible();
  await expectAccessible(page);

  await page.goBack();
  await findModuleFor(page, /^More for Competence CAS/);
  await expect(dialog).toContainText('5 modules would help.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Plan it: Sample module: Timber Structures' }).click();
  await dialog.getByLabel('Done by').fill('2027-06-30');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Add to plan/ }).click();
  await said(page, 'Planned: Sample module: Timber Structures.');
  await expect(page.getByRole('list', { name: 'From the ground up' })).toContainText('Timber Structures');

  // What is planned is not offered again.
  await findModuleFor(page, /^More for Competence CAS/);
  await expect(dialog).toContainText('4 modules would help.');
});

test('a catalogue is searched and narrowed, and removed with undo', async ({ page }) => {
  await startPlan(page);
  await page.goto('./catalogue');
  await page.getByRole('button', { name: 'Try the sample catalogue' }).click();
  await expect(modules(page)).toHaveCount(22);
  await page.getByRole('searchbox').fill('statist');
  await expect(titles(page)).toHaveText(['Sample module: Statistics for Everyone']);
  await page.getByRole('searchbox').fill('timber nothing');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByLabel('Level').selectOption('EQF 5');
  await expect(modules(page)).toHaveCount(2);
  await page.getByLabel('Credits from').fill('3');
  await expect(titles(page)).toHaveText(['Sample module: Digital Skills']);
  await page.reload();
  await expect(modules(page)).toHaveCount(1);
  await page.getByLabel('Level').selectOption('');
  await page.getByLabel('Credits from').fill('');
  await page.getByLabel('Fits a group').selectOption(await optionOf(page, 'Fits a group', /^Competence CAS/));
  await expect(modules(page)).toHaveCount(5);

  await page.getByRole('button', { name: 'Remove the catalogue sample-catalogue.jsonld' }).click();
  await said(page, 'Catalogue removed');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(modules(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('list', { name: 'Your catalogues' })).toContainText('22 modules');
});

async function optionOf(page: Page, label: string, name: RegExp): Promise<string> {
  const options = await page.getByLabel(label).locator('option').allTextContents();
  return options.find((option) => name.test(option)) ?? '';
}

test('a table whose columns are open is asked about, and what is left out is named', async ({ page }) => {
  await page.goto('./catalogue');
  await give(page, 'modules.csv', 'Module,Points,Note\nSample Soil,5,"=1+1"\n,5,none\nSample Clay,x,\n');
  await expect(page.getByRole('heading', { name: 'What do the columns mean?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Column 2').selectOption('Credits');
  await page.getByLabel('Column 3').selectOption('Categories');
  await page.getByLabel('Unit of the credits').selectOption('ECTS');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await said(page, '2 modules taken from modules.csv');
  await expect(modules(page)).toHaveCount(2);
  await expect(modules(page).filter({ hasText: 'Sample Soil' })).toContainText('5 ECTS');
  await expect(modules(page).filter({ hasText: 'Sample Soil' })).toContainText('=1+1');
  await expect(modules(page).filter({ hasText: 'Sample Clay' })).toContainText('No credits stated');
  await page.getByText(/^2 entries were left out/).click();
  await expect(page.getByText('Line 3: It has no title. Left out.')).toBeVisible();
  await expect(page.getByText(/^Line 4: Sample Clay\. Its credits are no number/)).toBeVisible();
  await expectAccessible(page);

  await give(page, 'broken.json', '[{"type":');
  await expect(page.getByRole('alert')).toContainText('Not read: broken.json');
});

test('thousands of modules are read, searched and judged without the page standing still', async ({
  page,
}) => {
  await startPlan(page);
  await page.goto('./catalogue');
  const rows = Array.from({ length: 10_000 }, (_, index) => `Sample ${index},${(index % 24) + 2},7`);
  await give(page, 'large.csv', `Title,ECTS,EQF\n${rows.join('\n')}\n`);
  await expect(page.getByText('10,000 of 10,000 shown.')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('searchbox').fill('sample 9999');
  await expect(page.getByText('1 of 10,000 shown.')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('Closes a gap in').selectOption({ index: 1 });
  await expect(page.getByText(/^[\d,]+ of 10,000 shown\. Those that move most/)).toBeVisible({
    timeout: 30_000,
  });
});

for (const width of [390, 320]) {
  test(`at ${width} px nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./catalogue');
    await page.getByRole('button', { name: 'Try the sample catalogue' }).click();
    await expect(modules(page)).toHaveCount(22);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await give(page, 'modules.csv', 'Module,Points\nSample Soil,5\n');
    await expect(page.getByRole('heading', { name: 'What do the columns mean?' })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
}
