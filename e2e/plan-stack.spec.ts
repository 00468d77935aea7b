import type { Locator, Page } from '@playwright/test';
import { masItems, openSeededPlan, seededPlan, stone } from './seeded-plan.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { whatHappened } from './wallet.ts';

const stack = (page: Page): Locator => page.getByRole('list', { name: 'From the ground up' });
const group = (page: Page, id: string): Locator => page.locator(`[data-group="${id}"]`);
const said = (page: Page, text: string | RegExp) => expect(whatHappened(page)).toContainText(text);

/** Presses on one thing and lets go on another, with the steps a hand makes. */
async function drag(page: Page, from: Locator, to: Locator | { x: number; y: number }): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await from.boundingBox();
  if (!start) throw new Error('Nothing to drag');
  await page.mouse.move(start.x + 40, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + start.height / 2 + 10, { steps: 3 });
  const end = 'x' in to ? null : await to.boundingBox();
  const x = end ? end.x + end.width / 2 : 'x' in to ? to.x : 0;
  const y = end ? end.y + end.height / 2 : 'y' in to ? to.y : 0;
  await page.mouse.move(x, y, { steps: 6 });
}

test.describe('with a mouse', () => {
  // High enough that nothing has to scroll while something is dragged.
  test.use({ viewport: { width: 1280, height: 2400 } });

  test('stones are dragged onto groups, out of the stack and back in, and every drag can be undone', async ({
    page,
  }) => {
    await openSeededPlan(page, seededPlan('ch-enbau-mas', masItems));
    await drag(page, stone(page, 'Energy in Buildings'), group(page, 'foundation'));
    await expect(group(page, 'foundation')).toHaveAttribute('data-drop', 'allowed');
    await expect(group(page, 'foundation')).toHaveCSS('border-top-width', '3px');
    await page.mouse.up();
    await said(page, /Moved to Foundation CAS: Nachhaltiges Bauen\. 10 of 10 ECTS counted\./);
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(stone(page, 'Energy in Buildings')).toHaveAccessibleName(
      /group Foundation CAS.*Pinned here/,
    );

    // The group is full: it keeps its border and says why.
    await drag(page, stone(page, 'Life-Cycle Assessment'), group(page, 'foundation'));
    await expect(group(page, 'foundation')).not.toHaveAttribute('data-drop', 'allowed');
    await page.mouse.up();
    await said(page, 'Foundation CAS: Nachhaltiges Bauen: is full');

    await drag(page, stone(page, 'Energy in Buildings'), group(page, 'competence'));
    await page.keyboard.press('Escape');
    await expect(page.locator('.stack-ghost')).toHaveCount(0);
    await page.mouse.up();
    await expect(page.getByRole('menu')).toHaveCount(0);
    await expect(stone(page, 'Energy in Buildings')).toHaveAccessibleName(/group Foundation CAS/);

    await drag(page, stone(page, 'Energy in Buildings'), { x: 1240, y: 900 });
    await expect(page.locator('.stack-ghost')).toContainText('Take out of this plan');
    await page.mouse.up();
    await said(page, 'Taken out of this plan.');
    await expect(stone(page, 'Energy in Buildings')).toHaveCount(0);

    const row = page.getByRole('rowheader', { name: 'Energy in Buildings' });
    await drag(page, row, group(page, 'competence'));
    await page.mouse.up();
    await said(page, /Moved to Competence CAS modules\. 10 of 10 ECTS counted\./);
    await expect(stone(page, 'Energy in Buildings')).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(stone(page, 'Energy in Buildings')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(stone(page, 'Energy in Buildings')).toHaveAccessibleName(/group Foundation CAS/);

    // A press without a move is a click.
    await stone(page, 'Energy in Buildings').click();
    await expect(page.getByRole('menu')).toBeVisible();
  });
});

test('by keys alone a stone is moved, pinned, released and taken out', async ({ page }) => {
  await openSeededPlan(page, seededPlan('ch-enbau-mas', masItems));
  await stack(page).getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(stone(page, 'Thesis')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  const name = (await page.locator(':focus .stack-title').textContent()) ?? '';
  const act = async (title: string) => {
    await page.keyboard.press('Enter');
    const item = page.getByRole('menuitem', { name: title });
    await expect(item).toBeVisible();
    for (let step = 0; step < 12 && !(await item.evaluate((node) => node === document.activeElement)); step++)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await act('Pin it here');
  await expect(stone(page, name)).toHaveAccessibleName(/Pinned here by you/);
  await expect(stone(page, name).locator('.stack-pin')).toBeVisible();
  await expect(stone(page, name)).toBeFocused();
  await act('Let Cairn place it');
  await expect(stone(page, name)).not.toHaveAccessibleName(/Pinned here by you/);
  await expect(stone(page, name)).toBeFocused();
  await page.keyboard.press('Delete');
  await said(page, 'Taken out of this plan.');
  await expect(stone(page, name)).toHaveCount(0);
});

test('a stone and its requirement lines mark each other', async ({ page }) => {
  await openSeededPlan(page, seededPlan('ch-enbau-mas', masItems));
  await stone(page, 'Thesis').hover();
  const rules = page.getByRole('region', { name: 'Requirements' });
  await expect(
    rules.getByRole('listitem').filter({ hasText: "Master's thesis: 10 ECTS" }).first(),
  ).toHaveClass(/bg-fog/);
  await rules.getByRole('heading', { name: "Master's thesis: 10 ECTS" }).hover();
  await expect(stone(page, 'Thesis')).toHaveAttribute('data-marked');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap opens the sheet, and holding a stone moves nothing', async ({ page }) => {
    await openSeededPlan(page, seededPlan('ch-enbau-mas', masItems));
    await stone(page, 'Life-Cycle Assessment').dispatchEvent('pointerdown', {
      pointerType: 'touch',
      button: 0,
      pointerId: 7,
      bubbles: true,
    });
    await page.evaluate(() => {
      for (const y of [200, 400, 600])
        window.dispatchEvent(
          new PointerEvent('pointermove', { pointerType: 'touch', pointerId: 7, clientX: 100, clientY: y }),
        );
    });
    await expect(page.locator('.stack-ghost')).toHaveCount(0);
    await stone(page, 'Life-Cycle Assessment').tap();
    const menu = page.getByRole('menu', { name: 'Life-Cycle Assessment' });
    await expect(menu).toBeVisible();
    expect((await menu.boundingBox())?.width).toBe(390);
    await expectAccessible(page);
    await page.getByRole('menuitem', { name: 'Pin it here' }).tap();
    await said(page, /^Moved to|Moved to/);
    await expectNoSidewaysScroll(page);
  });
});
