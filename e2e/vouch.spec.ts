import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, row, whatHappened } from './wallet.ts';

const penwith = 'did:key:z6MktxEyN5PTjhnE9LaEWFapbPVhJRgu6PgPg55b4dAETM4R';
const chooser = 'input[data-chooser=issuer-list]';
const list = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** The line of one check on a credential's page. */
const check = (page: import('@playwright/test').Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });

async function open(page: import('@playwright/test').Page, title: string): Promise<void> {
  await page.getByRole('link', { name: 'Wallet', exact: true }).first().click();
  await row(page, title).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

test('say who you are, and see which credentials are about you', async ({ page }) => {
  await addSamples(page);
  await open(page, 'Circular Construction Materials');
  await expect(check(page, 'Issued to you')).toContainText('It has not been compared with you');

  await page.goto('./more');
  const section = page.getByRole('region', { name: 'Who you are' });
  await section.getByRole('textbox', { name: 'Name', exact: true }).fill('Sample Learner');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(whatHappened(page)).toContainText('Name saved.');
  await section.getByRole('textbox', { name: 'E-mail address' }).fill('learner');
  await section.getByRole('button', { name: 'Add' }).click();
  await expect(section.getByRole('alert')).toContainText('This is not an e-mail address');
  await section.getByRole('textbox', { name: 'E-mail address' }).fill('someone@sample.example');
  await section.getByRole('button', { name: 'Add' }).click();
  await expect(section.getByRole('list')).toContainText('someone@sample.example');
  await expect(section.getByText('Working the checks out again')).toBeHidden();
  await expectAccessible(page);

  await open(page, 'Circular Construction Materials');
  await expect(check(page, 'Issued to you')).toContainText(
    'The recipient it names is you: name as you gave it.',
  );
  // Its recipient is a hidden address, which is not the one just given.
  await open(page, 'Python for Building Data');
  await expect(check(page, 'Issued to you')).toContainText('matches nothing you gave (a hidden address)');

  await page.goto('./more');
  await section.getByRole('button', { name: 'Remove someone@sample.example' }).click();
  await expect(section.getByText('Working the checks out again')).toBeHidden();
  await expect(section.getByRole('list')).toBeHidden();
  await open(page, 'Python for Building Data');
  await expect(check(page, 'Issued to you')).toContainText('It has not been compared with you');
});

test('a name that differs says so at once, takes nothing from what issuers signed, and can be undone', async ({
  page,
}) => {
  await addSamples(page);
  await page.goto('./more');
  const section = page.getByRole('region', { name: 'Who you are' });
  await section.getByRole('textbox', { name: 'Name', exact: true }).fill('Quite Another');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(whatHappened(page)).toContainText('Name saved.');
  // Left before it was worked out, it is worked out when the app is open again.
  await page.reload();
  await expect(section.getByText(/made out to other names than yours/)).toBeVisible();
  await expectAccessible(page);

  await open(page, 'Circular Construction Materials');
  const said = check(page, 'Issued to you');
  await expect(said).toContainText('Made out to another name than yours');
  await expect(said.getByRole('link', { name: 'If it is yours, add what it names you by' })).toBeVisible();
  await expect(page.getByText('Left out of all totals.')).toBeVisible();
  await expect(page.getByText(/Compared again with who you are/)).toBeVisible();
  await expectAccessible(page);

  await said.getByRole('link', { name: 'If it is yours, add what it names you by' }).click();
  await section.getByRole('textbox', { name: 'Name', exact: true }).fill('Sample Learner');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(section.getByText(/made out to other names than yours/)).toBeHidden();
  await section.getByRole('textbox', { name: 'Name', exact: true }).fill('Quite Another');
  await section.getByRole('button', { name: 'Save' }).click();
  await expect(whatHappened(page)).toContainText('now left out of the totals');
  await whatHappened(page).getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByText(/made out to other names than yours/)).toBeHidden();
});

test('add a list of issuers, see what it vouches for, and take it away again', async ({ page }) => {
  await addSamples(page);
  await page.goto('./more');
  const section = page.getByRole('region', { name: 'Lists of issuers' });
  await page.locator(chooser).setInputFiles(list('notes.csv', 'colour,size\nred,5\n'));
  await expect(section.getByRole('alert')).toContainText('This is no list of issuers that Cairn knows');

  await page
    .locator(chooser)
    .setInputFiles(list('my-schools.csv', `name,did\nSample University of Penwith,${penwith}\n`));
  await expect(section.getByText('1 issuer. No date of its own, added on 21 Nov 2026.')).toBeVisible();
  await section.getByText('What is in it').click();
  await expect(section).toContainText('Sample University of Penwith, did:key:');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await open(page, 'Circular Construction Materials');
  await expect(check(page, 'Known to a register')).toContainText(
    'names this issuer as “Sample University of Penwith”',
  );
  await expect(check(page, 'Known to a register')).toContainText('Passed');
  await expectAccessible(page);

  await page.goto('./more');
  await section.getByRole('button', { name: 'Remove my-schools' }).click();
  await expect(whatHappened(page)).toContainText('my-schools removed.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByText('my-schools', { exact: true })).toBeVisible();
});
