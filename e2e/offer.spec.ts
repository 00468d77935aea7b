import type { Request, Route } from '@playwright/test';
import { codePicture } from '../src/formats/fixtures/qr-picture.ts';
import { expect, expectAccessible, test } from './test.ts';
import { addTicked, handOver, sampleBytes } from './wallet.ts';

const issuer = 'https://issuer.example';
const credential = sampleBytes('urban-heat.jwt').toString().trim();

const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' };

/** What was asked of the issuer, in order. */
const asked: string[] = [];

type Answer = (request: Request) => { status?: number; json: unknown };

const refused = (error: string) => ({ status: 400, json: { error } });

const metadata = {
  credential_issuer: issuer,
  credential_endpoint: `${issuer}/credential`,
  nonce_endpoint: `${issuer}/nonce`,
  display: [{ name: 'Sample College', locale: 'en' }],
  credential_configurations_supported: {
    workshop: {
      format: 'jwt_vc_json',
      cryptographic_binding_methods_supported: ['jwk'],
      proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
      credential_metadata: { display: [{ name: 'Workshop', locale: 'en' }] },
    },
  },
};

function issueFor(request: Request): ReturnType<Answer> {
  const { proofs } = request.postDataJSON() as { proofs: { jwt: [string] } };
  const header = Buffer.from(proofs.jwt[0].split('.')[0] ?? '', 'base64url').toString();
  return header.includes('openid4vci-proof+jwt')
    ? { json: { credentials: [{ credential }] } }
    : refused('invalid_proof');
}

/** An issuer that answers as OpenID4VCI 1.0 asks. */
const answers: readonly (readonly [path: string, answer: Answer])[] = [
  ['/.well-known/openid-credential-issuer', () => ({ json: metadata })],
  [
    '/.well-known/oauth-authorization-server',
    () => ({ json: { issuer, token_endpoint: `${issuer}/token` } }),
  ],
  [
    '/token',
    (request) =>
      new URLSearchParams(request.postData() ?? '').get('tx_code') === '4711'
        ? { json: { access_token: 'token', token_type: 'Bearer' } }
        : refused('invalid_grant'),
  ],
  ['/nonce', () => ({ json: { c_nonce: 'once' } })],
  ['/credential', issueFor],
];

test.use({
  agreed: new Map(
    answers.map(([path, answer]) => [
      `${issuer}${path}`,
      async (route: Route) => {
        const request = route.request();
        const isQuestion = request.method() !== 'OPTIONS';
        if (isQuestion) asked.push(path);
        await route.fulfill({ headers, ...(isQuestion ? answer(request) : { json: {} }) });
      },
    ]),
  ),
});

const offer = {
  credential_issuer: issuer,
  credential_configuration_ids: ['workshop'],
  grants: {
    'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
      'pre-authorized_code': 'code',
      tx_code: { length: 4, description: 'See the letter' },
    },
  },
};

const link = `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`;

test('an offered credential is fetched after the person agreed, and reviewed like a file', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Paste' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(link);
  await page.getByRole('button', { name: 'Read it' }).click();

  const dialog = page.getByRole('dialog', { name: 'An offer of a credential' });
  await expect(dialog.getByText('issuer.example')).toBeVisible();
  expect(asked).toEqual([]);
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Ask this host' }).click();
  await expect(dialog.getByText('Sample College')).toBeVisible();
  expect(asked).not.toContain('/token');
  await expectAccessible(page);
  const code = dialog.getByRole('textbox', { name: 'Code for this offer' });
  await code.fill('12');
  await dialog.getByRole('button', { name: 'Fetch the credential' }).click();
  await expect(dialog.getByText('The code has 4 characters; this one has 2.')).toBeVisible();
  await code.fill('0000');
  await dialog.getByRole('button', { name: 'Fetch the credential' }).click();
  await expect(dialog.getByText('issuer.example does not take the code.')).toBeVisible();
  await code.fill('4711');
  await dialog.getByRole('button', { name: 'Fetch the credential' }).click();
  await dialog.getByRole('button', { name: 'Review what came' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Review 1 file' })).toBeVisible();
  await expectAccessible(page);
  await addTicked(page);
});

test('an offer leads to its dialog whichever way it came in', async ({ page }) => {
  const dialog = page.getByRole('dialog', { name: 'An offer of a credential' });
  const picture = { name: 'code.png', mimeType: 'image/png', buffer: Buffer.from(codePicture(link)) };
  await page.goto('./import');

  // What takes pasted things is loaded after the page.
  await expect(async () => {
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, JSON.stringify(offer));
    await expect(dialog.getByText('issuer.example')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Escape');

  await page.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, picture.buffer.toString('base64'));
  await expect(dialog.getByText('issuer.example')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Scan a QR code' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a picture instead' }).click();
  await (await choosing).setFiles([picture]);
  await expect(dialog.getByText('issuer.example')).toBeVisible();
  await expect(dialog).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Scan a QR code' })).toBeFocused();

  await handOver(page, picture);
  await page.getByRole('button', { name: 'See the offer' }).click();
  await expect(dialog.getByText('issuer.example')).toBeVisible();
  await expectAccessible(page);
});
