import type { Inspector } from '../verification/inspector.ts';
import { evidenceEntryOf } from './incoming-entry.ts';
import type { StoredFile, WalletEntry } from './records.ts';
import type { BackupContents } from './wallet-store.ts';

/**
 * A backup with everything that Cairn derives worked out again from the originals: a backup is a
 * file that anyone may have edited, so its word on what a credential says or which checks passed
 * is not taken. What the learner wrote is kept. An entry whose original does not hold it becomes
 * evidence under the title it had.
 */
export async function rebuildEntries(
  contents: BackupContents,
  inspector: Inspector,
): Promise<BackupContents> {
  const files = new Map(contents.files.map((file) => [file.sha256, file]));
  const inspected = new Map<string, ReturnType<Inspector['inspect']>>();
  const inspect = (file: StoredFile) => {
    const known = inspected.get(file.sha256) ?? inspector.inspect(file, { online: false });
    inspected.set(file.sha256, known);
    return known;
  };
  const entries: WalletEntry[] = [];
  for (const entry of contents.entries) {
    const file = files.get(entry.fileSha256);
    if (entry.credential.format === 'own-record' || file === undefined) entries.push(entry);
    else entries.push(rebuilt(entry, await inspect(file)));
  }
  return { ...contents, entries };
}

function rebuilt(entry: WalletEntry, file: Awaited<ReturnType<Inspector['inspect']>>): WalletEntry {
  const found = file.outcome.ok ? file.outcome.value.credentials[entry.index] : undefined;
  if (found) {
    const { credential, contentSha256, parent, report } = found;
    return { ...entry, credential, contentSha256, parent, report };
  }
  const title = Object.values(entry.credential.title.value)[0] ?? file.fileName;
  const { credential, report, attachments } = evidenceEntryOf(file, title, entry.addedOn);
  return { ...entry, credential, report, attachments };
}
