import { brotliCompressSync, constants } from 'node:zlib';
import { encode } from '@digitalbazaar/cborld';
import { deflateSync } from 'fflate';
import { portfolioTotals, type Portfolio } from '../../../src/domain/portfolio/portfolio.ts';
import { createLinkCodec } from '../../../src/sharing/index.ts';
import { loadForOracle } from '../../../src/test/oracle.ts';

/** Bytes that some credentials take together; null where this way cannot hold them. */
type Packing = { name: string; bytesOf: (originals: readonly Uint8Array[]) => Promise<number | null> };

const codec = createLinkCodec();

/** Everything that stands in the address, less the cost of base64: files and who shares them. */
async function linkBytes(originals: readonly Uint8Array[]): Promise<number | null> {
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
  return link.ok ? (link.value.length * 3) / 4 : null;
}

/** One after the other, so that what they share is stored once. */
const joined = (originals: readonly Uint8Array[]): Uint8Array => Buffer.concat(originals);

const deflated = (bytes: Uint8Array): number => deflateSync(bytes, { level: 9 }).length;

const brotli = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

/** JSON-LD only, and of that not all; tokens are no JSON. */
async function cborLd(original: Uint8Array): Promise<Uint8Array | null> {
  try {
    const jsonldDocument: unknown = JSON.parse(new TextDecoder().decode(original));
    return await encode({ jsonldDocument, documentLoader: loadForOracle, registryEntryId: 1 });
  } catch {
    return null;
  }
}

async function cborLdBytes(originals: readonly Uint8Array[]): Promise<number | null> {
  const encoded = await Promise.all(originals.map(cborLd));
  const whole = encoded.filter((bytes) => bytes !== null);
  return whole.length === originals.length ? deflated(joined(whole)) : null;
}

export const ours: Packing = { name: 'link', bytesOf: linkBytes };

/** What a link is measured against: each carries the files alone, without names or who shares them. */
export const others: readonly Packing[] = [
  { name: 'deflate', bytesOf: (originals) => Promise.resolve(deflated(joined(originals))) },
  { name: 'brotli', bytesOf: (originals) => Promise.resolve(brotli(joined(originals))) },
  { name: 'CBOR-LD and deflate', bytesOf: cborLdBytes },
];
