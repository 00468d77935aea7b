import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, addTicked, handOver, rowTitles, sampleBytes, scrollToEnd } from './wallet.ts';

test('the list is searched, filtered and sorted, and stays so', async ({ page }) => {
  await addSamples(page);
  await page.getByRole('searchbox', { name: 'Search the wallet' }).fill('building');
  await expect(page.getByRole('status').filter({ hasText: 'of 17 shown' })).toBeAttached();
  await page.getByRole('searchbox', { name: 'Search the wallet' }).fill('');
  await page.getByRole('button', { name: 'Level: any' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^EQF 7/ }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Level: EQF 7', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Sort: newest' }).click();
  await page.getByRole('menuitemradio', { name: 'size' }).click();
  await expect(page.getByRole('button', { name: 'Sort: size' })).toBeVisible();
  await expect.poll(() => rowTitles(page)).toContain('Timber Engineering in Practice');
  const titles = await rowTitles(page);
  expect(titles[0]).toBe('Timber Engineering in Practice');
  expect(titles).not.toContain('Python for Building Data');

  await page.reload();
  await expect.poll(() => rowTitles(page)).toEqual(titles);
  // A list that is filtered as it was left says so where everyone sees it.
  await expect(page.getByRole('list', { name: 'Filters in use' })).toContainText(/\d of 17 shown/);
  await page.getByRole('link', { name: 'Life-Cycle Assessment of Buildings' }).click();
  await expect(page).toHaveURL(/\/credentials\//);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Wallet');
  await page.goBack();
  await expect.poll(() => rowTitles(page)).toEqual(titles);
  await page.getByRole('button', { name: 'Remove filter Level: EQF 7' }).click();
  await expect.poll(() => rowTitles(page)).toHaveLength(17);
  await page.getByRole('searchbox').fill('zither');
  await expect(page.getByText('No credential matches “zither”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => rowTitles(page)).toHaveLength(17);
});

test('several are selected with Shift, saved as originals, and removed with a way back', async ({ page }) => {
  await addSamples(page);
  const boxes = page.getByRole('checkbox', { name: /^Select / });
  await boxes.nth(1).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  const tray = page.getByRole('region', { name: 'Selection' });
  await expect(tray).toContainText('3 selected');
  await page.reload();
  await expect(tray).toContainText('3 selected');

  const saving = page.waitForEvent('download');
  await tray.getByRole('button', { name: 'Export' }).click();
  expect((await saving).suggestedFilename()).toBe('cairn-originals-2026-11-21.zip');

  await tray.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => rowTitles(page)).toHaveLength(14);
  await expect(tray).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Credentials' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => rowTitles(page)).toHaveLength(17);
  await expect(tray).toContainText('3 selected');
  await tray.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Share a portfolio' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Include/, checked: true })).toHaveCount(3);
});

test('on a phone nothing scrolls sideways and everything can be reached', async ({ page }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    if (width === 390) await addSamples(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wallet');
    await expectNoSidewaysScroll(page);
    await page
      .getByRole('checkbox', { name: /^Select / })
      .first()
      .setChecked(true);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'More for this selection' }).click();
    await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeVisible();
    await page.keyboard.press('Escape');
    await scrollToEnd(page);
    await expectAccessible(page);
    await page.goto('./import');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add credentials');
    await expectNoSidewaysScroll(page);
    await scrollToEnd(page);
    await expectAccessible(page);
  }
});

test('a wallet of hundreds draws only what is in sight', async ({ page }) => {
  const document = JSON.parse(sampleBytes('building-physics-refresher.json').toString('utf8')) as object;
  const files = Array.from({ length: 200 }, (_, index) => ({
    name: `${index}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...document, id: `urn:sample:${index}` })),
  }));
  await page.goto('./');
  await handOver(page, ...files);
  await expect(page.getByText('200 need a look').first()).toBeVisible();
  await page.getByRole('button', { name: 'Tick all' }).click();
  await addTicked(page);
  const list = page.getByRole('list', { name: /^200 credentials/ });
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '200');
  expect(await list.getByRole('listitem').count()).toBeLessThan(30);
  // Rows are measured as they are drawn, and the end moves with them.
  await expect(async () => {
    await scrollToEnd(page);
    await expect(list.locator('[aria-posinset="200"]')).toBeVisible({ timeout: 500 });
  }).toPass();
  expect(await list.getByRole('listitem').count()).toBeLessThan(30);
  await page.getByRole('searchbox').fill('timber');
  await expect(page.getByText('No credential matches “timber”.')).toBeVisible();
});
