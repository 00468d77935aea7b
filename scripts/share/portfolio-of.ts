import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { portfolioTotals, type Portfolio } from '../../src/domain/portfolio/portfolio.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.jwt': 'application/vc+jwt',
  '.sd-jwt': 'application/dc+sd-jwt',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
};

/** A portfolio of whole files in the order they are named. */
export const portfolioOf = (files: readonly string[], holderName: string, now: Date): Portfolio => ({
  holderName,
  title: '',
  recipient: '',
  purpose: '',
  language: '',
  message: '',
  sharedOn: now.toISOString(),
  stopAfter: null,
  originals: files.map((file) => ({
    fileName: basename(file),
    mediaType: mediaTypes[extname(file)] ?? 'application/octet-stream',
    bytes: new Uint8Array(readFileSync(file)),
  })),
  decisions: [],
  ownRecords: [],
  extracts: [],
  pathway: null,
  totals: portfolioTotals,
});
