import { err, ok, type Result } from '#src/domain/result.ts';
import type { FetchedDocument, Unreached } from '#src/domain/verification/document-source.ts';

/** A check that waits longer than this becomes "could not check". */
const timeoutMs = 8_000;
/** Key documents are small; the largest status lists that a specification reckons with have 2 MB. */
const maxBytes = 2_500_000;

/**
 * Fetches a document that a check needs, after the person agreed to ask its host. A host that sends askers on
 * is not followed: nobody agreed to ask whoever that is.
 */
export async function fetchDocument(url: string): Promise<Result<FetchedDocument, Unreached>> {
  if (!url.startsWith('https://')) return err({ reason: 'not-https' });
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect' || response.redirected) return err({ reason: 'redirected' });
    if (!response.ok || !response.body) return err({ reason: 'http-status', httpStatus: response.status });
    const bytes = await readUpTo(response.body, maxBytes);
    return bytes === null ? err({ reason: 'too-large' }) : ok({ bytes, fetchedAt: null });
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return err({ reason: isLate ? 'timed-out' : 'refused-or-offline' });
  }
}

async function readUpTo(body: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > limit) return null;
    chunks.push(chunk);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
