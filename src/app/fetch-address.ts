import type { FetchProblem } from '#src/domain/wallet/fetched-from.ts';
import type { FetchAddress } from '#src/queries/services.tsx';
import { err, ok } from '#src/domain/result.ts';
import type { Clock } from '#src/domain/time.ts';

/** Someone waits in front of the screen, who can also stop it. */
const timeoutMs = 20_000;
/** As large as a credential may be at all. */
const maxBytes = 20_000_000;

/**
 * Asks for the data before the page: many addresses of badges give either. `Accept` may be set without asking
 * the other side first (Fetch Standard, CORS-safelisted request headers).
 */
const accept = 'application/ld+json, application/json;q=0.9, */*;q=0.5';

/** Fetches with nothing that tells the other side more than a bare visit does: no cookies, no address of this page. */
export function createFetchAddress(now: Clock, timeout: number = timeoutMs): FetchAddress {
  return async (address, { signal, onBytes }) => {
    if (!address.startsWith('https://')) return err('not-there');
    const late = AbortSignal.timeout(timeout);
    const problem = (): FetchProblem =>
      signal.aborted ? 'stopped' : late.aborted ? 'too-slow' : 'refused-or-offline';
    try {
      const response = await fetch(address, {
        signal: AbortSignal.any([signal, late]),
        headers: { Accept: accept },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
      if (!response.ok || !response.body) return err('not-there');
      // The page's policy lets no request leave for another scheme, on the way neither.
      const from = { address: response.url || address, on: now().toISOString() };
      const bytes = await readUpTo(response.body, onBytes);
      return bytes === null ? err('too-large') : ok({ bytes, from });
    } catch {
      return err(problem());
    }
  };
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  onBytes: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value as Uint8Array<ArrayBuffer>);
    onBytes(length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
