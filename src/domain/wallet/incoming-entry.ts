import type { IsoDateTime } from '../time.ts';
import type { InspectedCredential, InspectedFile } from '../verification/inspector.ts';
import { ownRecord, ownRecordReport } from './own-record.ts';
import type { EntryId, WalletEntry } from './records.ts';

/**
 * The id an incoming credential will have.
 *
 * @param index - its position among the credentials of the file
 */
export const incomingId = (file: InspectedFile, index: number): EntryId => `${file.sha256}.${index}`;

/** The wallet entry that an incoming credential becomes. */
export function entryOf(
  { file, index, found }: { file: InspectedFile; index: number; found: InspectedCredential },
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
    attachments: [file.sha256],
    credential: ownRecord(title, file.mediaType),
    report: ownRecordReport(addedOn),
  };
}

const blankEntry = (file: InspectedFile, index: number, addedOn: IsoDateTime) => ({
  id: incomingId(file, index),
  fileSha256: file.sha256,
  attachments: [],
  index,
  parent: null,
  contentSha256: file.sha256,
  addedOn,
  note: '',
  additions: {},
  countsApart: false,
  removedOn: null,
});
