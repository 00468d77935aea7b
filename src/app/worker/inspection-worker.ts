import { expose } from 'comlink';
import { createCredentialReader } from '#src/formats/index.ts';
import { createLinkCodec } from '#src/sharing/index.ts';
import { createVerifier } from '#src/verification/index.ts';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import type { InspectedFile } from '#src/domain/verification/inspector.ts';
import { fetchDocument } from './fetch-document.ts';

const reader = createCredentialReader();
const verifier = createVerifier();
const links = createLinkCodec();

/** What the worker answers; `inspection-client.ts` is its only caller. */
const inspection = {
  async inspect(file: SourceFile, now: Date, online: boolean): Promise<InspectedFile> {
    const { outcome, ...reading } = await reader.read(file);
    if (!outcome.ok) return { ...reading, outcome };
    const credentials = await Promise.all(
      outcome.value.credentials.map(async (read) => ({
        credential: read.credential,
        contentSha256: read.contentSha256,
        documentText: read.documentText,
        parent: read.parent,
        report: await verifier.verify(read, online ? { now, source: fetchDocument } : { now }),
      })),
    );
    return { ...reading, outcome: { ok: true, value: { ...outcome.value, credentials } } };
  },

  async hostsToAsk(file: SourceFile, now: Date): Promise<string[]> {
    const { outcome } = await reader.read(file);
    if (!outcome.ok) return [];
    const hosts = new Set<string>();
    const listening = (url: string) => {
      hosts.add(new URL(url).host);
      return Promise.resolve(null);
    };
    for (const read of outcome.value.credentials) await verifier.verify(read, { now, source: listening });
    return [...hosts].sort();
  },

  encodeLink: (portfolio: Portfolio) => links.encode(portfolio),
  decodeLink: (fragment: string) => links.decode(fragment),
};

export type Inspection = typeof inspection;

expose(inspection);
