import { expect, test } from './test.ts';
import { addSamples, sampleBytes } from './wallet.ts';

test.use({ serviceWorkers: 'allow' });

test('the wallet opens and goes on without a network once it was visited', async ({ page, context }) => {
  await addSamples(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state)))
    .toBe('activated');
  await page.reload();
  await context.setOffline(true);
  await page.reload();

  await page.getByRole('link', { name: /CAS Energy in Buildings/ }).click();
  await page.waitForURL(/\/credentials\//);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'European elements' })).toBeVisible();
  await page.getByRole('link', { name: 'Pathways' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Sharing' }).first().click();
  await expect(page.getByRole('heading', { name: 'Share a portfolio' })).toBeVisible();
  await page.getByRole('link', { name: 'Wallet' }).first().click();
  await expect(page.getByRole('heading', { name: 'Wallet', level: 1 })).toBeVisible();
});

test('what another app shares waits in the review', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  const address = await page.evaluate(async (text) => {
    const form = new FormData();
    form.append('files', new File([text], 'urban-heat.jwt'));
    const response = await fetch('shared', { method: 'POST', body: form });
    return response.url;
  }, sampleBytes('urban-heat.jwt').toString());
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'Review 1 file' })).toBeVisible();
  await expect(page.getByText('urban-heat.jwt')).toBeVisible();
});
