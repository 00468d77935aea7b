import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, scrollToEnd } from './wallet.ts';

const foundation = 'Foundation CAS: Nachhaltiges Bauen';
const stack = (page: Page): Locator => page.getByRole('list', { name: 'From the ground up' });
const stone = (page: Page, title: string): Locator =>
  stack(page).getByRole('button', { name: new RegExp(`^${title}`) });
const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status', { name: 'What just happened' })).toContainText(text);
const rule = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole('region', { name: 'Requirements' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });
const step = (page: Page, title: string): Locator =>
  page
    .getByRole('region', { name: 'Next steps' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });
const totals = (page: Page): Locator => page.getByRole('region', { name: 'Credits in three totals' });

/** From an empty wallet to a plan toward a named qualification, with all samples as candidates. */
async function startPlan(page: Page): Promise<void> {
  await addSamples(page);
  await page.goto('./pathways');
  await page.getByRole('button', { name: /^Plan toward this: MAS/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^MAS/ })).toBeVisible();
}

test('a learner chooses a target among examples and frameworks, and each keeps its own plan', async ({
  page,
}) => {
  await page.goto('./pathways');
  await expect(page.getByRole('heading', { level: 1, name: 'Pathways' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Frameworks' })).toContainText('A framework, not an award.');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Plan toward this: First-cycle qualification, 180 ECTS' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First-cycle qualification, 180 ECTS');
  await expect(page.getByText('180 ECTS open', { exact: true })).toBeVisible();
  await expect(page.getByText('Your wallet holds no credentials yet.')).toBeVisible();
  await expect(page).toHaveTitle(/First-cycle qualification/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Switch target' }).click();
  const dialog = page.getByRole('dialog', { name: 'Switch target' });
  await expect(dialog.getByRole('radio')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Choose another target' }).click();
  await page.getByRole('button', { name: /^Plan toward this: Postgraduate Diploma/ }).click();
  await page.getByRole('button', { name: 'Switch target' }).click();
  await expectAccessible(page);
  await dialog.getByRole('radio', { name: /First-cycle/ }).check();
  await dialog.getByRole('button', { name: 'Switch', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('First-cycle qualification, 180 ECTS');

  await page.goto('./pathways');
  await page.getByRole('button', { name: /^Remove the pathway First-cycle/ }).click();
  await said(page, 'Pathway removed');
  const yours = page.getByRole('region', { name: 'Your pathways' });
  await expect(yours.getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(yours.getByRole('listitem')).toHaveCount(2);
});

test('a learner places what they have, records a decision and plans the rest', async ({ page }) => {
  await startPlan(page);
  await expectAccessible(page);
  await expect(rule(page, `${foundation}: 1 module, 10 ECTS`)).toContainText('Not met');

  // Titles are not guessed: the learner is asked, and one press places it.
  const question = step(page, `Is CAS Sustainable Building: Foundation your ${foundation}?`);
  await question.getByRole('button', { name: 'Place it there' }).click();
  await said(page, `Moved to ${foundation}. 10 of 10 ECTS counted.`);
  await expect(page.getByRole('heading', { name: 'Next steps' })).toBeFocused();
  await expect(question).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(question).toBeVisible();

  // By keys alone: to the stone, into its menu, to the group.
  await stone(page, 'CAS Sustainable Building').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'Competence CAS modules' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: foundation })).toBeFocused();
  await page.keyboard.press('Enter');
  await said(page, `Moved to ${foundation}. 10 of 10 ECTS counted.`);
  await expect(rule(page, `${foundation}: 1 module, 10 ECTS`)).toContainText('Met if recognised');
  await expect(stone(page, 'CAS Sustainable Building')).toBeFocused();

  // A group that is full stays listed, says so, and lets the learner choose another.
  await stone(page, 'CAS Energy in Buildings').click();
  await page.getByRole('menuitemradio', { name: foundation }).click();
  await said(page, `${foundation}: is full`);
  await page.keyboard.press('Escape');

  await stone(page, 'CAS Sustainable Building').click();
  await page.getByRole('menuitem', { name: 'Record a decision' }).click();
  const decision = page.getByRole('dialog', { name: 'Record a decision' });
  await decision.getByLabel('Who decides').fill('MAS office');
  await decision.getByLabel('Recognised', { exact: true }).check();
  await decision.getByLabel(/^Decided/).fill('2026-09-02');
  await decision.getByRole('button', { name: 'Save' }).click();
  await expect(totals(page)).toContainText('10of 60 ECTS');
  await expect(stack(page).locator('..')).toBeVisible();
  await expect(page.getByText('10 recognised', { exact: true }).last()).toBeVisible();
  await expect(rule(page, `${foundation}: 1 module, 10 ECTS`)).toContainText('Met');

  await step(page, "Find 10 more ECTS for Master's thesis")
    .getByRole('button', { name: 'Add a plan' })
    .click();
  const planned = page.getByRole('dialog', { name: 'Plan a module' });
  await planned.getByRole('button', { name: 'Add to plan' }).click();
  await expect(planned.getByText('Give it a title.')).toBeVisible();
  await expect(planned.getByLabel('Title')).toBeFocused();
  await expectAccessible(page);
  await planned.getByLabel('Title').fill('Thesis on timber joints');
  await planned.getByLabel('Credits (ECTS)').fill('10');
  await planned.getByLabel('Done by').fill('2028-02-15');
  await planned.getByRole('button', { name: 'Add to plan' }).click();
  await said(page, 'Planned: Thesis on timber joints. 10 ECTS counted.');
  await expect(totals(page)).toContainText('10to Feb 2028');
  await expect(rule(page, "Master's thesis: 10 ECTS")).toContainText('Met by your plan');

  await stone(page, 'Thesis on timber joints').click();
  await page.getByRole('menuitem', { name: 'Change dates or credits' }).click();
  const change = page.getByRole('dialog', { name: 'Change a planned module' });
  await change.getByLabel('Credits (ECTS)').fill('12,5');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(stone(page, 'Thesis on timber joints')).toContainText('12.5 ECTS');
});

test('what a rule lacks is named, supplied where the link leads, and marked as the learner’s word', async ({
  page,
}) => {
  await startPlan(page);
  const types = rule(page, /^At most 1 of type/);
  await expect(types).toContainText('Unknown');
  await expect(rule(page, 'All within 6 years')).toContainText('Unknown');
  await expect(types).toContainText('The type of 3 items is not stated.');
  await types.getByRole('button', { name: 'Add it: type of 3 items' }).click();
  await expectAccessible(page);
  for (const title of ['CAS Sustainable Building: Foundation', 'CAS Energy in Buildings']) {
    await types.getByRole('button', { name: `Add it: type of ${title}` }).click();
    const question = page.getByRole('dialog', { name: `About ${title}` });
    await question.getByRole('button', { name: 'Save' }).click();
    await expect(question.getByText('Choose one.')).toBeVisible();
    await question.getByLabel('No', { exact: true }).check();
    await question.getByRole('button', { name: 'Save' }).click();
    await said(page, 'Your answer is kept.');
  }
  await expect(types).toContainText('Met');
  await expect(types).toContainText('On your word: type of');
  await expectAccessible(page);
});

test('a learner moves through the stack by keys, takes out and puts back', async ({ page }) => {
  await startPlan(page);
  await expect(stack(page).getByRole('button')).toHaveCount(3);
  await stack(page).getByRole('button').first().focus();
  await page.keyboard.press('End');
  const top = stack(page).getByRole('button').last();
  await expect(top).toBeFocused();
  const title = (await top.locator('.stack-title').textContent()) ?? '';
  await page.keyboard.press('Delete');
  await said(page, 'Taken out of this plan.');
  await expect(stack(page).getByRole('button')).toHaveCount(2);
  await expect(stack(page).getByRole('button').last()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(stack(page).getByRole('button')).toHaveCount(3);

  await stone(page, title).click();
  await page.getByRole('menuitem', { name: 'Take out of this plan' }).click();
  const notUsed = page.getByRole('table').filter({ hasText: 'Why it is not counted' });
  await page.getByRole('button', { name: /more, with reasons/ }).click();
  const row = notUsed.getByRole('row', { name: new RegExp(`^${title}`) });
  await expect(row).toContainText('You took it out of this plan');
  await row.getByRole('button', { name: /^Put back/ }).click();
  await expect(stack(page).getByRole('button')).toHaveCount(3);

  const small = notUsed.getByRole('row', { name: /^Urban Heat/ });
  await expect(small).toContainText('The group takes modules of 10 ECTS or more');
  await small.getByRole('button', { name: /^Place anyway/ }).click();
  await page.getByRole('menuitemradio', { name: 'Competence CAS modules' }).click();
  await said(page, 'Competence CAS modules: takes modules of 10 ECTS or more');
  await page.keyboard.press('Escape');

  await expect(notUsed.getByRole('row', { name: /^Timber Engineering/ })).toContainText('A check failed');
  await notUsed.getByRole('link', { name: /^See the check.*Timber Engineering/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Timber Engineering/ })).toBeVisible();
});

test('a credential of the institution itself counts as recognised once the learner says so', async ({
  page,
}) => {
  await startPlan(page);
  await stone(page, 'CAS Energy in Buildings').click();
  await page.getByRole('menuitem', { name: /^Issued by the institution/ }).click();
  await said(page, /is the institution of this qualification\. [1-9]\d* ECTS recognised/);
  await expect(stone(page, 'CAS Energy in Buildings')).toContainText('Recognised');
});

test('the table says the same as the stack, and the drawing can count less', async ({ page }) => {
  await startPlan(page);
  const titles = await stack(page).locator('.stack-title').allTextContents();
  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: /^All items in this pathway/ });
  for (const title of titles) await expect(table.getByRole('row', { name: title })).toBeVisible();
  await expect(table.getByRole('row', { name: /^Total/ })).toContainText('32');
  await expectAccessible(page);
  await page.reload();
  await expect(table).toBeVisible();

  await page.getByText('Stack', { exact: true }).click();
  await page.getByText('Recognised only').click();
  await expect(stack(page).getByRole('button')).toHaveCount(0);
  await expect(page.getByText('40 ECTS open')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Requirements' })).toContainText('Judged on the whole plan.');
});

for (const width of [390, 320]) {
  test(`at ${width} pixels the plan is one column, its menu a sheet, its table folded`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: width === 390 ? 'dark' : 'light', reducedMotion: 'reduce' });
    await startPlan(page);
    await expectNoSidewaysScroll(page);
    await scrollToEnd(page);
    await expectAccessible(page);
    await stone(page, 'CAS Energy in Buildings').click();
    const menu = page.getByRole('menu', { name: 'CAS Energy in Buildings' });
    await expect(menu).toBeVisible();
    const box = await menu.boundingBox();
    expect(box?.width).toBe(width);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(stone(page, 'CAS Energy in Buildings')).toBeFocused();
    await page.getByText('Table', { exact: true }).click();
    await expect(page.getByText('Stated:').first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.goto('./pathways');
    await expect(page.getByRole('heading', { level: 1, name: 'Pathways' })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
}

test('a pathway that is not here says so', async ({ page }) => {
  await page.goto('./pathways/nowhere');
  await expect(page.getByRole('heading', { level: 1, name: 'This pathway is not here' })).toBeVisible();
  await expectAccessible(page);
});
