import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const planLink = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Hand on' }).click();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  return page.getByRole('textbox', { name: 'The link' }).inputValue();
};

async function startPlan(page: Page): Promise<void> {
  await page.goto('./pathways');
  await page.getByRole('button', { name: /^Plan toward this: MAS/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^MAS/ })).toBeVisible();
}

test('a learner hands a plan on as a link, and whoever opens it keeps it only if they say so', async ({
  page,
}) => {
  await startPlan(page);
  const link = await planLink(page);
  expect(link).toContain('/plan#p1.');
  await expectAccessible(page);

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'A plan handed to you' })).toBeVisible();
  await expect(page.getByText(/^MAS /).first()).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.goto('./pathways');
  await expect(page.getByRole('region', { name: 'Your pathways' }).getByRole('listitem')).toHaveCount(1);
  await page.goto(link);
  await page.getByRole('button', { name: 'Keep as my plan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^MAS/ })).toBeVisible();
  await expect(page).not.toHaveURL(/\/plan#/);
});

test('a link that was cut or changed shows no plan and says why', async ({ page }) => {
  await startPlan(page);
  const link = await planLink(page);
  const broken = [
    [link.slice(0, -8), 'The end of the link is missing.'],
    [
      `${link.slice(0, -3)}${link.at(-3) === 'A' ? 'B' : 'A'}${link.slice(-2)}`,
      'The link was changed on its way',
    ],
    [`${link.split('#')[0] ?? ''}#1.AAAA`, 'This link is not to a plan of Cairn.'],
  ] as const;
  for (const [address, words] of broken) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1, name: 'There is no plan to show' })).toBeVisible();
    await expect(page.getByText(words)).toBeVisible();
  }
  await expectAccessible(page);
});

test('a plan is opened from a file, and what is wrong with a file is told', async ({ page }) => {
  await page.goto('./pathways');
  const give = (plan: object) =>
    page.getByLabel('Open a plan file').setInputFiles({
      name: 'plan.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ format: 'cairn-pathway', version: 1, ...plan })),
    });
  await give({ template: 'ch-enbau-mas', planned: [{ credits: 5 }] });
  await expect(page.getByRole('alert')).toHaveText(
    'Something is missing in this plan (at /planned/0/title).',
  );
  await give({
    template: 'ch-enbau-mas',
    name: 'Beside my job',
    planned: [{ title: 'Timber Construction', credits: 10, group: 'competence' }],
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Beside my job' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What counts where' })).toContainText('Timber Construction');
  await expectAccessible(page);
});
