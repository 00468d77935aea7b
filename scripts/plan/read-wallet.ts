import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DocumentSource } from '../../src/domain/verification/document-source.ts';
import type { InspectedFile } from '../../src/domain/verification/inspector.ts';
import { entryOf } from '../../src/domain/wallet/incoming-entry.ts';
import type { WalletEntry } from '../../src/domain/wallet/records.ts';
import { createCredentialReader } from '../../src/formats/index.ts';
import { createVerifier } from '../../src/verification/index.ts';
import { decodePng } from '../inspect/decode-png.ts';
import { readArchive } from '../inspect/read-archive.ts';

/** A file that gives no credential to count, and why. */
export type UnreadFile = { sha256: string; title: string; reason: string };

/**
 * The wallet that these files make: read and checked by the app's own code, each credential an entry under the
 * hash of the file handed in, an archive being one file. A file that comes twice counts once.
 *
 * @param source - stands in for the network; without it whatever needs one stays open
 */
export async function readWallet(
  files: readonly string[],
  now: Date,
  source: DocumentSource | null,
): Promise<{ entries: WalletEntry[]; unread: UnreadFile[] }> {
  const reader = createCredentialReader({ decodePicture: decodePng });
  const verifier = createVerifier();
  const answers = source ? { source } : {};
  const entries: WalletEntry[] = [];
  const unread: UnreadFile[] = [];
  const seen = new Set<string>();
  for (const name of files) {
    const bytes = new Uint8Array(readFileSync(name));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (seen.has(sha256)) {
      unread.push({ sha256, title: name, reason: 'duplicate' });
      continue;
    }
    seen.add(sha256);
    const file = { name, bytes };
    const archive = await readArchive(reader, file);
    const { outcome, ...reading } = archive
      ? { outcome: archive, fileName: name, mediaType: 'application/zip' }
      : await reader.read(file, answers);
    if (!outcome.ok) {
      unread.push({ sha256, title: name, reason: outcome.error.code });
      continue;
    }
    const { credentials, ...read } = outcome.value;
    const reports = await verifier.verifyAll(credentials, { ...answers, now });
    const checked = credentials.flatMap((one, index) => {
      const report = reports[index];
      return report === undefined ? [] : [{ ...one, report }];
    });
    const inspected: InspectedFile = {
      ...reading,
      sha256,
      outcome: { ok: true, value: { ...read, credentials: checked } },
    };
    entries.push(
      ...checked.map((found, index) => entryOf({ file: inspected, index, found }, now.toISOString())),
    );
    unread.push(
      ...read.unread.map(({ at, problem }) => ({ sha256, title: `${name}${at}`, reason: problem.code })),
    );
  }
  return { entries, unread };
}
