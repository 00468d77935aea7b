import { readDirectory, type ArchiveEntry } from '#src/archive/directory.ts';
import { unpack } from '#src/archive/unpack.ts';
import type { ReadProblem, SourceFile } from '#src/domain/credential/reading.ts';
import { archiveIndexName, ownRecordsName } from '#src/domain/portfolio/file-names.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { limits } from '../limits.ts';
import { startsWith } from '../unwrap/bytes.ts';
import { refuse } from '../unwrap/problem.ts';
import { documentKindOf } from './document-kind.ts';

export const isArchive = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);

/** What systems put beside files and nobody means to hand over. */
const leftovers = /(^|\/)(__MACOSX\/|\.DS_Store$|\._|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files in a ZIP archive, each under its path there, in the archive's order. Sizes are believed only as
 * far as they refuse: what a member unpacks to is measured, and measuring stops at the limit. `null` for what
 * is no archive of files.
 *
 * Codes: `archive-damaged`, `archive-too-large`, `archive-locked`, `wallet-backup`, `empty-file`.
 */
export function archiveMembers(bytes: Uint8Array): Result<SourceFile[], ReadProblem> | null {
  if (!isArchive(bytes) || documentKindOf(bytes) !== null) return null;
  const entries = readDirectory(bytes, limits.archiveEntries);
  if (entries === 'too-large') return refuse('archive-too-large', { limit: limits.archiveEntries });
  if (entries === null) return refuse('archive-damaged');
  const wanted = entries.filter(({ path }) => !leftovers.test(path));
  if (wanted.length === 0) return refuse('empty-file');
  if (wanted.some(({ isLocked }) => isLocked)) return refuse('archive-locked');
  if (wanted.reduce((sum, { size }) => sum + size, 0) > limits.archiveBytes) return tooLarge();
  return unpackAll(wanted);
}

const tooLarge = () => refuse('archive-too-large', { limit: limits.archiveBytes });

function unpackAll(entries: readonly ArchiveEntry[]): Result<SourceFile[], ReadProblem> {
  const files: SourceFile[] = [];
  let left: number = limits.archiveBytes;
  for (const entry of entries) {
    const bytes = unpackWithin(entry, left);
    if (bytes === 'too-large') return tooLarge();
    if (bytes === null) return refuse('archive-damaged');
    if (entry.path === 'wallet.json' && isWalletBackup(bytes)) return refuse('wallet-backup');
    left -= bytes.length;
    files.push({ name: entry.path, bytes });
  }
  return ok(files.some(isOwnIndex) ? files.filter((file) => !isBesideOriginals(file)) : files);
}

function unpackWithin(entry: ArchiveEntry, left: number): Uint8Array | null | 'too-large' {
  const ratio = entry.size / Math.max(1, entry.packed?.length ?? 1);
  if (entry.size > 1_000_000 && ratio > limits.archiveRatio) return 'too-large';
  return unpack(entry, Math.min(left, limits.archiveMemberBytes));
}

/** What Cairn puts beside originals for people to read is none of them. */
const isBesideOriginals = ({ name }: SourceFile): boolean =>
  name === archiveIndexName || name === ownRecordsName;

function isOwnIndex({ name, bytes }: SourceFile): boolean {
  if (name !== archiveIndexName) return false;
  return new TextDecoder().decode(bytes.subarray(0, 200)).includes('<meta name="generator" content="Cairn">');
}

/** Cairn's own backups begin with their format's name. */
function isWalletBackup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 200)).includes('"cairn-backup"');
}
