import type { Request, Route } from '@playwright/test';
import { expect, expectAccessible, test } from './test.ts';
import { addTicked, sampleBytes } from './wallet.ts';

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

test('an offered credential is fetched after the person agreed, and reviewed like a file', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Paste' }).click();
  const link = `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`;
  await page.getByRole('dialog').getByRole('textbox').fill(link);
  await page.getByRole('button', { name: 'Read it' }).click();

  await page.getByRole('button', { name: 'See the offer' }).click();
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

  await expect(page.getByRole('button', { name: 'See the offer' })).toBeHidden();
  await expectAccessible(page);
  await addTicked(page);
});
