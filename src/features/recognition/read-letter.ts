import { err, type Result } from '#src/domain/result.ts';
import type { IsoDateTime } from '#src/domain/time.ts';
import type { StoredFile } from '#src/domain/wallet/records.ts';
import { readAttachment, type AttachmentError } from '#src/queries/read-attachment.ts';

/** What keeps a file from being attached. Each has its text as `recognition.error.<code>`. */
export type LetterError = `letter-${AttachmentError}`;

/** Takes a letter as it is, whatever it is. */
export async function readLetter(file: File, addedOn: IsoDateTime): Promise<Result<StoredFile, LetterError>> {
  const read = await readAttachment(file, addedOn);
  return read.ok ? read : err(`letter-${read.error}` as const);
}
