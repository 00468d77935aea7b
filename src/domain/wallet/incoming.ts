import type { ReadProblem } from '../credential/reading.ts';
import type { IsoDateTime } from '../time.ts';
import type { InspectedCredential, InspectedFile } from '../verification/inspector.ts';
import { ownRecord, ownRecordReport } from './own-record.ts';
import type { EntryId, WalletEntry } from './records.ts';

/** Where an incoming credential comes from: which of the files, and where in it. */
export type IncomingPlace = {
  /** Position among the files handed over. */
  position: number;
  /** Position among the credentials of that file, and how many it holds. */
  index: number;
  of: number;
  file: InspectedFile;
};

export type ReadyCredential = IncomingPlace & {
  found: InspectedCredential;
  /** True where the same file waits in "Removed": adding it brings the entry back. */
  isRemoved: boolean;
};

type CopyReason =
  /** The very same file is in the wallet; it cannot be there twice. */
  | 'same-file'
  /** The same signed text, in another file or wrapping. It can be kept; its credits count once. */
  | 'same-content'
  /** As above, but the first one is among the files handed over. */
  | 'same-file-here'
  | 'same-content-here';

export type KnownCopy = IncomingPlace & {
  /** Null for a file that is in the wallet as the learner's own record. */
  found: InspectedCredential | null;
  reason: CopyReason;
  /** What is there already; null where it is among the files handed over. */
  existing: WalletEntry | null;
};

export type UnreadFile = { position: number; file: InspectedFile; problem: ReadProblem };

/** Files handed over, sorted by what can be done with them. Nothing is in the wallet yet. */
export type IncomingReview = {
  ready: readonly ReadyCredential[];
  copies: readonly KnownCopy[];
  unread: readonly UnreadFile[];
};

/** The id an incoming credential will have. */
const incomingId = (file: InspectedFile, index: number): EntryId => `${file.sha256}.${index}`;

/** @param entries - the whole wallet, removed entries included */
export function reviewIncoming(
  files: readonly InspectedFile[],
  entries: readonly WalletEntry[],
): IncomingReview {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byContent = new Map(
    entries.filter((entry) => entry.removedOn === null).map((entry) => [entry.contentSha256, entry]),
  );
  const seenFiles = new Set<string>();
  const seenContents = new Set<string>();
  const ready: ReadyCredential[] = [];
  const copies: KnownCopy[] = [];
  const unread: UnreadFile[] = [];

  files.forEach((file, position) => {
    const repeated = file.sha256 !== '' && seenFiles.has(file.sha256);
    seenFiles.add(file.sha256);
    if (!file.outcome.ok) {
      const kept = byId.get(incomingId(file, 0));
      if (kept?.removedOn === null)
        copies.push({ position, index: 0, of: 1, file, found: null, reason: 'same-file', existing: kept });
      else if (!repeated) unread.push({ position, file, problem: file.outcome.error });
      return;
    }
    const { credentials } = file.outcome.value;
    credentials.forEach((found, index) => {
      const place = { position, index, of: credentials.length, file, found };
      const same = byId.get(incomingId(file, index));
      const alike = byContent.get(found.contentSha256);
      if (repeated) copies.push({ ...place, reason: 'same-file-here', existing: null });
      else if (same?.removedOn === null) copies.push({ ...place, reason: 'same-file', existing: same });
      else if (alike) copies.push({ ...place, reason: 'same-content', existing: alike });
      else if (seenContents.has(found.contentSha256))
        copies.push({ ...place, reason: 'same-content-here', existing: null });
      else ready.push({ ...place, isRemoved: same !== undefined });
      seenContents.add(found.contentSha256);
    });
  });
  return { ready, copies, unread };
}

/** The wallet entry that an incoming credential becomes. */
export function entryOf(
  { file, index, found }: IncomingPlace & { found: InspectedCredential },
  addedOn: IsoDateTime,
): WalletEntry {
  return {
    ...blankEntry(file, index, addedOn),
    parent: found.parent,
    contentSha256: found.contentSha256,
    credential: found.credential,
    report: found.report,
  };
}

/** The entry for a file that could not be read and is kept as evidence. */
export function evidenceEntryOf(file: InspectedFile, title: string, addedOn: IsoDateTime): WalletEntry {
  return {
    ...blankEntry(file, 0, addedOn),
    credential: ownRecord(title, file.mediaType),
    report: ownRecordReport(addedOn),
  };
}

const blankEntry = (file: InspectedFile, index: number, addedOn: IsoDateTime) => ({
  id: incomingId(file, index),
  fileSha256: file.sha256,
  index,
  parent: null,
  contentSha256: file.sha256,
  addedOn,
  note: '',
  additions: {},
  countsApart: false,
  removedOn: null,
});
