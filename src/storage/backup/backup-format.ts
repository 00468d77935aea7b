import type { SavedPortfolio } from '#src/domain/portfolio/portfolio-draft.ts';
import type { IssuerList } from '#src/domain/verification/issuer-list.ts';
import type {
  Offer,
  OwnTemplate,
  Pathway,
  RecognitionDecision,
  Settings,
  ShareRecord,
  WalletEntry,
} from '#src/domain/wallet/records.ts';
import type { FileRecord } from '../records/file-record.ts';

/**
 * [Note: Backup format] A ZIP archive that ordinary tools can open:
 *
 * - `wallet.json`: every record as UTF-8 JSON, with the schema version it was written by;
 * - `originals/<sha256>-<file name>`: every original, byte for byte.
 *
 * The hash in the path is what ties an original to its record; the name after it is for people.
 */
export type BackupDocument = {
  format: typeof backupFormat;
  version: number;
  files: readonly FileRecord[];
  entries: readonly WalletEntry[];
  decisions: readonly RecognitionDecision[];
  pathways: readonly Pathway[];
  ownTemplates: readonly OwnTemplate[];
  offers: readonly Offer[];
  shares: readonly ShareRecord[];
  portfolios: readonly SavedPortfolio[];
  issuerLists: readonly IssuerList[];
  settings: Settings;
};

export const backupFormat = 'cairn-backup';
export const walletPath = 'wallet.json';
const originalsFolder = 'originals/';
const maxNameLength = 120;

/** Where an original stands in the archive. The name loses what file systems refuse and what could lead out of the folder. */
export function originalPath({ sha256, name }: Pick<FileRecord, 'sha256' | 'name'>): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Cs}/\\:*?"<>|]/gu, '_').replace(/^\.+/u, '');
  // By code points, so that no character is cut in two; the end is kept because it says what kind of file it is.
  return `${originalsFolder}${sha256}-${Array.from(plain).slice(-maxNameLength).join('')}`;
}

/** The hash in the path of an original; `null` for any other path. */
export function hashInPath(path: string): string | null {
  return /^originals\/([0-9a-f]{64})-/u.exec(path)?.[1] ?? null;
}
