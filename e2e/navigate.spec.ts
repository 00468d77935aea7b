import { expect, test } from './test.ts';
import { addSamples } from './wallet.ts';

test('Back, Forward and a reload return to the place on the page, and a new page begins at its top', async ({
  page,
}) => {
  const place = () => page.evaluate(() => Math.round(scrollY));
  await page.setViewportSize({ width: 1280, height: 500 });
  await addSamples(page);
  const link = page.getByRole('link', { name: /CAS Energy in Buildings/ });
  await link.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  await expect.poll(place).toBeGreaterThan(100);
  const inTheList = await place();

  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: /CAS Energy in Buildings/ })).toBeFocused();
  expect(await place()).toBe(0);
  await page.evaluate(() => {
    scrollTo(0, 250);
  });
  await expect.poll(place).toBe(250);

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Wallet' })).toBeFocused();
  await expect.poll(place).toBe(inTheList);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: /CAS Energy in Buildings/ })).toBeFocused();
  await expect.poll(place).toBe(250);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: /CAS Energy in Buildings/ })).toBeVisible();
  // What arrives after the first drawing may move the page a little.
  await expect.poll(async () => Math.abs((await place()) - 250)).toBeLessThan(60);
});

test('a page whose code cannot be fetched says so, and the next visit asks again', async ({ page }) => {
  let broken = true;
  await page.route(/\/assets\/pathways-[^/]*\.js$/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto('./');
  await page.getByRole('link', { name: 'Pathways' }).first().click();
  await expect(page.getByRole('alert')).toBeVisible();
  broken = false;
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goForward();
  await expect(page).toHaveTitle(/Pathways/);
  await expect(page.getByRole('alert')).toBeHidden();
});
