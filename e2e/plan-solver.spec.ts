import type { Page, Request } from '@playwright/test';
import { openSeededPlan, seededPlan, type SeededItem } from './seeded-plan.ts';
import { expect, expectAccessible, test } from './test.ts';

const isSolver = (request: Request): boolean => /highs|placement-worker|\.wasm/.test(request.url());

/** What the page asked for that belongs to the solver. */
function watchSolver(page: Page): Request[] {
  const asked: Request[] = [];
  page.context().on('request', (request) => {
    if (isSolver(request)) asked.push(request);
  });
  return asked;
}

/**
 * A wallet for a qualification whose groups have little room and that gives no credit for parts. Whole modules of these
 * sizes do not fill the groups, which divided ones would: the walk toward the bound cannot reach it.
 */
const sizes = [7, 11, 13];
const wallet = Array.from({ length: 20 }, (_, i): SeededItem => ({
  title: `Module ${String(i + 1)}`,
  credits: sizes[(i * 7 + 3) % sizes.length] ?? 5,
  eqf: i % 5 < 2 ? 7 : 6,
  state: i % 2 === 0 ? 'recognised' : 'earned',
}));
const total = wallet.reduce((sum, { credits }) => sum + credits, 0);
const least = Math.round(Math.round(total / 4) * 0.8);
const rule = { severity: 'hard', sourceRef: null, assumption: true };
const scarce = {
  id: 'scarce',
  kind: 'named-example',
  name: 'Scarce Diploma',
  awardType: 'diploma',
  country: 'PT',
  unit: 'ECTS',
  total: { min: Math.round(total * 0.8) },
  groups: Array.from({ length: 4 }, (_, g) => ({
    id: `g${String(g)}`,
    name: `Group ${String(g + 1)}`,
    kind: 'open',
    min: least + g * 0.5,
    max: least + g * 0.5 + 0.5,
    minCount: 3,
    maxCount: 5 - (g % 2),
  })),
  rules: [
    { ...rule, id: 'whole', type: 'wholeComponents', text: 'Whole modules only.' },
    {
      ...rule,
      id: 'level',
      type: 'minCreditsAtLevel',
      scheme: 'EQF',
      level: 7,
      min: Math.round(total * 0.3),
      text: 'A part at master level.',
    },
  ],
  sources: [],
  confidence: 'sample',
  disclaimer: 'A sample, made for a test.',
};

/** Whether WebAssembly may be compiled there: the smallest module there is. */
const mayCompile = (): Promise<boolean> =>
  WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
    () => true,
    () => false,
  );

test('where the own search leaves an answer open, a solver of our own goes on, and only then', async ({
  page,
}) => {
  const asked = watchSolver(page);
  const policies: Promise<string>[] = [];
  page.context().on('response', (response) => {
    if (response.url().includes('placement-worker-'))
      policies.push(response.allHeaders().then((headers) => headers['content-security-policy'] ?? ''));
  });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.context().route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  const template = { id: 'scarce', basedOn: null, changedOn: '2026-11-20T10:00:00Z', json: scarce };
  await openSeededPlan(page, { ...seededPlan('scarce', wallet), ownTemplates: [template] });

  // The first answer does not wait for the solver.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scarce Diploma');
  const notice = page.getByRole('status').filter({ hasText: 'A better placement may exist' });
  await expect(notice).toContainText('Cairn is looking for it.');
  await expect.poll(() => asked.some((request) => request.url().endsWith('.wasm'))).toBe(true);
  const place = page.getByRole('button', { name: /Switch target/ });
  await place.focus();
  await expectAccessible(page);

  // Only the solver's worker may compile WebAssembly.
  const compiled = await Promise.all(page.workers().map((worker) => worker.evaluate(mayCompile)));
  expect(compiled.filter(Boolean)).toHaveLength(1);
  const isSolverAt = page.workers().findIndex((worker) => worker.url().includes('placement-worker'));
  expect(compiled[isSolverAt]).toBe(true);

  release();
  // Proven, or what its time limit leaves open; a slow machine may see the second.
  await expect(page.getByText('Cairn is looking for it.')).toHaveCount(0, { timeout: 20_000 });
  await expect(place).toBeFocused();
  expect(new Set(asked.map((request) => new URL(request.url()).origin))).toEqual(
    new Set([new URL(page.url()).origin]),
  );
  expect(await Promise.all(policies)).toEqual([expect.stringContaining("'wasm-unsafe-eval'")]);
});

test('a plan that the own search proves loads no solver', async ({ page }) => {
  const asked = watchSolver(page);
  const items = Array.from({ length: 40 }, (_, i): SeededItem => ({
    title: `Module ${String(i + 1)}`,
    credits: [3, 5, 6, 2.5][i % 4] ?? 5,
    state: (['recognised', 'earned', 'planned'] as const)[i % 3] ?? 'earned',
  }));
  await openSeededPlan(page, seededPlan('generic-first-cycle-180', items));
  await expect(page.getByRole('region', { name: 'Requirements' })).toBeVisible();
  await expect(page.getByText('A better placement may exist')).toHaveCount(0);
  expect(asked).toEqual([]);
});
