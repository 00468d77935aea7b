import { type ArchiveEntry, readDirectory } from '#src/archive/directory.ts';
import { unpack } from '#src/archive/unpack.ts';
import type { StoredFile } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import type { BackupContents } from '#src/domain/wallet/wallet-store.ts';
import { entryShape } from '../records/entry-record.ts';
import { type FileRecord, fileShape } from '../records/file-record.ts';
import { offerShape, ownTemplateShape } from '../records/catalogue-records.ts';
import { issuerListShape } from '../records/issuer-list-record.ts';
import { migrateRecord, recordMigrations } from '../records/migrations.ts';
import { decisionShape, pathwayShape } from '../records/plan-records.ts';
import { settingsShape } from '../records/settings-record.ts';
import { portfolioShape } from '../records/portfolio-record.ts';
import { shareShape } from '../records/share-record.ts';
import { listOf, objectOf, oneOf, type Shape, whole } from '../shape.ts';
import { type BackupDocument, backupFormat, hashInPath, walletPath } from './backup-format.ts';

/**
 * A wallet of any honest size unpacks to less than this: records are text and shrink well, originals
 * such as pictures hardly shrink at all. What grows more is a decompression bomb.
 */
const maxUnpacked = (packedBytes: number): number => 256_000_000 + 4 * packedBytes;

/**
 * Reads a backup as if a stranger had written it: every record is rebuilt from its known fields, and
 * every original must hash to the name it is kept under.
 *
 * @param version - the schema version of this Cairn; older backups are brought along, newer ones refused
 * @throws WalletError `backup-newer`, or `backup-damaged` with the place of the first fault as its cause
 */
export async function readBackup(bytes: Uint8Array, version: number): Promise<BackupContents> {
  try {
    const members = new Map(membersOf(bytes).map((entry) => [entry.path, entry]));
    const document = readDocument(members.get(walletPath), version);
    return { ...contentsOf(document), files: await readOriginals(document.files, members.values()) };
  } catch (cause) {
    throw cause instanceof WalletError ? cause : new WalletError('backup-damaged', { cause });
  }
}

/** As many as the directory of an archive can count (APPNOTE 4.4.1.4). */
const mostMembers = 0xffff;

function membersOf(bytes: Uint8Array): readonly ArchiveEntry[] {
  const members = readDirectory(bytes, mostMembers);
  if (!Array.isArray(members)) throw new Error('directory damaged');
  if (members.some(({ isLocked }) => isLocked)) throw new Error('members are locked');
  const total = members.reduce((sum, { size }) => sum + size, 0);
  if (total > maxUnpacked(bytes.length)) throw new RangeError('unpacks to too much');
  return members;
}

function bytesOf(member: ArchiveEntry): Uint8Array<ArrayBuffer> {
  const bytes = unpack(member, member.size);
  if (bytes === null || bytes === 'too-large') throw new Error(`${member.path} is damaged`);
  return bytes;
}

const headShape = objectOf({ format: oneOf([backupFormat]), version: whole });

function readDocument(member: ArchiveEntry | undefined, version: number): BackupDocument {
  if (!member) throw new Error(`${walletPath} is missing`);
  const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(member)));
  const head = headShape(parsed, '');
  if (head.version > version) throw new WalletError('backup-newer');
  if (head.version < 1) throw new RangeError('no such version');
  const one =
    <T>(kind: keyof typeof recordMigrations, shape: Shape<T>): Shape<T> =>
    (value, at) =>
      shape(migrateRecord(recordMigrations[kind], value, head.version, version), at);
  return objectOf<BackupDocument>({
    format: oneOf([backupFormat]),
    version: whole,
    files: listOf(one('files', fileShape)),
    entries: listOf(one('entries', entryShape)),
    decisions: listOf(one('decisions', decisionShape)),
    pathways: listOf(one('pathways', pathwayShape)),
    // Before version 3 there were none of these two, and no portfolios.
    ownTemplates: orNone(one('ownTemplates', ownTemplateShape)),
    offers: orNone(one('offers', offerShape)),
    shares: listOf(one('shares', shareShape)),
    portfolios: orNone(one('portfolios', portfolioShape)),
    // Before version 2 there were none.
    issuerLists: orNone(one('issuerLists', issuerListShape)),
    settings: one('settings', settingsShape),
  })(parsed, '');
}

/** A list that older backups lack. */
const orNone =
  <T>(shape: Shape<T>): Shape<T[]> =>
  (value, at) =>
    listOf(shape)(value ?? [], at);

function contentsOf(document: BackupDocument): Omit<BackupContents, 'files'> {
  const { entries, decisions, pathways, ownTemplates, offers, shares, portfolios, issuerLists, settings } =
    document;
  const hashes = new Set(document.files.map((file) => file.sha256));
  const orphan = entries.find(({ attachments, fileSha256, credential }) =>
    // A record that was typed in has no file but those attached to it.
    [...attachments, ...(credential.format === 'own-record' ? [] : [fileSha256])].some(
      (hash) => !hashes.has(hash),
    ),
  );
  if (orphan) throw new Error(`entry ${orphan.id} has no original`);
  const unproven = decisions.find(({ letterSha256 }) => letterSha256 !== null && !hashes.has(letterSha256));
  if (unproven) throw new Error(`decision ${unproven.id} has no letter`);
  return { entries, decisions, pathways, ownTemplates, offers, shares, portfolios, issuerLists, settings };
}

async function readOriginals(
  records: readonly FileRecord[],
  members: Iterable<ArchiveEntry>,
): Promise<StoredFile[]> {
  const byHash = new Map<string, ArchiveEntry>();
  for (const member of members) {
    const hash = hashInPath(member.path);
    if (hash) byHash.set(hash, member);
  }
  const files: StoredFile[] = [];
  for (const record of records) {
    const member = byHash.get(record.sha256);
    if (!member) throw new Error(`original ${record.sha256} is missing`);
    const bytes = bytesOf(member);
    if ((await sha256Of(bytes)) !== record.sha256) throw new Error(`original ${record.sha256} was changed`);
    files.push({ ...record, bytes });
  }
  return files;
}

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
