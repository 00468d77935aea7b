import { readFile } from 'node:fs/promises';
import { parseXml } from '@rgrove/parse-xml';
import { PNG } from 'pngjs';
import { masItems, openSeededPlan, seededPlan, stone, type SeededItem } from './seeded-plan.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { whatHappened } from './wallet.ts';

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
  await expect(whatHappened(page)).toContainText(`Picture saved: ${drawing.name}`);
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
  ['three', 'ch-enbau-mas', masItems],
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
    ...masItems,
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
  await openSeededPlan(page, seededPlan('ch-enbau-mas', masItems));
  await stone(page, 'Thesis').click();
  await page.getByRole('menuitem', { name: 'Let Cairn place it' }).click();
  await expect(stone(page, 'Thesis')).toHaveCSS('animation-duration', '2s');
  await expect(stone(page, 'Thesis')).toHaveCSS('animation-name', /^stack-mark/);
});
