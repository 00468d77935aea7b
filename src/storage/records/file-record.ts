import type { StoredFile } from '#src/domain/wallet/records.ts';
import type { FetchedFrom } from '#src/domain/wallet/fetched-from.ts';
import { isoDateTime, objectOf, optional, sha256Hex, text } from '../shape.ts';

/** What a backup says about an original beside its bytes. */
export type FileRecord = Omit<StoredFile, 'bytes'>;

export const fileShape = objectOf<FileRecord>({
  sha256: sha256Hex,
  name: text,
  mediaType: text,
  addedOn: isoDateTime,
  fetched: optional(objectOf<FetchedFrom>({ address: text, on: isoDateTime })),
});
