import { zipSync } from 'fflate';
import { PNG } from 'pngjs';
import { expect, expectAccessible, test } from './test.ts';
import {
  addTicked,
  handOver,
  row,
  rowTitles,
  sampleBytes,
  sampleFile,
  scrollToEnd,
  totals,
} from './wallet.ts';

/** A picture with nothing in it: one transparent pixel. */
const emptyPicture = PNG.sync.write(new PNG({ width: 1, height: 1 }));

/** What a word processor saves, as far as its content is told by. */
const textDocument = zipSync({
  '[Content_Types].xml': new Uint8Array(1),
  'word/document.xml': new Uint8Array(1),
});

test('a newcomer tries the samples and sees every state', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your wallet is empty');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try with sample credentials' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Review 15 files' })).toBeVisible();
  await expect(page.getByText('15 ready to add').first()).toBeVisible();
  await expect(page.getByText('2 need a look').first()).toBeVisible();
  const tampered = page.getByRole('listitem').filter({ hasText: 'Timber Engineering in Practice' });
  await expect(tampered).toContainText('Changed after signing');
  await tampered.getByText('See the checks').click();
  await expect(tampered).toContainText('Not changed since signing: Failed');
  await scrollToEnd(page);
  await expectAccessible(page);

  await expect(page.getByRole('checkbox', { name: /Energy Audit Basics/ })).not.toBeChecked();
  await page.getByRole('checkbox', { name: /Timber Engineering/ }).check();
  await page.getByRole('button', { name: 'Add 16 to wallet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wallet' })).toBeVisible();
  await expect(page.getByText('16 credentials added.')).toBeVisible();
  await expect.poll(() => rowTitles(page)).toHaveLength(16);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your wallet is empty');
  await page.getByRole('link', { name: 'Go to the review' }).click();
  await page.getByRole('checkbox', { name: /Energy Audit Basics/ }).check();
  await addTicked(page);

  await expect.poll(() => totals(page)).toEqual([0, 57, 0]);
  await expect(row(page, 'Timber Engineering in Practice')).toContainText('Left out');
  await expect(row(page, 'Circular Construction Materials')).toContainText('about 5–7.5 ECTS, indicative');
  await expect(row(page, /Building Physics/)).toContainText('Validity ended');
  await expect(row(page, 'Energy Audit Basics')).toContainText('Not signed');
  await expect(row(page, 'CAS Energy in Buildings')).toContainText('The issuer’s name is a claim');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'How Cairn counts' }).click();
  await expect(page.getByRole('dialog')).toContainText('Timber Engineering in Practice');
  await expectAccessible(page);
});

test('a list of issuers among the samples proves a name', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Try with sample credentials' }).click();
  const list = page.getByRole('listitem').filter({ hasText: 'This is a list of issuers, not a credential.' });
  const plaster = page.getByRole('listitem').filter({ hasText: 'Clay Plaster, Hands On' });
  await expect(plaster).toContainText('Whose key signed it is not known');
  await plaster.getByRole('checkbox').uncheck();
  await list.getByRole('button', { name: 'Use this list' }).click();
  await expect(page.getByText('The list “Issuers of the samples” is in use.')).toBeVisible();
  await expect(list).toContainText('This list is in use.');
  await expect(plaster).not.toContainText('Whose key signed it is not known');
  await expect(plaster.getByRole('checkbox')).not.toBeChecked();
  await plaster.getByRole('checkbox').check();
  await expectAccessible(page);
  await addTicked(page);
  await row(page, 'Clay Plaster, Hands On').getByRole('link').click();
  await expect(page.getByText('Mintaváros Gyakorlati Iskola (Sample)').first()).toBeVisible();
  await expect(page.getByText('Whose key signed it is not known')).toBeHidden();
});

test('copies, broken files and certificates on paper are sorted before anything is added', async ({
  page,
}) => {
  await page.goto('./');
  await handOver(page, sampleFile('cas-sustainable-building.json'));
  await addTicked(page);
  await page.getByRole('link', { name: 'Add credentials' }).click();

  const whole = sampleBytes('urban-heat.jwt');
  await handOver(
    page,
    sampleFile('cas-sustainable-building.json', 'again.json'),
    sampleFile('cas-energy-in-buildings.png'),
    { name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('{"@context": ["https://www.w3') },
    { name: 'chat.png', mimeType: 'image/png', buffer: emptyPicture },
    { name: 'Course 2025.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 sample') },
    { name: 'heat.jwt', mimeType: 'application/jwt', buffer: whole },
    { name: 'Certificate.docx', mimeType: '', buffer: Buffer.from(textDocument) },
  );
  for (const words of ['3 ready to add', '1 duplicate', '3 files could not be read'])
    await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Course 2025');
  await expect(page.getByText('There is no badge data in this picture.')).toBeVisible();
  await expect(page.getByText('This file stops in the middle.')).toBeVisible();
  await expect(page.getByText('This is a text document, not a credential.')).toBeVisible();
  await expect(page.getByText('This very file is in your wallet')).toBeVisible();
  await scrollToEnd(page);
  await expectAccessible(page);

  const chat = page.getByRole('listitem').filter({ hasText: 'chat.png' });
  await chat.getByRole('button', { name: 'Keep as evidence' }).click();
  await page.getByRole('textbox', { name: 'Title' }).first().fill('Workshop, autumn 2025');
  await page.getByRole('button', { name: 'Add 4 to wallet' }).click();
  await expect(row(page, 'Workshop, autumn 2025')).toContainText('Your own record');
  await expect.poll(() => rowTitles(page)).toHaveLength(5);
});

test('leaving the review keeps it, so does loading the page again, and closing it can be undone', async ({
  page,
}) => {
  await page.goto('./');
  await handOver(page, sampleFile('urban-heat.jwt'));
  await page.getByRole('link', { name: 'Wallet' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your wallet is empty');
  await expect(page.getByText('1 file is read and waits for your review.')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the review' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Review closed. Nothing was added.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 1, name: 'Review 1 file' })).toBeVisible();

  await page.getByRole('checkbox', { name: /Urban Heat/ }).uncheck();
  await expect.poll(() => page.evaluate(waitingChoices)).toEqual([1]);
  await page.reload();
  const before = page.getByRole('region', { name: 'Files from before' });
  await expect(before).toContainText(
    '1 file waits for your review from before the page was closed or reloaded.',
  );
  await expectAccessible(page);
  await before.getByRole('button', { name: 'Discard' }).click();
  await expect(before).toBeHidden();
  await page.keyboard.press('Control+z');
  await before.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review 1 file' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Urban Heat/ })).not.toBeChecked();
});

/** How many credentials are unticked in each import that is kept for later. Runs in the page. */
function waitingChoices(): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cairn');
    opening.onsuccess = () => {
      const request = opening.result.transaction('waitingImports').objectStore('waitingImports').getAll();
      request.onsuccess = () => {
        opening.result.close();
        const imports = request.result as { choices: { unticked: string[] } }[];
        resolve(imports.map(({ choices }) => choices.unticked.length));
      };
    };
    opening.onerror = () => {
      reject(new Error('the wallet could not be opened'));
    };
  });
}

test('credentials come by pasting and by dropping, on any page', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Paste' }).click();
  const field = page.getByRole('textbox', { name: 'Text or web address of the credential' });
  await field.fill(sampleBytes('urban-heat.jwt').toString('utf8'));
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(page.getByRole('checkbox', { name: /Urban Heat/ })).toBeChecked();

  await page.goto('./more');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('More');
  const text = sampleBytes('cas-sustainable-building.json').toString('utf8');
  // The listener comes with a chunk of its own, so the first paste may be too early.
  await expect(async () => {
    await page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
    await expect(page.getByRole('heading', { level: 1, name: /^Review/ })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('checkbox', { name: /CAS Sustainable Building/ })).toBeChecked();

  const transfer = await page.evaluateHandle((dropped) => {
    const files = new DataTransfer();
    files.items.add(new File([dropped], 'dropped.json', { type: 'application/json' }));
    return files;
  }, sampleBytes('building-physics-refresher.json').toString('utf8'));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to read')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByText('Drop to read')).toBeHidden();
  await expect(page.getByRole('checkbox', { name: /Building Physics/ })).toBeChecked();
});

test('a full device is told beside the button, and nothing is lost', async ({ page }) => {
  await page.goto('./');
  await handOver(page, sampleFile('urban-heat.jwt'));
  await page.evaluate(() => {
    for (const method of ['add', 'put'] as const)
      IDBObjectStore.prototype[method] = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
  });
  await page.getByRole('button', { name: 'Add 1 to wallet' }).click();
  await expect(page.getByRole('alert')).toContainText('This browser has no room left');
  await expect(page.getByRole('checkbox', { name: /Urban Heat/ })).toBeChecked();
});
