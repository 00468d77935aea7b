import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slowness, taskTimes } from './task-times.ts';
import { expect, test } from './test.ts';
import { addSamples, addTicked, rowTitles, totals } from './wallet.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-hostile-'));
test.afterAll(() => {
  rmSync(folder, { recursive: true });
});

// A recording of the journey takes pictures of the page in its main thread, whose tasks are measured here.
test.use({ trace: 'off' });

// The test set-up fails the journey on any dialog, script error, policy violation or outside request.
test('a whole folder of hostile files runs nothing, reaches nobody and leaves the wallet whole', async ({
  page,
}) => {
  test.setTimeout(180_000);
  execFileSync('npm', ['run', '--silent', 'hostile', '--', folder]);
  const paths = readdirSync(folder).map((name) => join(folder, name));
  expect(paths.length).toBeGreaterThanOrEqual(120);
  await addSamples(page);
  const [titlesBefore, totalsBefore] = [await rowTitles(page), await totals(page)];

  await page.goto('./import');
  const slownessBefore = await slowness(page);
  const tasks = await taskTimes(page, async () => {
    await page.locator('input[data-chooser=files]').setInputFiles(paths);
    await expect(page.getByRole('heading', { level: 1, name: /^Review/ })).toBeVisible();
    await expect(page.getByRole('progressbar')).toBeHidden({ timeout: 120_000 });
    await expect(page.getByRole('heading', { name: 'Could not be read' })).toBeVisible();
  });
  // Compiling and collecting memory fall into one task or another: they move the longest by half.
  const allowance = 1.5 * Math.max(slownessBefore, await slowness(page));
  expect(tasks.length, 'tasks seen, at least one for each file').toBeGreaterThan(paths.length);
  expect(tasks[0], `the longest task, with an allowance of ${allowance.toFixed(2)}`).toBeLessThan(
    50 * allowance,
  );
  const polluted = await page.evaluate(() => Object.hasOwn(Object.prototype, 'polluted'));
  expect(polluted).toBe(false);

  // What can be read may be kept, and counts nothing: none of it is signed by anyone.
  await addTicked(page);
  await expect.poll(() => totals(page)).toEqual(totalsBefore);
  expect(await rowTitles(page)).toEqual(expect.arrayContaining(titlesBefore));
  await page.reload();
  await expect.poll(() => totals(page)).toEqual(totalsBefore);
});
