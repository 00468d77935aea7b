import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, findBrowser } from '../scripts/check/find-browser.ts';
import type { CodeMatrix } from '../src/domain/portfolio/delivery.ts';
import { drawCode } from '../src/formats/fixtures/qr-picture.ts';
import { createLinkCodec, makeCodes } from '../src/sharing/index.ts';
import { buildPortfolio } from '../src/test/build-portfolio.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { sampleBytes } from './wallet.ts';

// Needs a browser of its own, whose camera is a film.
const badge = 'https://badges.example/assertions/1.json';
const folder = mkdtempSync(join(tmpdir(), 'cairn-camera-'));
const film = join(folder, 'code.y4m');
const [width, height] = [640, 480];
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Drawn = ReturnType<typeof drawCode>;

/** Pictures of one second each as an uncompressed film: a code in the middle of a grey wall, or the wall alone. */
function writeFilm(...codes: readonly (Drawn | null)[]): void {
  // What ends a run of tests takes the folder away, also where another test follows in the same process.
  mkdirSync(folder, { recursive: true });
  const head = `YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`;
  const frame = Buffer.from('FRAME\n');
  const second = (code: Drawn | null) =>
    Array.from({ length: 5 }, () => Buffer.concat([frame, picture(code)]));
  writeFileSync(film, Buffer.concat([Buffer.from(head), ...codes.flatMap(second)]));
}

function picture(code: Drawn | null): Buffer {
  const { size, isDark } = code ?? { size: 0, isDark: () => false };
  const [left, above] = [Math.floor((width - size) / 2), Math.floor((height - size) / 2)];
  const light = Buffer.alloc(width * height, 150);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) light[(y + above) * width + x + left] = isDark(x, y) ? 20 : 230;
  const colour = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([light, colour]);
}

const executablePath = findBrowser();
test.use({
  permissions: ['camera'],
  agreed: new Map([
    [
      badge,
      (route) =>
        route.fulfill({
          body: sampleBytes('cas-sustainable-building.json'),
          headers: { 'Access-Control-Allow-Origin': '*' },
        }),
    ],
  ]),
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...browserFlags,
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  },
});

/** @param scale - pixels for each module; the light margin is four modules wide */
const drawn = (matrix: CodeMatrix, scale: number): Drawn => ({
  size: (matrix.length + 8) * scale,
  isDark: (x, y) => matrix[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] === true,
});

test('a code is read from the camera, which goes off again', async ({ page }) => {
  writeFilm(drawCode(badge, 5));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./');
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      Object.assign(window, { stream });
      return stream;
    };
  });
  await page.getByRole('button', { name: 'Scan a QR code' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Use the camera' }).click();
  await expect(dialog).toContainText('Cairn asks badges.example for this one address');
  const states = () =>
    page.evaluate(() =>
      (window as unknown as { stream: MediaStream }).stream.getTracks().map((track) => track.readyState),
    );
  expect(await states()).toEqual(['ended']);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole('button', { name: 'Fetch from badges.example' }).click();
  await expect(page.getByText('1 ready to add').first()).toBeVisible();
});

test('closing the dialog while it searches puts the camera off', async ({ page }) => {
  writeFilm(null);
  await page.goto('./import');
  await page.getByRole('button', { name: 'Scan a QR code' }).click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  const view = page.getByLabel('What the camera sees');
  await expect(view).toBeVisible();
  await expect(page.getByText(/^Looking for a code/)).toBeVisible();
  await expectAccessible(page);
  const track = await view.evaluateHandle(
    (video) => ((video as HTMLVideoElement).srcObject as MediaStream).getTracks()[0],
  );
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await track.evaluate((one) => one?.readyState)).toBe('ended');
  await expect(page.getByRole('button', { name: 'Scan a QR code' })).toBeFocused();
});

test('a reader scans a portfolio that takes several codes, one after the other', async ({
  page,
  baseURL,
}) => {
  const encoded = await createLinkCodec().encode(
    buildPortfolio({
      originals: [
        {
          fileName: 'life-cycle-assessment.jsonld',
          mediaType: 'application/ld+json',
          bytes: new Uint8Array(sampleBytes('life-cycle-assessment.jsonld')),
        },
      ],
    }),
  );
  const codes = makeCodes(`${baseURL ?? ''}/view`, encoded.ok ? encoded.value : '');
  expect(codes.length).toBeGreaterThan(1);
  // 117 modules and their margins, three pixels each, fill most of what the camera sees.
  writeFilm(...codes.map(({ matrix }) => drawn(matrix, 3)));
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./view');
  await page
    .getByRole('button', { name: /camera|Scan/ })
    .first()
    .press('Enter');
  await expect(page.getByText(`of ${String(codes.length)} QR codes read`)).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Sample Learner' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('article')).toHaveCount(1);
  await expectNoSidewaysScroll(page);
});
