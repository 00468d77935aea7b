import { expect, test } from './test.ts';
import { addSamples } from './wallet.ts';

test('the wallet goes on without a network once it is in use', async ({ page, context }) => {
  await addSamples(page);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);

  await page.getByRole('link', { name: /CAS Energy in Buildings/ }).click();
  await expect(page.getByRole('heading', { name: 'European elements' })).toBeVisible();
  await page.getByRole('link', { name: 'Pathways' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Sharing' }).first().click();
  await expect(page.getByRole('heading', { name: 'Share a portfolio' })).toBeVisible();
  await page.getByRole('link', { name: 'Wallet' }).first().click();
  await expect(page.getByRole('heading', { name: 'Wallet', level: 1 })).toBeVisible();
});
