import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples } from './wallet.ts';

const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status', { name: 'What just happened' })).toContainText(text);
const yours = (page: Page) => page.getByRole('region', { name: 'Your pathways' });

/** From an empty wallet to all samples and two plans over them. */
async function startTwo(page: Page): Promise<void> {
  await addSamples(page);
  for (const target of [/^Plan toward this: MAS/, 'Plan toward this: First-cycle qualification, 180 ECTS']) {
    await page.goto('./pathways');
    await page.getByRole('button', { name: target }).click();
    await expect(page.getByRole('button', { name: 'Switch target' })).toBeVisible();
  }
  await page.goto('./pathways');
  await expect(yours(page).getByRole('listitem')).toHaveCount(2);
}

test('two pathways are compared by keys, what carries over first, at an address of their own', async ({
  page,
}) => {
  await startTwo(page);
  await yours(page).getByRole('link', { name: 'Compare two pathways' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Compare two pathways' })).toBeVisible();
  await expect(page).toHaveURL(/\/pathways\/[^/]+\/compare\/[^/]+$/);
  const table = page.getByRole('table', { name: /^Each credential/ });
  await expect(table.getByRole('rowheader', { name: /^Carries over/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^CAS Energy in Buildings/ })).toContainText('10 ECTS');
  await expect(table).toContainText('A check failed');
  await expectAccessible(page);
  await page.reload();
  await expect(table).toBeVisible();

  const second = page.getByLabel('Second pathway');
  const first = page.getByLabel('First pathway');
  const before = await first.inputValue();
  await first.selectOption(await second.inputValue());
  await second.selectOption(before);
  await expect(page).toHaveURL(new RegExp(`/compare/${before}$`));
});

test('plans are renamed, duplicated and removed, each to be taken back', async ({ page }) => {
  await startTwo(page);
  const more = yours(page).getByRole('button', { name: /^More for First-cycle/ });
  await more.click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename this pathway' });
  await expectAccessible(page);
  await dialog.getByLabel('Name').fill('If I stay');
  await page.keyboard.press('Enter');
  await said(page, 'Renamed: If I stay.');
  await expect(yours(page)).toContainText('If I stay');

  await yours(page).getByRole('button', { name: 'More for If I stay' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await said(page, 'Duplicated: If I stay, copy.');
  await expect(yours(page).getByRole('listitem')).toHaveCount(3);
  await page.keyboard.press('Control+z');
  await expect(yours(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+y');
  await expect(yours(page).getByRole('listitem')).toHaveCount(3);

  await yours(page).getByRole('button', { name: 'Remove the pathway If I stay, copy' }).click();
  await said(page, 'Pathway removed: If I stay, copy.');
  await expect(page.getByRole('heading', { level: 1, name: 'Pathways' })).toBeFocused();
  await expect(yours(page).getByRole('listitem')).toHaveCount(2);

  // More offers the same, for those who do not know the keys.
  await page.getByRole('link', { name: 'More', exact: true }).first().click();
  const history = page.getByRole('region', { name: 'Undo and redo' });
  await expect(history).toContainText('Pathway removed: If I stay, copy.');
  await expectAccessible(page);
  await history.getByRole('button', { name: 'Take back' }).click();
  await history.getByRole('button', { name: 'Make again' }).click();
  await said(page, 'Done again: Pathway removed');
});

test('awards on the way stand with their own state, and none is said to be earned', async ({ page }) => {
  await addSamples(page);
  await page.goto('./pathways');
  await page
    .getByText(/^\d+ more$/)
    .first()
    .click();
  await page.getByRole('button', { name: /^Plan toward this: Master's degree \(Malta/ }).click();
  const awards = page.getByRole('region', { name: 'On the way' });
  await expect(awards.getByRole('listitem')).toHaveCount(2);
  await expect(awards).toContainText('Postgraduate Diploma');
  await expect(awards).toContainText('Our assumption');
  await expect(awards).not.toContainText(/you have earned/i);
  await expectAccessible(page);
});

for (const width of [390, 320]) {
  test(`at ${width} pixels the comparison folds into labelled lines`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: width === 390 ? 'dark' : 'light', reducedMotion: 'reduce' });
    await startTwo(page);
    await expectNoSidewaysScroll(page);
    await yours(page).getByRole('link', { name: 'Compare two pathways' }).click();
    await expect(page.getByText('First-cycle qualification, 180 ECTS:').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
}
