import { createServer, type Server } from 'node:http';
import { expect, expectAccessible, test } from './test.ts';
import { sampleBytes } from './wallet.ts';

test('the settings lead to installing, by the browser’s question or in words', async ({ page }) => {
  await page.goto('./more');
  const section = page.getByRole('region', { name: 'Use Cairn as an app' });
  await expect(section).toContainText('Your browser does not offer it on this page.');
  await page.evaluate(() => {
    const asked = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: () => {
        document.body.dataset['asked'] = String(asked.defaultPrevented);
        return Promise.resolve();
      },
    });
    dispatchEvent(asked);
  });
  await expectAccessible(page);
  await section.getByRole('button', { name: 'Install Cairn' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-asked', 'true');
  await expect(section.getByRole('button')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
  await expect(section.getByRole('status')).toHaveText('Cairn is installed on this device.');
});

type Launch = { files?: { getFile: () => Promise<File> }[] };
type Launched = typeof globalThis & { launch: (launch: Launch) => void };

test('files that are opened with the installed app wait in the review', async ({ page }) => {
  await page.addInitScript(() => {
    // As the File Handling API has it: what is launched before anybody listens waits.
    const waiting: Launch[] = [{}];
    let consumer: ((launch: Launch) => void) | null = null;
    const launch = (one: Launch) => {
      if (consumer) consumer(one);
      else waiting.push(one);
    };
    const launchQueue = {
      setConsumer: (given: (launch: Launch) => void) => {
        consumer = given;
        for (const one of waiting.splice(0)) given(one);
      },
    };
    Object.defineProperty(globalThis, 'launchQueue', { value: launchQueue });
    Object.assign(globalThis, { launch });
  });
  const open = (...names: string[]) =>
    page.evaluate(
      (given) => {
        const files = given.map(([name, text]) => ({
          getFile: () => Promise.resolve(new File([text], name)),
        }));
        (globalThis as Launched).launch({ files });
      },
      names.map((name) => [name, sampleBytes(name).toString()] as const),
    );
  await page.goto('./import');
  await expect(page.getByRole('heading', { level: 1, name: 'Add credentials' })).toBeVisible();
  await open('urban-heat.jwt', 'cas-sustainable-building.json');
  await expect(page.getByRole('heading', { level: 1, name: 'Review 2 files' })).toBeVisible();
  await expect(page.getByText('2 ready to add').first()).toBeVisible();
  await page.getByRole('link', { name: 'Wallet' }).first().click();
  await open('site-safety.jwt');
  await expect(page.getByRole('heading', { level: 1, name: 'Review 3 files' })).toBeVisible();
  await expect(page.getByText('site-safety.jwt')).toBeVisible();
});

test.describe('a new version', () => {
  const port = 4182;
  let server: Server | undefined;
  /** True from when the server hands out the next version. */
  let isNext = false;

  test.use({ serviceWorkers: 'allow', baseURL: `http://localhost:${String(port)}` });

  // The app of today, and one whose page says that it is the next.
  test.beforeAll(async ({}, { project }) => {
    const today = project.use.baseURL ?? '';
    server = createServer((request, response) => {
      void (async () => {
        const path = request.url ?? '/';
        const answer = await fetch(new URL(path, today));
        const isText = /service-worker\.js|^\/(index\.html)?$/.test(path);
        const text = isText && isNext ? next(await answer.text()) : null;
        response.writeHead(answer.status, {
          'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain',
          'Cache-Control': 'no-cache',
        });
        response.end(text ?? Buffer.from(await answer.arrayBuffer()));
      })();
    });
    await new Promise<void>((ready) => server?.listen(port, ready));
  });
  test.afterAll(() => {
    server?.close();
  });

  const next = (text: string): string =>
    text.replace(/[0-9a-f]{16}(?=["'`])/, 'ffffffffffffffff').replace('<head>', '<head data-version="next">');

  test('is told, and comes when the person says so', async ({ page }) => {
    await page.goto('./');
    await expect
      .poll(() => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state)))
      .toBe('activated');
    await page.reload();
    await expect(page.getByText('A new version of Cairn is ready.')).toBeHidden();

    isNext = true;
    await page.reload();
    await expect(page.getByText('A new version of Cairn is ready.')).toBeVisible();
    await expect(page.locator('head')).not.toHaveAttribute('data-version');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Load it' }).click();
    await expect(page.locator('head')).toHaveAttribute('data-version', 'next');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('A new version of Cairn is ready.')).toBeHidden();
  });
});
