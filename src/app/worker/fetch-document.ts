/** A check that waits longer than this becomes "could not check". */
const timeoutMs = 8_000;
/** Key documents and status lists are small; anything larger is not read. */
const maxBytes = 2_000_000;

/**
 * Fetches a document that a check needs, after the person asked for it. `null` means that there was
 * no usable answer: refused by the host or the browser, not https, too slow, or too large.
 */
export async function fetchDocument(url: string): Promise<Uint8Array | null> {
  if (!url.startsWith('https://')) return null;
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (!response.ok || !response.body) return null;
    return await readUpTo(response.body, maxBytes);
  } catch {
    return null;
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
