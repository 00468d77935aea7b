import { strToU8, zipSync } from 'fflate';
import { expect, expectAccessible, test } from './test.ts';
import { handOver, sampleBytes } from './wallet.ts';

/** Archives, and files that hold several credentials. */

const zip = (files: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(files));

const credential = (name: string) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  name,
  issuer: 'did:example:sample',
  credentialSubject: { id: 'did:example:sample-learner' },
});

test('an archive becomes its files, and a locked or nested one says why it stays closed', async ({
  page,
}) => {
  await page.goto('./');
  const samples = {
    'folder/python.json': sampleBytes('python-for-building-data.json'),
    'site-safety.jwt': sampleBytes('site-safety.jwt'),
    '__MACOSX/._x': strToU8('x'),
    'inner.zip': zip({ 'a.json': strToU8('{}') }),
  };
  await handOver(page, { name: 'all.zip', mimeType: 'application/zip', buffer: zip(samples) });
  await expect(page.getByRole('heading', { level: 1, name: 'Review 3 files' })).toBeVisible();
  await expect(page.getByText('2 ready to add').first()).toBeVisible();
  await expect(page.getByText('This is an archive inside an archive.')).toBeVisible();
  await expect(page.getByText(/all\.zip › inner\.zip/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a backup of a wallet is led to where it is restored', async ({ page }) => {
  await page.goto('./');
  const backup = zip({ 'wallet.json': strToU8('{"format":"cairn-backup","version":1}') });
  await handOver(page, { name: 'backup.zip', mimeType: 'application/zip', buffer: backup });
  await expect(page.getByText('This is a backup of a Cairn wallet.')).toBeVisible();
  await page.getByRole('link', { name: 'Go to “Restore”' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /restore/i })).toBeInViewport();
});

test('what could not be read of a file with several parts is told beside what could', async ({ page }) => {
  await page.goto('./');
  const presentation = {
    type: ['VerifiablePresentation'],
    verifiableCredential: [credential('Sample one'), 'eyJ.broken', credential('Sample two')],
  };
  const buffer = Buffer.from(JSON.stringify(presentation));
  await handOver(page, { name: 'half.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('2 need a look').first()).toBeVisible();
  await expect(page.getByText('half.json: 1 of 3 parts could not be read')).toBeVisible();
  await expectAccessible(page);
});
