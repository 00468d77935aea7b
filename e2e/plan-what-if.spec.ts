import type { Locator, Page } from '@playwright/test';
import { openSeededPlan, seededPlan } from './seeded-plan.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { scrollToEnd } from './wallet.ts';

const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status', { name: 'What just happened' })).toContainText(text);
const totals = (page: Page): Locator => page.getByRole('region', { name: 'Credits in three totals' });
const panel = (page: Page): Locator => page.getByRole('region', { name: 'What if' });
const rule = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole('region', { name: 'Requirements' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });
const step = (page: Page, title: string | RegExp): Locator =>
  page
    .getByRole('region', { name: 'Next steps' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });

const open = (page: Page) =>
  openSeededPlan(
    page,
    seededPlan('ch-enbau-mas', [
      { title: 'Foundation', credits: 10, state: 'recognised', eqf: 7, groupId: 'foundation' },
      { title: 'Energy in Buildings', credits: 10, state: 'recognised', eqf: 7, groupId: 'competence' },
      { title: 'Life-Cycle Assessment', credits: 10, state: 'earned', eqf: 7, groupId: 'competence' },
      { title: 'Renovation and Heritage', credits: 10, state: 'planned', eqf: 7, groupId: 'competence' },
      { title: 'Sample thesis', credits: 10, state: 'planned', eqf: 7, groupId: 'thesis' },
    ]),
  );

/** The line of the last change would lie over what is looked at. */
const closeLine = (page: Page) =>
  page.getByRole('status', { name: 'What just happened' }).getByRole('button', { name: 'Close' }).click();

test('a learner tries out a decision by keys, keeps it as the plan, and goes back and forth', async ({
  page,
}) => {
  await open(page);
  const whatIf = page.getByRole('switch', { name: 'What if' });
  await whatIf.focus();
  await page.keyboard.press('Space');
  await said(page, 'What if: a copy of your plan is open.');
  await expect(panel(page)).toContainText('Nothing yet.');
  await expect(panel(page).getByRole('button', { name: 'Keep as plan' })).toBeDisabled();

  const recognised = panel(page).getByRole('switch', { name: 'Life-Cycle Assessment is recognised' });
  await recognised.focus();
  await page.keyboard.press('Space');
  await said(page, 'What if: Life-Cycle Assessment is recognised.');
  await expect(panel(page)).toContainText('Recognised: 20 becomes 30 ECTS');
  await expect(panel(page)).toContainText('Earned, not yet recognised: 10 becomes 0 ECTS');
  await expect(totals(page)).toContainText('30of 60 ECTS');
  await expect(rule(page, 'Outside credits need a decision')).toContainText('Met, what if');
  await closeLine(page);
  await expectAccessible(page);

  // Undo and redo by keys, with the focus on the switch.
  await recognised.focus();
  await page.keyboard.press('Control+z');
  await expect(recognised).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(recognised).toBeChecked();

  // Leaving keeps it, and the plan itself stays as it is.
  await page.goto('./pathways');
  await expect(page.getByText('20 recognised, 10 earned, 20 planned')).toBeVisible();
  await page.goBack();
  await expect(recognised).toBeChecked();

  await panel(page).getByRole('button', { name: 'Keep as plan' }).click();
  await said(page, 'Kept as your plan.');
  await expect(panel(page)).toBeHidden();
  // Nobody has decided anything: it is a next step, and not a recognition.
  await expect(totals(page)).toContainText('20of 60 ECTS');
  await expect(step(page, 'Ask for a decision on Life-Cycle Assessment')).toContainText(
    'Your plan takes for granted that it is recognised.',
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page)).toContainText('Recognised: 20 becomes 30 ECTS');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(panel(page)).toBeHidden();
});

test('modules are dropped, failed, moved and added on the copy, and thrown away with it', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('switch', { name: 'What if' }).click();
  const dropped = panel(page).getByRole('switch', { name: 'Renovation and Heritage is dropped' });
  await dropped.click();
  await expect(panel(page)).toContainText('Planned: 20 becomes 10 ECTS');
  await expect(panel(page)).toContainText(
    /Competence CAS modules: .*becomes not met|Competence CAS modules: still not met/,
  );
  await dropped.click();
  await expect(panel(page)).toContainText('Nothing yet.');

  const other = panel(page).getByRole('button', { name: 'What else could happen: Renovation and Heritage' });
  await other.click();
  await page.getByRole('menuitem', { name: 'Is failed' }).click();
  await said(page, 'What if: Renovation and Heritage is failed.');
  await expect(panel(page).getByRole('switch', { name: 'Renovation and Heritage is failed' })).toBeChecked();
  await panel(page).getByRole('switch', { name: 'Renovation and Heritage is failed' }).click();

  await other.click();
  await page.getByRole('menuitem', { name: 'Is done on another day' }).click();
  const change = page.getByRole('dialog', { name: 'Change a planned module' });
  await expect(change.getByLabel('Done by')).toBeFocused();
  await change.getByLabel('Done by').fill('2028-06-30');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(panel(page)).toContainText('Planned to: Sept 2027 becomes Jun 2028');

  await panel(page).getByRole('button', { name: 'Add a module' }).click();
  const add = page.getByRole('dialog', { name: 'Plan a module' });
  await add.getByLabel('Title').fill('Daylight');
  await add.getByLabel('Credits (ECTS)').fill('10');
  await add.getByRole('button', { name: 'Add to plan' }).click();
  await expect(panel(page).getByRole('switch', { name: 'Daylight is added' })).toBeChecked();

  await panel(page).getByRole('button', { name: 'Discard' }).click();
  await said(page, 'What if discarded.');
  await expect(page.getByRole('region', { name: 'Timeline' })).not.toContainText('Daylight');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page).getByRole('switch', { name: 'Daylight is added' })).toBeChecked();
});

test('the timeline tells terms, days that are missing, what opens and what lapses', async ({ page }) => {
  await open(page);
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByRole('list', { name: 'Planned modules by half-year' })).toContainText(
    'July to December 2027',
  );
  await expect(timeline).toContainText('The years allowed began with');
  await page.getByRole('button', { name: 'Add a plan' }).first().click();
  const add = page.getByRole('dialog', { name: 'Plan a module' });
  await add.getByLabel('Title').fill('Daylight');
  await add.getByLabel('Credits (ECTS)').fill('10');
  await add.getByRole('button', { name: 'Add to plan' }).click();
  await timeline.getByRole('button', { name: 'Set date: Daylight' }).click();
  const change = page.getByRole('dialog', { name: 'Change a planned module' });
  await change.getByLabel('Done by').fill('2027-03-31');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(timeline).toContainText('January to June 2027');
});

test('a request is put together, handed in and noted, and the note can be taken back', async ({ page }) => {
  await open(page);
  await step(page, /^Ask for a decision/)
    .getByRole('link', { name: 'Ask for a decision' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Request for a decision' })).toBeVisible();
  await expectAccessible(page);
  const request = page.getByRole('region', { name: 'Request', exact: true });
  await expect(request).toContainText('10 ECTS as stated');
  await page.getByLabel('To', { exact: true }).fill('MAS office');
  await expect(request).toContainText('MAS office');
  await expect(page.getByRole('region', { name: 'Originals to attach' })).toContainText('SHA-256');
  await expect(page.getByRole('region', { name: 'Rules it concerns' })).toContainText('EN Bau FAQ');
  await page.getByRole('button', { name: 'I have asked' }).click();
  await said(page, 'Noted: you asked MAS office today');
  await expect(step(page, 'Get the decision on Life-Cycle Assessment')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(step(page, /^Ask for a decision/)).toBeVisible();
});

for (const width of [390, 320]) {
  test(`at ${width} pixels the what-if and the request reflow`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme: width === 390 ? 'dark' : 'light', reducedMotion: 'reduce' });
    await open(page);
    await page.getByRole('switch', { name: 'What if' }).click();
    await panel(page).getByRole('switch', { name: 'Life-Cycle Assessment is recognised' }).click();
    await expect(panel(page)).toContainText('Recognised: 20 becomes 30 ECTS');
    await expectNoSidewaysScroll(page);
    await closeLine(page);
    await scrollToEnd(page);
    await expectAccessible(page);
    await page.goto('./pathways/seeded/dossier');
    await expect(page.getByRole('heading', { level: 1, name: 'Request for a decision' })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
}
