import type { StoredFile } from '#src/domain/wallet/records.ts';
import type { BackupContents } from '#src/domain/wallet/wallet-store.ts';
import type { FileRecord } from '../records/file-record.ts';
import { type BackupDocument, backupFormat, originalPath, walletPath } from './backup-format.ts';
import { writeZip, type ZipMember } from '#src/archive/write-zip.ts';

/** Packs everything into one archive. The same content gives the same bytes. */
export async function writeBackup(
  contents: BackupContents,
  version: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const document: BackupDocument = {
    ...contents,
    format: backupFormat,
    version,
    files: contents.files.map(describe),
  };
  return writeZip(members(document, contents.files));
}

const describe = ({ sha256, name, mediaType, addedOn, fetched }: StoredFile): FileRecord => ({
  sha256,
  name,
  mediaType,
  addedOn,
  ...(fetched && { fetched }),
});

function* members(document: BackupDocument, files: readonly StoredFile[]): Generator<ZipMember> {
  yield { path: walletPath, bytes: new TextEncoder().encode(JSON.stringify(document)) };
  for (const file of files) yield { path: originalPath(file), bytes: file.bytes };
}
