import { readFile } from 'node:fs/promises';
import { parseXml } from '@rgrove/parse-xml';
import type { Locator, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { openSeededPlan, seededPlan, type SeededItem } from './seeded-plan.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';

const stack = (page: Page): Locator => page.getByRole('list', { name: 'From the ground up' });
const stone = (page: Page, title: string): Locator =>
  page.getByRole('figure').getByRole('button', { name: new RegExp(`^${title}`) });
const group = (page: Page, id: string): Locator => page.locator(`[data-group="${id}"]`);
const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status', { name: 'What just happened' })).toContainText(text);

const mas: readonly SeededItem[] = [
  { title: 'Foundation', credits: 10, state: 'recognised', eqf: 7 },
  { title: 'Energy in Buildings', credits: 10, state: 'earned', eqf: 7 },
  { title: 'Life-Cycle Assessment', credits: 12, state: 'earned', eqf: 7 },
  { title: 'Thesis', credits: 10, state: 'planned', eqf: 7, groupId: 'thesis' },
];

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
    await openSeededPlan(page, seededPlan('ch-enbau-mas', mas));
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
  await openSeededPlan(page, seededPlan('ch-enbau-mas', mas));
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
  await openSeededPlan(page, seededPlan('ch-enbau-mas', mas));
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
    await openSeededPlan(page, seededPlan('ch-enbau-mas', mas));
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

test('the picture is saved as a drawing and as an image, without the learner’s name', async ({ page }) => {
  const titles = ['Timber & "joints" <b>', 'Life-Cycle Assessment', 'מבוא לבנייה'];
  await openSeededPlan(
    page,
    seededPlan(
      'generic-first-cycle-180',
      titles.map((title) => ({ title, credits: 6, state: 'earned' })),
    ),
  );
  const save = async (item: string) => {
    await page.getByRole('button', { name: 'Save picture' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const drawing = await save('As a drawing (SVG)');
  expect(drawing.name).toBe('First-cycle-qualification-180-ECTS-2026-11-21.svg');
  await said(page, `Picture saved: ${drawing.name}`);
  const markup = drawing.bytes.toString('utf8');
  const { root } = parseXml(markup);
  for (const title of titles) expect(root?.text).toContain(title);
  expect(root?.text).toContain('21 November 2026');
  expect(root?.text).toContain('Planning aid only.');
  expect(markup).not.toMatch(/Sample Learner|<script|href|style=|url\((?!#)/u);

  const image = await save('As an image (PNG)');
  const { width, height, data } = PNG.sync.read(image.bytes);
  expect(width).toBe(2 * Number(root?.attributes['width']));
  expect(height).toBe(2 * Number(root?.attributes['height']));
  expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
});

/** Credits as they come: many sizes, three states, levels with and without. */
function manyItems(count: number, target: number, sizes: readonly number[]): SeededItem[] {
  const items: SeededItem[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    const credits = sizes[index % sizes.length] ?? 1;
    total += credits;
    if (total > target) break;
    const share = total / target;
    items.push({
      title: `${['Introduction to Building Physics', 'GIS', 'Surveying Fieldwork and Mapping'][index % 3] ?? ''} ${String(index)}`,
      credits,
      state: share < 0.37 ? 'recognised' : share < 0.6 ? 'earned' : 'planned',
      eqf: [6, 7, null, 5][index % 4] ?? null,
    });
  }
  return items;
}

const long: readonly SeededItem[] = [
  {
    title: `Weiterbildungszertifikatslehrgang ${'Nachhaltigkeit '.repeat(9)}`,
    credits: 10,
    state: 'recognised',
  },
  { title: { ar: 'مقدمة في البناء المستدام وكفاءة الطاقة في المباني' }, credits: 6, state: 'earned' },
  { title: 'A'.repeat(120), credits: 4, state: 'earned', eqf: 5 },
  { title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', credits: 3, state: 'planned' },
  { title: 'Two', credits: 1.5, state: 'planned', eqf: 8 },
  { title: 'One', credits: 1, state: 'planned', eqf: 8 },
];

const plans: readonly [name: string, templateId: string, items: readonly SeededItem[]][] = [
  ['three', 'ch-enbau-mas', mas],
  ['twelve', 'mt-mqf7-master', manyItems(12, 90, [5, 10, 7.5, 3, 12])],
  ['forty of 180', 'generic-first-cycle-180', manyItems(40, 180, [5, 3, 6, 4, 2, 5, 1, 8])],
  ['a hundred and twenty of 240', 'generic-first-cycle-240', manyItems(130, 240, [2.5, 1, 1.5, 3, 0.5, 2])],
  ['many small', 'mt-mqf7-pg-certificate', manyItems(30, 30, [1, 0.5, 2, 1.5, 0.25])],
  ['long titles', 'mt-mqf7-pg-diploma', long],
  ['UK credits', 'uk-aberystwyth-masters', manyItems(12, 90, [10, 5, 15])],
];

/** Pairs of things with words in them that cover each other, and words that leave their stone. */
function collisions(): string[] {
  type Box = { what: string; left: number; right: number; top: number; bottom: number };
  const boxOf = (element: Element, what: string): Box => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { what, left, right, top, bottom };
  };
  const isShown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  const overlap = (one: Box, other: Box): boolean =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
  const all = (selector: string): Box[] =>
    [...document.querySelectorAll(selector)]
      .filter(isShown)
      .map((element) => boxOf(element, `${selector} “${element.textContent.trim().slice(0, 40)}”`));
  const found: string[] = [];
  const apart = (boxes: readonly Box[], others: readonly Box[] = []): void => {
    boxes.forEach((one, index) => {
      for (const other of [...boxes.slice(index + 1), ...others])
        if (overlap(one, other)) found.push(`${one.what} and ${other.what}`);
    });
  };
  const stones = all('.stack-stone');
  const marks = [...all('.stack-marks > p > *:not(.sr-only)')];
  apart(stones);
  apart(marks, stones);
  apart(all('.stack-axis > span'), [...stones, ...marks]);
  apart(all('.stack-groups :is(b, span)'), [...stones, ...all('.stack-axis > span')]);
  apart(all('.stack-open > span'), stones);
  for (const stone of document.querySelectorAll('.stack-stone')) {
    const outer = boxOf(stone, 'stone');
    const words = [...stone.querySelectorAll('.stack-title:not(.sr-only), .stack-detail')].filter(isShown);
    const inner = words.map((each) => boxOf(each, `“${each.textContent.slice(0, 40)}”`));
    apart(inner);
    for (const each of inner)
      if (each.top < outer.top - 1 || each.bottom > outer.bottom + 1 || each.right > outer.right + 1)
        found.push(`${each.what} leaves its stone`);
    const number = stone.querySelector<HTMLElement>('.stack-detail');
    if (stone.getAttribute('data-label') !== 'full' && number && number.scrollWidth > number.clientWidth + 1)
      found.push(`the number of “${stone.textContent.slice(0, 40)}” is cut`);
    const { width, height } = stone.getBoundingClientRect();
    if (width < 20 || (height < 24 && width < 24))
      found.push(`${String(width)} by ${String(height)} is small`);
  }
  return found;
}

for (const [name, templateId, items] of plans)
  test(`nothing covers anything in the picture of ${name}`, async ({ page }) => {
    await openSeededPlan(page, seededPlan(templateId, items));
    for (const width of [1280, 1000, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByRole('figure')).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      expect({ width, found: await page.evaluate(collisions) }).toEqual({ width, found: [] });
      await expectNoSidewaysScroll(page);
    }
  });

test('the table says what the picture shows: sizes, gates, surplus, what is open', async ({ page }) => {
  const more: SeededItem[] = [
    ...mas,
    { title: 'Renovation', credits: 10, state: 'planned', eqf: 7, groupId: 'competence' },
    { title: 'Circular Design', credits: 10, state: 'planned', eqf: 7, groupId: 'competence' },
  ];
  await openSeededPlan(page, seededPlan('ch-enbau-mas', more));
  const marks = await page.locator('.stack-marks p').allTextContents();
  await page.getByText('Table', { exact: true }).click();
  const table = page.getByRole('table', { name: /^All items in this pathway/ });
  for (const size of ['10 ECTS: CAS', '30 ECTS: DAS', '60 ECTS: MAS'])
    await expect(table).toContainText(size);
  await expect(table).toContainText('Gate: closed');
  await expect(table).toContainText(/[1-9]\d* recognised/);
  if (marks.some((mark) => mark.includes('surplus'))) await expect(table).toContainText('surplus');
  await expectAccessible(page);
});

test('with reduced motion a placed stone is outlined for two seconds instead of falling', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSeededPlan(page, seededPlan('ch-enbau-mas', mas));
  await stone(page, 'Thesis').click();
  await page.getByRole('menuitem', { name: 'Let Cairn place it' }).click();
  await expect(stone(page, 'Thesis')).toHaveCSS('animation-duration', '2s');
  await expect(stone(page, 'Thesis')).toHaveCSS('animation-name', /^stack-mark/);
});
