import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addTicked, handOver, row, rowTitles, sampleBytes, sampleFile, totals } from './wallet.ts';

const record = 'coast-courses-record.json';
const title = 'Short Courses on the Coast: Record 2025';

test('a record is shown with what it holds, folded, selected and removed as one', async ({ page }) => {
  await page.goto('./');
  await handOver(page, sampleFile(record));
  await expect(page.getByText('4 ready to add').first()).toBeVisible();
  await addTicked(page);
  await expect.poll(() => totals(page)).toEqual([0, 6, 0]);
  await expect.poll(() => rowTitles(page)).toHaveLength(4);
  await expectAccessible(page);

  const fold = page.getByRole('button', { name: /^3 in this record/ });
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await fold.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rowTitles(page)).toEqual([title]);
  // What a search finds is shown, folded away or not.
  await page.getByRole('searchbox').fill('rainwater');
  await expect.poll(() => rowTitles(page)).toEqual(['Rainwater in the City']);
  await page.getByRole('searchbox').fill('');
  await expect.poll(() => rowTitles(page)).toEqual([title]);
  await fold.click();

  await page.getByRole('checkbox', { name: `Select ${title}` }).check();
  const tray = page.getByRole('region', { name: 'Selection' });
  await expect(tray).toContainText('4 selected, 6 ECTS');
  await tray.getByRole('button', { name: 'Clear' }).click();

  await page.getByRole('link', { name: title }).click();
  const holds = page.getByRole('region', { name: 'What this record holds' });
  await expect(holds.getByRole('link')).toHaveCount(3);
  await expectAccessible(page);
  await holds.getByRole('link', { name: 'Excursion: Harbours and Sea Walls' }).click();
  await expect(page.getByText('Stands in the record')).toBeVisible();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Remove from wallet, with 3 credentials in it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your wallet is empty' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => rowTitles(page)).toHaveLength(4);

  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);
});

test('a credential goes out alone where it is signed by itself, and else with its record', async ({
  page,
}) => {
  await page.goto('./');
  await handOver(page, sampleFile(record));
  await addTicked(page);
  await page.getByRole('checkbox', { name: 'Select Rainwater in the City' }).check();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('Without its record')).toBeVisible();
  await expect(page.getByText(/further credentials/)).toBeHidden();
  await page.goBack();
  await page.getByRole('checkbox', { name: 'Select Rainwater in the City' }).uncheck();
  await page.getByRole('checkbox', { name: 'Select Excursion: Harbours and Sea Walls' }).check();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByText('Whole record').first()).toBeVisible();
  await expect(page.getByText(/3 further credentials/)).toBeVisible();
});

test('the same award in two forms counts once, until the learner tells them apart', async ({ page }) => {
  const badge = sampleBytes('earthquake-safe-retrofits.json').toString('utf8');
  const changed = Buffer.from(badge.replace('"ECTS": 6,', '"ECTS": 60,'));
  await page.goto('./');
  await handOver(page, { name: 'changed.json', mimeType: 'application/json', buffer: changed });
  await expect(page.getByText('1 needs a look').first()).toBeVisible();
  await handOver(page, sampleFile('earthquake-safe-retrofits.json'));
  const doubtful = page.getByRole('list', { name: 'Needs a look' });
  await expect(doubtful).toContainText('this one is not what was signed');
  await expect(doubtful.getByRole('checkbox')).not.toBeChecked();
  await expectAccessible(page);
  await doubtful.getByRole('checkbox').check();
  await addTicked(page);
  await expect.poll(() => totals(page)).toEqual([0, 6, 0]);
  await expect(row(page, /Earthquake-Safe/).nth(1)).toContainText('A copy that does not count');

  await row(page, /Earthquake-Safe/)
    .first()
    .getByRole('link')
    .click();
  const related = page.getByRole('region', { name: 'Also in your wallet' });
  await expect(related).toContainText('This one counts.');
  await related.getByRole('button', { name: 'These are two different things' }).click();
  await expect(related).toContainText('You said that these are two different things.');
  await expectAccessible(page);
  await related.getByRole('button', { name: 'They are the same after all' }).click();
  await expect(related).toContainText('This one counts.');
});
