import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, addTicked, handOver, sampleFile, unfoldWords } from './wallet.ts';

/** Goes to the composer and takes credentials from the wallet into it. */
async function compose(page: Page, ...titles: readonly RegExp[]): Promise<void> {
  await page.goto('./share');
  await page.getByRole('button', { name: 'Add from wallet' }).click();
  const picker = page.getByRole('dialog', { name: 'Add from wallet' });
  for (const title of titles) await picker.getByRole('checkbox', { name: title }).check();
  await picker.getByRole('button', { name: /^Add \d+ credential/ }).click();
  await expect(page.getByRole('heading', { name: 'They will see', exact: true })).toBeVisible();
}

const seen = (page: Page) =>
  page.getByRole('heading', { name: 'They will see', exact: true }).locator('xpath=..');
const share = (page: Page, title: RegExp) => page.getByRole('button', { name: title });

test('a learner shows some fields, says others in their own words, and the draft survives', async ({
  page,
}) => {
  await addSamples(page);
  await compose(page, /Clay Plaster/, /Life-Cycle/);

  await share(page, /^How Clay Plaster.* is shared$/).click();
  await page.getByRole('menuitemradio', { name: /^Chosen parts/ }).click();
  await share(page, /^Choose fields of Clay Plaster/).click();
  const parts = page.getByRole('dialog', { name: /^Parts of Clay Plaster/ });
  await parts.getByText('Name in the document').last().click();
  await expect(parts.getByText('family_name')).toBeVisible();
  await parts.getByRole('checkbox', { name: /^Family name/ }).uncheck();
  await expectAccessible(page);
  await parts.getByRole('button', { name: 'Share these fields' }).click();
  await expect(page.getByText('1 of 2 parts shown.')).toBeVisible();

  await expect(seen(page)).toContainText('Your date of birth');
  await seen(page)
    .getByRole('button', { name: /^Share an extract instead of Life-Cycle/ })
    .click();
  const extract = page.getByRole('dialog', { name: /^Extract of Life-Cycle/ });
  await expect(extract.getByRole('checkbox', { name: /^Grade/ })).not.toBeChecked();
  await expect(extract.getByRole('checkbox', { name: /^Name of the learner/ })).not.toBeChecked();
  await expectAccessible(page);
  await extract.getByRole('button', { name: 'Share these fields' }).click();
  await expect(page.getByText('This hides your date of birth.')).toBeVisible();
  await expect(seen(page)).not.toContainText('date of birth');
  await expect(seen(page)).toContainText('1 extract of credentials, as your own words');

  await unfoldWords(page);
  await page.getByRole('textbox', { name: 'Title of the portfolio' }).fill('Building with earth');
  await page.getByRole('textbox', { name: 'For whom' }).fill('A housing cooperative');
  await page.getByRole('textbox', { name: 'For what' }).fill('site work');
  await expect(page.getByText('For A housing cooperative: site work')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Recognised', exact: true }).uncheck();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Wallet' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wallet' })).toBeVisible();
  await page.goto('./share');
  await expect(page.getByText('Title: Building with earth · For: A housing cooperative')).toBeVisible();
  await unfoldWords(page);
  await expect(page.getByRole('textbox', { name: 'Title of the portfolio' })).toHaveValue(
    'Building with earth',
  );
  await page.reload();
  await expect(page.getByText('1 of 2 parts shown.')).toBeVisible();

  // The reader's page opens in a tab of its own, which knows nothing of the wallet. No passphrase keeps the learner
  // out, and nothing of what it will lock is in an address or a history.
  await page.getByLabel('Passphrase (recommended)').fill('four hills of slate');
  const [view] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Open the full preview' }).click(),
  ]);
  await expect(view.getByText('Building with earth')).toBeVisible();
  await expect(view).toHaveURL(/\/view$/);
  expect(await view.evaluate(() => JSON.stringify(history.state))).toMatch(
    /^\{"cairnPortfolio":"preview\.[\w-]{36}"\}$/,
  );
  expect(await view.evaluate(() => history.length)).toBe(1);
  await expect(view.getByRole('region', { name: 'Credits in three totals' })).toContainText(
    /RecognisedNot shared.*PlannedNot shared/,
  );
  await expect(
    view.getByRole('heading', { level: 3, name: 'Life-Cycle Assessment of Buildings' }),
  ).toBeVisible();
  await expect(view.getByText('nobody can check it', { exact: false }).first()).toBeVisible();
  await expect(view.getByRole('link', { name: 'Wallet' })).toHaveCount(0);
  expect(await view.evaluate(() => window.opener as unknown)).toBeNull();
  const clay = view.getByRole('article').filter({ hasText: 'Clay Plaster' });
  await expect(clay).toBeVisible();
  await expect(view.locator('body')).not.toContainText('CAS Energy');
  await expectAccessible(view);
  await view.reload();
  await expect(view.getByText('Building with earth')).toBeVisible();
  await page.goto('./');
  await view.reload();
  await expect(view.getByRole('heading', { level: 1, name: 'This preview is over' })).toBeVisible();
  await expectAccessible(view);
  await view.close();
});

test('a saved portfolio is shared again when more came, and the log keeps fields and a note', async ({
  page,
}) => {
  await page.goto('./');
  await handOver(page, sampleFile('urban-heat.jwt'));
  await addTicked(page);
  await compose(page, /Urban Heat/);
  await page.getByRole('textbox', { name: 'Name for this portfolio' }).fill('For cities');
  await page.getByRole('button', { name: 'Save portfolio' }).click();
  await expect(page.getByText('Saved as For cities.')).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const line = page.getByRole('row', { name: /1 credential/ });
  await line.getByText(/kinds? of fields?/).click();
  await line.getByRole('button', { name: /^Add a note/ }).click();
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask again in May');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(line).toContainText('Ask again in May');
  await expect(line.getByRole('link', { name: /^Open again/ })).toHaveAttribute('href', /\/view#/);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByText('Nothing chosen yet')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-22T09:00:00Z'));
  await page.goto('./import');
  await handOver(page, sampleFile('cas-sustainable-building.json'));
  await addTicked(page);
  await page.goto('./share');
  await expect(page.getByText('1 credential came since')).toBeVisible();
  await page.getByRole('button', { name: 'Open with the new one' }).click();
  await expect(page.getByRole('checkbox', { name: /^Include/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Delete For cities' }).click();
  await expect(page.getByText('For cities', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('For cities', { exact: true })).toBeVisible();
});

test('by keyboard alone, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await addSamples(page);
  await page.goto('./share');
  const press = async (target: ReturnType<Page['getByRole']>, key = 'Enter') => {
    await target.focus();
    await expect(target).toBeFocused();
    await page.keyboard.press(key);
  };
  await press(page.getByRole('button', { name: 'Add from wallet' }));
  const picker = page.getByRole('dialog', { name: 'Add from wallet' });
  await picker.getByRole('searchbox').focus();
  await page.keyboard.type('clay');
  await press(picker.getByRole('checkbox').first(), 'Space');
  await picker.getByRole('searchbox').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('urban');
  await press(picker.getByRole('checkbox').first(), 'Space');
  await expectAccessible(page);
  await press(picker.getByRole('button', { name: 'Add 2 credentials' }));
  await expect(page.getByRole('button', { name: 'Add from wallet' })).toBeFocused();

  await press(
    page
      .getByRole('button', { name: /^Move Urban Heat.* (up|down)$/ })
      .and(page.locator('[aria-disabled=false]'))
      .first(),
  );
  await expect(page.getByText(/Urban Heat and Green Roofs is now number \d of 2\./)).toBeVisible();
  await press(share(page, /^How Clay Plaster.* is shared$/));
  const choice = page.getByRole('menuitemradio', { name: /^Chosen parts/ });
  await expect(choice).toBeVisible();
  await press(choice);
  await press(share(page, /^Choose fields of Clay Plaster/));
  const parts = page.getByRole('dialog', { name: /^Parts of Clay Plaster/ });
  await press(parts.getByRole('checkbox', { name: /^Given name/ }), 'Space');
  await press(parts.getByRole('button', { name: 'Share these fields' }));
  await expect(page.getByText('1 of 2 parts shown.')).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});
