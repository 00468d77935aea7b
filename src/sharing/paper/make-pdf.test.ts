import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pdfAttachments } from '#src/formats/pdf/pdf-attachments.ts';
import { createCredentialReader } from '#src/formats/index.ts';
import { createVerifier } from '#src/verification/index.ts';
import type { MadePaper } from '#src/domain/portfolio/delivery.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec } from '../link/create-link-codec.ts';
import { paperOptions } from '../../../scripts/share/paper-options.ts';
import { makePdf } from './make-pdf.ts';
import { readPaper } from './paper-portfolio.ts';

const now = new Date('2026-11-21T00:00:00Z');
const samples = ['urban-heat.jwt', 'timber-engineering.json'];

const portfolio: Portfolio = buildPortfolio({
  holderName: 'Sample Learner Ķēniņš',
  title: 'Courses </title><script> 建築',
  message: 'Καλημέρα, Привет. My two courses.',
  originals: samples.map((fileName) => ({
    fileName,
    mediaType: 'application/json',
    bytes: new Uint8Array(readFileSync(new URL(`../../../public/samples/${fileName}`, import.meta.url))),
  })),
  ownRecords: [{ title: 'Energy adviser', text: '', date: '2025-01-01', file: null }],
});

let made: MadePaper;

beforeAll(async () => {
  const reader = createCredentialReader();
  const credentials: OpenedCredential[] = [];
  for (const [original, { fileName, bytes }] of portfolio.originals.entries()) {
    const { outcome } = await reader.read({ name: fileName, bytes });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const reports = await createVerifier().verifyAll(outcome.value.credentials, { now });
    outcome.value.credentials.forEach((read, index) => {
      const report = reports[index];
      if (report) credentials.push({ ...read, report, original, index });
    });
  }
  const link = await createLinkCodec().encode({ ...portfolio, originals: portfolio.originals.slice(0, 1) });
  made = await makePdf(
    portfolio,
    credentials,
    paperOptions(link.ok ? `https://wallet.example/view#${link.value}` : null),
  );
}, 60_000);

test('the originals are inside, byte for byte, and the wallet finds them', async () => {
  const found = pdfAttachments(made.bytes);
  if (!found.ok) throw new Error(found.error.code);
  expect(new Map(found.value.map(({ name, bytes }) => [name, bytes]))).toEqual(
    new Map([
      ...portfolio.originals.map(({ fileName, bytes }) => [fileName, bytes] as const),
      ['cairn-portfolio.txt', expect.any(Uint8Array) as Uint8Array],
    ]),
  );
  expect(await readPaper(found.value, createLinkCodec())).toEqual(portfolio);
  const reading = await createCredentialReader().read({ name: 'paper.pdf', bytes: made.bytes });
  expect(reading.outcome).toMatchObject({ ok: true, value: { credentials: { length: 2 }, unread: [] } });
});

test('says in its structure that it is tagged, in which language, and how the files belong to it', () => {
  const text = Buffer.from(made.bytes).toString('latin1');
  expect(text).toContain('/Lang (en)');
  expect(text).toContain('/Marked true');
  expect(text).toContain('/DisplayDocTitle true');
  expect(text.match(/\/AFRelationship \/Source/g)).toHaveLength(2);
  expect(text).toContain('/Alt (QR code with the link to the portfolio)');
  for (const tag of [
    'Document',
    'H1',
    'H2',
    'H3',
    'P',
    'Table',
    'TR',
    'TH',
    'TD',
    'L',
    'LI',
    'Lbl',
    'LBody',
    'Figure',
  ])
    expect(text).toContain(`/S /${tag}\n`);
});

test('characters that no font draws are named', () => {
  expect(made.missing).toEqual(['建', '築']);
  expect(made.hasCode).toBe(true);
});

function hasTool(name: string): boolean {
  const isThere = spawnSync(name, ['-v']).error === undefined;
  if (!isThere) console.log(`paper copy: not looked at with ${name}, which is not installed`);
  return isThere;
}

const tools = ['pdfinfo', 'pdftotext', 'pdfdetach', 'qpdf'].every(hasTool);

test.skipIf(!tools)(
  'other tools find the tags, the order of the sections, the files and no fault',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-paper-'));
    try {
      const file = join(folder, 'paper.pdf');
      writeFileSync(file, made.bytes);
      const run = (tool: string, ...words: string[]) => execFileSync(tool, words, { encoding: 'utf8' });
      expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
      const about = run('pdfinfo', file);
      expect(about).toMatch(/Tagged:\s+yes/);
      expect(about).toMatch(/Title:\s+Sample Learner Ķēniņš: shared portfolio/);
      expect(about).toMatch(/Page size:.*A4/);
      const structure = run('pdfinfo', '-struct-text', file);
      const sections = [...structure.matchAll(/H2.*\n\s+"(\d)\. /g)].map(([, number]) => number);
      expect(sections).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
      const text = run('pdftotext', '-layout', file, '-');
      expect(text).toContain('A paper copy proves nothing by itself.');
      expect(text).toContain('Καλημέρα, Привет');
      expect(text).toContain('A check failed. Do not rely on this text.');
      expect(text).not.toMatch(/equivalent|\bvalid\b/i);
      expect(run('pdfdetach', '-list', file)).toContain('3 embedded files');
      run('pdfdetach', '-save', '2', '-o', join(folder, 'one'), file);
      expect(portfolio.originals.map(({ bytes }) => Buffer.from(bytes))).toContainEqual(
        readFileSync(join(folder, 'one')),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);
