import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'fflate';
import { portfolioTotals, type Portfolio } from '../../src/domain/portfolio/portfolio.ts';
import { createLinkCodec } from '../../src/sharing/index.ts';

const samples = join(import.meta.dirname, '../../public/samples');
const corpusFolders = ['ob3', 'ob3-dcc', 'ob3-eu'];

/** Pictures are left out: they are compressed already, and no link makes them smaller. */
const isText = (file: string) => /\.(json|jsonld|jwt|1ob)$/.test(file) && file !== 'index.json';

const codec = createLinkCodec();

/** Everything a link with these originals costs, in bytes: what stands in the address, less the cost of base64. */
async function linkBytes(originals: readonly Uint8Array[]): Promise<number> {
  const portfolio: Portfolio = {
    holderName: 'Sample Learner',
    title: '',
    recipient: '',
    purpose: '',
    language: '',
    message: '',
    sharedOn: '2026-11-21T00:00:00.000Z',
    stopAfter: null,
    originals: originals.map((bytes) => ({
      fileName: 'credential.json',
      mediaType: 'application/json',
      bytes,
    })),
    decisions: [],
    ownRecords: [],
    extracts: [],
    pathway: null,
    totals: portfolioTotals,
  };
  const link = await codec.encode(portfolio);
  if (!link.ok) throw new Error(link.error.code);
  return (link.value.length * 3) / 4;
}

const plainBytes = (bytes: Uint8Array): number => deflateSync(bytes, { level: 9 }).length;

type Size = { plain: number; link: number };

async function sizesIn(folder: string): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const file of readdirSync(folder).filter(isText)) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    if (bytes.length > 0) sizes.push({ plain: plainBytes(bytes), link: await linkBytes([bytes]) });
  }
  return sizes;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

function describe(what: string, sizes: readonly Size[]): string {
  const ratio = median(sizes.map(({ plain, link }) => link / plain)).toFixed(2);
  const bytes = Math.round(median(sizes.map(({ link }) => link)));
  const plain = Math.round(median(sizes.map((size) => size.plain)));
  return `link with one credential, ${what} (${String(sizes.length)} files, median): ${String(bytes)} bytes, plain deflate-raw of the file alone ${String(plain)}, ratio ${ratio} (goal 0.72)`;
}

/** Bytes of a link against plain deflate, for the samples and, where `CORPUS_DIR` is set, for other people's badges. */
export async function run(): Promise<string[]> {
  const lines = [describe('own samples', await sizesIn(samples))];
  const all = readdirSync(samples)
    .filter(isText)
    .map((file) => new Uint8Array(readFileSync(join(samples, file))));
  lines.push(
    `link with ${String(all.length)} credentials: ${String(Math.round(await linkBytes(all)))} bytes, the files deflated one by one ${String(all.reduce((sum, bytes) => sum + plainBytes(bytes), 0))}`,
  );
  const corpus = process.env['CORPUS_DIR'];
  if (corpus === undefined || !existsSync(corpus)) {
    return [...lines, 'link, other people’s Open Badges 3.0: skipped, CORPUS_DIR is not set'];
  }
  const sizes: Size[] = [];
  for (const folder of corpusFolders) sizes.push(...(await sizesIn(join(corpus, folder))));
  return [...lines, describe('other people’s Open Badges 3.0', sizes)];
}
