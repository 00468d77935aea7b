import type { Page, Route } from '@playwright/test';
import { pdf } from '../src/formats/fixtures/pdf.ts';
import { codePicture } from '../src/formats/fixtures/qr-picture.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addTicked, handOver, row, sampleBytes, sampleFile } from './wallet.ts';

const badge = 'https://badges.example/assertions/1.json';
const refusing = 'https://refusing.example/1';
const page404 = 'https://badges.example/gone';
const showing = 'https://badges.example/public/1';
const answer =
  (body: string | Buffer, init: Partial<Parameters<Route['fulfill']>[0]> = {}) =>
  (route: Route) =>
    route.fulfill({ body, headers: { 'Access-Control-Allow-Origin': '*' }, ...init });

test.use({
  agreed: new Map([
    [badge, answer(sampleBytes('cas-sustainable-building.json'))],
    [showing, answer('<!doctype html><title>A badge</title>', { contentType: 'text/html' })],
    [page404, answer('', { status: 404 })],
    [refusing, (route: Route) => route.abort('failed')],
  ]),
});

const small = JSON.stringify({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  name: 'Bread Baking',
  issuer: { id: 'did:example:sample', name: 'Sample School' },
  credentialSubject: { id: 'did:example:sample-learner' },
});
const picture = (name: string, text: string) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(codePicture(text)),
});

/** The same picture as a browser saves photos. */
async function asPhoto(page: Page, text: string, mimeType: 'image/jpeg' | 'image/webp') {
  const source = `data:image/png;base64,${Buffer.from(codePicture(text, 6)).toString('base64')}`;
  const url = await page.evaluate(
    async ([from, type]) => {
      const image = new Image();
      image.src = from;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width + 300, image.height + 200];
      const context = canvas.getContext('2d');
      context?.translate(180, 40);
      context?.rotate(0.12);
      context?.drawImage(image, 0, 0);
      return canvas.toDataURL(type, 0.8);
    },
    [source, mimeType] as const,
  );
  const name = `photo.${mimeType.slice(6)}`;
  return { name, mimeType, buffer: Buffer.from(url.slice(url.indexOf(',') + 1), 'base64') };
}

test('credentials come out of QR codes in pictures and out of PDFs', async ({ page }) => {
  await page.goto('./');
  const attached = pdf({
    attachments: [{ name: 'diploma.json', bytes: sampleBytes('urban-heat.jwt') }],
    isDeflated: true,
    isPacked: true,
  });
  await handOver(
    page,
    picture('code.png', small),
    await asPhoto(page, 'https://other.example/1', 'image/jpeg'),
    await asPhoto(page, 'Hello', 'image/webp'),
    { name: 'certificate.pdf', mimeType: 'application/pdf', buffer: Buffer.from(attached) },
    { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf()) },
  );
  await expect(page.getByText('code.png · W3C credential, found in a QR code')).toBeVisible();
  await expect(page.getByText(/certificate.pdf · .*, found inside the PDF/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('paper');
  await expect(page.getByRole('listitem').filter({ hasText: 'photo.jpeg' })).toContainText(
    'https://other.example/1',
  );
  await expect(page.getByText('The QR code in this picture holds no credential.')).toBeVisible();
  await expectAccessible(page);
});

test('a credential is fetched from an address after its host was named, and says where it is from', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await page.getByRole('button', { name: 'Paste' }).click();
  await page.getByRole('textbox', { name: /web address/ }).fill('http://badges.example/assertions/1.json');
  await page.getByRole('button', { name: 'Read it' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fetch from a web address' });
  await expect(dialog).toContainText('Cairn asks badges.example for this one address');
  await expectAccessible(page);
  expect(asked.filter((url) => url.includes('example'))).toEqual([]);
  await dialog.getByRole('button', { name: 'Fetch from badges.example' }).click();
  await expect(page.getByText('1.json · ')).toContainText('fetched from badges.example on 21 Nov 2026');
  await addTicked(page);
  await row(page, 'CAS Sustainable Building').getByRole('link').click();
  await expect(page.getByText('Fetched from badges.example on 21 Nov 2026.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Fetched from badges.example on 21 Nov 2026.')).toBeVisible();
});

test('an address that gives nothing says why, and what to do instead', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('./import');
  await page.getByRole('button', { name: 'Paste' }).click();
  await page.getByRole('textbox', { name: /web address/ }).fill(refusing);
  await page.getByRole('button', { name: 'Read it' }).click();
  const field = page.getByRole('textbox', { name: 'Web address' });
  await page.getByRole('button', { name: 'Fetch from refusing.example' }).click();
  await expect(page.getByRole('alert')).toContainText('refusing.example could not be read');
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', refusing);
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('rel', /noopener/);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await field.fill(page404);
  await page.getByRole('button', { name: /^Fetch from/ }).click();
  await expect(page.getByRole('alert')).toContainText('badges.example has nothing there');
  await field.fill('badges');
  await page.getByRole('button', { name: /^Fetch from/ }).click();
  await expect(page.getByRole('alert')).toContainText('This is not a web address');
  await field.fill(showing);
  await page.getByRole('button', { name: /^Fetch from/ }).click();
  await expect(page.getByText('This is a web page, not a credential.')).toBeVisible();
});

test('a code that holds an address gives its place to what is fetched from there', async ({ page }) => {
  await page.goto('./');
  await handOver(page, picture('code.png', badge), sampleFile('urban-heat.jwt'));
  await page.getByRole('button', { name: 'Fetch it from badges.example' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fetch from badges.example' }).click();
  await expect(page.getByText('2 ready to add').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review 2 files');
  await expect(page.getByText('code.png')).toBeHidden();
});

test('a camera that is refused or missing leaves the other ways', async ({ page }) => {
  await page.addInitScript(() => {
    let name = 'NotAllowedError';
    navigator.mediaDevices.getUserMedia = () => {
      const error = new DOMException('no', name);
      name = 'NotFoundError';
      return Promise.reject(error);
    };
  });
  await page.goto('./');
  await page.getByRole('button', { name: 'Scan a QR code' }).click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByRole('alert')).toContainText('The camera is not allowed.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toContainText('No camera was found.');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture instead' }).click();
  await (await choosing).setFiles([picture('code.png', small)]);
  await expect(page.getByText('code.png · W3C credential, found in a QR code')).toBeVisible();
});
