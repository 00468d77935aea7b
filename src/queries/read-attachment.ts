import { err, ok, type Result } from '#src/domain/result.ts';
import type { IsoDateTime } from '#src/domain/time.ts';
import type { StoredFile } from '#src/domain/wallet/records.ts';

/** A document, scanned at a sensible size, is far smaller; more would fill the browser's storage. */
const largestBytes = 20_000_000;

/** What keeps a file from being attached. */
export type AttachmentError = 'too-large' | 'empty' | 'unreadable';

/** Takes a file as it is, whatever it is: it is kept and handed back, never opened. */
export async function readAttachment(
  file: File,
  addedOn: IsoDateTime,
): Promise<Result<StoredFile, AttachmentError>> {
  if (file.size > largestBytes) return err('too-large');
  if (file.size === 0) return err('empty');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mediaType = file.type === '' ? 'application/octet-stream' : file.type;
    return ok({ sha256: await sha256Of(bytes), name: file.name, mediaType, bytes, addedOn });
  } catch {
    // The file was moved or the device was taken out between choosing and reading.
    return err('unreadable');
  }
}

/** In hexadecimal, as it names files. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
