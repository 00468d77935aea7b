import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { carefulLimitBytes, codeLimitBytes } from '../../src/domain/portfolio/link-size.ts';
import { documentsIn } from './link/documents.ts';
import { others, ours } from './link/packings.ts';

const samples = join(import.meta.dirname, '../../public/samples');
const corpusFolders = ['ob3', 'ob3-dcc', 'ob3-eu'];

/** Bytes behind the letters that one code and a careful link hold. */
const places = [
  { name: 'one QR code', bytes: (codeLimitBytes * 3) / 4 },
  { name: 'one link of 8,000 letters', bytes: (carefulLimitBytes * 3) / 4 },
];

/** Credentials begun with, so that how many fit does not hang on one of them. */
const starts = 12;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}

const whole = (bytes: number): string => String(Math.round(bytes));

/** One credential in a link against each other way, over those that both can hold. */
async function single(what: string, documents: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for (const other of others) {
    const pairs: { link: number; bytes: number }[] = [];
    for (const document of documents) {
      const link = await ours.bytesOf([document]);
      const bytes = await other.bytesOf([document]);
      if (link !== null && bytes !== null) pairs.push({ link, bytes });
    }
    const ratio = median(pairs.map(({ link, bytes }) => link / bytes)).toFixed(2);
    const goal = other.name === 'deflate' ? ' (goal 0.72)' : '';
    const left = documents.length - pairs.length;
    const cannot = left === 0 ? '' : `, ${String(left)} more cannot be encoded`;
    lines.push(
      `link with one credential, ${what}, against ${other.name} of the file alone (${String(pairs.length)} files${cannot}; median): ${whole(median(pairs.map(({ link }) => link)))} against ${whole(median(pairs.map(({ bytes }) => bytes)))} bytes, ratio ${ratio}${goal}`,
    );
  }
  return lines;
}

/** Many credentials in one link against each other way that can hold them all. */
async function several(what: string, documents: readonly Uint8Array[]): Promise<string> {
  const link = await ours.bytesOf(documents);
  const against: string[] = [];
  for (const other of others) {
    const bytes = await other.bytesOf(documents);
    against.push(
      bytes === null || link === null
        ? `${other.name} cannot encode all`
        : `${other.name} ${String(bytes)} (ratio ${(link / bytes).toFixed(2)})`,
    );
  }
  const size = link === null ? 'too large' : `${whole(link)} bytes`;
  return `link with ${String(documents.length)} credentials, ${what}: ${size}; the files together by ${against.join(', ')}`;
}

/** How many credentials fit a place, taken in order from several of them on; what a way cannot hold is passed over. */
async function fitting(documents: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  for (const place of places) {
    const counts: string[] = [];
    for (const packing of [ours, ...others]) {
      const found: number[] = [];
      for (let start = 0; start < starts; start += 1) {
        const from = Math.floor((start * documents.length) / starts);
        found.push(await countFrom([...documents.slice(from), ...documents.slice(0, from)]));
      }
      counts.push(`${packing.name} ${String(median(found))}`);

      async function countFrom(ordered: readonly Uint8Array[]): Promise<number> {
        const taken: Uint8Array[] = [];
        for (const document of ordered) {
          if ((await packing.bytesOf([document])) === null) continue;
          const bytes = await packing.bytesOf([...taken, document]);
          if (bytes === null || bytes > place.bytes) break;
          taken.push(document);
        }
        return taken.length;
      }
    }
    lines.push(
      `credentials that fit ${place.name}, other people’s Open Badges 3.0 (median of ${String(starts)} beginnings): ${counts.join(', ')}`,
    );
  }
  return lines;
}

/**
 * Bytes of a link against deflate, brotli and CBOR-LD, for the samples and, where `CORPUS_DIR` is set, for other
 * people's badges.
 */
export async function run(): Promise<string[]> {
  const own = documentsIn(samples);
  const lines = [...(await single('own samples', own)), await several('own samples', own)];
  const corpus = process.env['CORPUS_DIR'];
  if (corpus === undefined || !existsSync(corpus)) {
    return [...lines, 'link, other people’s Open Badges 3.0: skipped, CORPUS_DIR is not set'];
  }
  const documents = corpusFolders.flatMap((folder) => documentsIn(join(corpus, folder)));
  return [
    ...lines,
    ...(await single('other people’s Open Badges 3.0', documents)),
    await several('other people’s Open Badges 3.0', documents.slice(0, 10)),
    await several('other people’s Open Badges 3.0', documents.slice(0, 50)),
    ...(await fitting(documents)),
  ];
}
