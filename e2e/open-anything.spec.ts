import { freshKey } from '../scripts/share/fresh-key.ts';
import type { Portfolio } from '../src/domain/portfolio/portfolio.ts';
import { zipOriginals } from '../src/queries/zip-originals.ts';
import { createLinkCodec, makePresentation, makeWebPage } from '../src/sharing/index.ts';
import { writePaperPortfolio } from '../src/sharing/paper/paper-portfolio.ts';
import { buildPortfolio } from '../src/test/build-portfolio.ts';
import { pdfWith } from '../src/test/pdf-with.ts';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './test.ts';
import { addSamples, sampleBytes, sampleFile } from './wallet.ts';

const now = new Date('2026-11-21T09:40:00Z');
const passphrase = 'four hills of slate';
const original = (fileName: string) => ({
  fileName,
  mediaType: 'application/octet-stream',
  bytes: new Uint8Array(sampleBytes(fileName)),
});
const portfolio = (overrides: Partial<Portfolio>) =>
  buildPortfolio({ sharedOn: now.toISOString(), ...overrides });

const learner = portfolio({
  title: 'Energy and building',
  message: 'I would bring these to your renovation team.',
  originals: [original('cas-energy-in-buildings.png'), original('life-cycle-assessment.jsonld')],
  decisions: [
    { originals: [0], institution: 'Sample office', decidedOn: '2025-09-01', ectsHundredths: 1000 },
  ],
  ownRecords: [{ title: 'Energy adviser', text: 'Fourteen flats.', date: '2024-03-01', file: null }],
  extracts: [{ title: 'Data course', facts: [{ key: 'credits', value: '3 ECTS' }] }],
  pathway: {
    name: 'A master’s degree',
    targetHundredths: 6000,
    recognisedHundredths: 1000,
    earnedHundredths: 1200,
    plannedHundredths: 0,
  },
});

async function linkOf(of: Portfolio, lock?: string): Promise<string> {
  const encoded = await createLinkCodec().encode(of, lock);
  if (!encoded.ok) throw new Error(encoded.error.code);
  return encoded.value;
}

/** What the PDF channel attaches; its pages say nothing that is read. */
async function paperOf(of: Portfolio): Promise<Uint8Array> {
  const words = await writePaperPortfolio(of, createLinkCodec());
  return pdfWith(...of.originals.map(({ bytes }) => bytes), new TextEncoder().encode(words ?? ''));
}

const file = (name: string, content: Uint8Array | string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

test('everything that is handed over opens as what it is, among a pile of other files, without a network', async ({
  page,
  request,
}) => {
  const shell = await (await request.get('./portfolio.html')).text();
  const second = portfolio({ holderName: 'Second Sample', originals: [original('urban-heat.jwt')] });
  const token = await makePresentation(second.originals, await freshKey(), {
    id: 'urn:uuid:5f0b9a52-6d0c-4a4e-9a43-3f2f6f5d8e11',
    audience: null,
    now,
    validUntil: null,
  });
  const pile = Array.from({ length: 26 }, (_, n) =>
    sampleFile('circular-materials.jwt', `applicant-${String(n)}.jwt`),
  );
  await page.goto('./view');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open what you were sent');
  const chooser = page.locator('input[data-chooser=files]');
  await chooser.setInputFiles([
    file('portfolio.pdf', await paperOf(learner)),
    file('portfolio.html', makeWebPage(shell, await linkOf(second))),
    file('locked.html', makeWebPage(shell, await linkOf(learner, passphrase))),
    file(
      'originals.zip',
      zipOriginals(learner.originals.map(({ fileName, bytes }) => ({ name: fileName, bytes }))),
    ),
    file('presentation.jwt', token.token ?? ''),
    ...pile,
    file('nothing.json', ''),
    file(
      'noise.bin',
      Uint8Array.from({ length: 500 }, (_, n) => (n * 37) % 256),
    ),
    file('letter.txt', 'Dear team, please find my files attached.'),
  ]);
  const places = page.getByRole('navigation', { name: 'What is open' });
  await expect(places.getByRole('button')).toHaveText([
    'All credentials',
    'Second Sample',
    'Portfolio 2',
    'Sample Learner',
    'Open more',
  ]);
  await expect(page.getByText('32 credentials in 34 files')).toBeVisible();
  await expect(page.getByRole('heading', { name: '3 files could not be opened' })).toBeVisible();
  await page.context().setOffline(true);
  await expectAccessible(page);

  await places.getByRole('button', { name: 'Sample Learner' }).press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sample Learner');
  for (const words of [
    'Energy and building',
    'I would bring these to your renovation team.',
    'Fourteen flats.',
    'Data course',
    'The holder’s plan: A master’s degree',
    /Sample office, 1 Sept 2025: CAS Energy in Buildings/,
  ])
    await expect(page.getByText(words, { exact: typeof words === 'string' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(2);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSidewaysScroll(page);

  // What opens a lock is fetched when it is needed; without this test's bar the service worker keeps it.
  await page.context().setOffline(false);
  await places.getByRole('button', { name: 'Portfolio 2' }).press('Enter');
  await page.getByRole('textbox').fill('three hills');
  await page.getByRole('textbox').press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('textbox').fill(passphrase);
  await page.getByRole('textbox').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sample Learner');
});

test('on the learner’s own device the page for readers knows nothing of the wallet', async ({ page }) => {
  await addSamples(page);
  await page.getByRole('link', { name: 'CAS Energy in Buildings' }).click();
  await page.getByRole('button', { name: 'Write a note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('A secret of the wallet');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('A secret of the wallet')).toBeVisible();
  const link = await linkOf(
    portfolio({ holderName: 'Someone Else', originals: learner.originals.slice(0, 1) }),
  );

  const reader = await page.context().newPage();
  await reader.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    for (const name of ['open', 'databases', 'deleteDatabase'] as const)
      Object.defineProperty(IDBFactory.prototype, name, {
        value: () => {
          asked.push(name);
          throw new Error('a page for readers asked for a database');
        },
      });
  });
  await reader.goto(`./view#${link}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Someone Else');
  await expect(reader.getByText('The credentials name someone else')).toBeVisible();
  await reader.getByText('For admissions and recognition').click();
  await reader.getByRole('button', { name: 'Open every detail of all credentials' }).click();
  await expect(reader.getByText('Every detail, for experts', { exact: true })).toBeFocused();
  await expect(reader.getByText('What a recogniser will ask')).toBeVisible();
  await expectAccessible(reader);
  await expect(reader.getByText('A secret of the wallet')).toHaveCount(0);
  await expect(reader.getByRole('link', { name: /wallet/i })).toHaveCount(0);
  expect(await reader.evaluate(() => (window as unknown as { asked: string[] }).asked)).toEqual([]);
});

test('every cut of a link ends on a page that says so', async ({ page }) => {
  const link = await linkOf(portfolio({ originals: [original('urban-heat.jwt')] }));
  const codec = createLinkCodec();
  for (let length = 0; length < link.length; length += 1)
    expect((await codec.decode(link.slice(0, length))).ok, String(length)).toBe(false);
  for (const length of [1, 2, 3, 40, link.length - 1]) {
    await page.goto('about:blank');
    await page.goto(`./view#${link.slice(0, length)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^This (?:is not a link that Cairn made|link stops in the middle|link is damaged)$/u,
    );
    await expect(page.getByRole('article')).toHaveCount(0);
  }
});
