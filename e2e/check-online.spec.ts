import { readFileSync } from 'node:fs';
import type { Route } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, sampleBytes } from './wallet.ts';

const host = 'https://badges.sample-hogeschool.example';
const listAt = 'https://lists.sample-hogeschool.example/withdrawn';

type Badge = { id: string; issuer: { id: string } };
const assertion = JSON.parse(sampleBytes('python-for-building-data.json').toString()) as {
  id: string;
  badge: Badge;
};
const issuer = { ...assertion.badge.issuer, revocationList: listAt };

const serving = (document: unknown) => (route: Route) =>
  route.fulfill({ json: document, headers: { 'access-control-allow-origin': '*' } });

const hosted: [string, (route: Route) => Promise<void>][] = [
  [assertion.id, serving(assertion)],
  [assertion.badge.id, serving(assertion.badge)],
  [issuer.id, serving(issuer)],
];

test.describe('a badge that its website confirms', () => {
  test.use({
    agreed: new Map([
      ...hosted,
      [listAt, serving({ id: listAt, issuer: issuer.id, type: 'RevocationList', revokedAssertions: [] })],
    ]),
  });

  test('is asked about when the hosts are agreed to, and is answered later without a network', async ({
    page,
    context,
  }) => {
    await addSamples(page);
    await page.getByRole('link', { name: /Python for Building Data/ }).click();
    await page.getByRole('button', { name: 'Check online' }).click();
    const dialog = page.getByRole('dialog', { name: 'Check online' });
    await expect(dialog.getByRole('listitem')).toHaveText([new URL(host).host]);
    await dialog.getByRole('button', { name: 'Ask now' }).click();
    await expect(dialog.getByText('1 checked, 1 changed:')).toBeVisible();
    // The list's host was named only in what the first one answered.
    await expect(dialog.getByRole('list', { name: 'Needs also' }).getByRole('listitem')).toHaveText([
      new URL(listAt).host,
    ]);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ask it too' }).click();
    await expect(dialog.getByText('Not withdrawn: Passed')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    const checks = page.getByRole('region', { name: 'Checks' });
    await expect(checks).toContainText('Same as on the issuer’s website');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(checks).toContainText('As of 21 Nov 2026, from an answer kept on this device.');
    await expect(checks).toContainText('Not on the list.');
    await expectAccessible(page);

    await context.setOffline(false);
    await page.goto('./more');
    await expect(page.getByText(/^4 answers of websites are kept on this device/)).toBeVisible();
    await page.getByRole('button', { name: 'Forget these answers' }).click();
    await expect(page.getByText('No answers are kept yet.')).toBeVisible();
    await expectAccessible(page);
  });

  test('can be reported with the hash of its file', async ({ page }) => {
    await addSamples(page);
    await page.getByRole('link', { name: /Python for Building Data/ }).click();
    await page.getByRole('button', { name: 'Report' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Report of checks' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: /Python/ })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await expectNoSidewaysScroll(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    const file = await (await download).path();
    const report = JSON.parse(readFileSync(file, 'utf8')) as {
      formatVersion: number;
      credentials: { file: { name: string; sha256: string }; checks: { sentence: string }[] }[];
    };
    expect(report.formatVersion).toBe(1);
    expect(report.credentials[0]?.file).toMatchObject({ name: 'python-for-building-data.json' });
    expect(report.credentials[0]?.file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(report.credentials[0]?.checks.every(({ sentence }) => sentence.length > 10)).toBe(true);
  });
});

test('a credential that names nobody asks nobody', async ({ page }) => {
  await addSamples(page);
  await page.getByRole('link', { name: /Energy Audit Basics/ }).click();
  await page.getByRole('button', { name: 'Check online' }).click();
  await expect(page.getByText('This credential names nobody who could be asked.')).toBeVisible();
});

test('several are asked about at once, and nobody before it is agreed to', async ({ page }) => {
  await addSamples(page);
  const boxes = page.getByRole('region', { name: 'Credentials' }).getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const tray = page.getByRole('region', { name: 'Selection' });
  await tray.getByRole('button', { name: 'Check online' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check online' });
  await expect(dialog.getByText(/^To check these 2 credentials, Cairn asks/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.goto('./more');
  await page.getByRole('button', { name: /^Check all \d+ credentials online$/ }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: new URL(host).host })).toBeVisible();
});
