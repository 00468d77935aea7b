import { err, ok, type Result } from '#src/domain/result.ts';
import type { IsoDateTime } from '#src/domain/time.ts';
import type { StoredFile } from '#src/domain/wallet/records.ts';

/** A letter, scanned at a sensible size, is far smaller; more would fill the browser's storage. */
const largestLetterBytes = 20_000_000;

/** What keeps a file from being attached. Each has its text as `recognition.error.<code>`. */
export type LetterError = 'letter-too-large' | 'letter-empty' | 'letter-unreadable';

/** Takes a file as it is, whatever it is: it is kept and handed back, never opened. */
export async function readLetter(file: File, addedOn: IsoDateTime): Promise<Result<StoredFile, LetterError>> {
  if (file.size > largestLetterBytes) return err('letter-too-large');
  if (file.size === 0) return err('letter-empty');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return ok({
      sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
      name: file.name,
      mediaType: file.type === '' ? 'application/octet-stream' : file.type,
      bytes,
      addedOn,
    });
  } catch {
    // The file was moved or the device was taken out between choosing and reading.
    return err('letter-unreadable');
  }
}
