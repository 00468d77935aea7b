import { err, ok, type Result } from '#src/domain/result.ts';

/** Why an address gave nothing; what is refused cannot be told from being offline. */
export type NothingFetched =
  | { reason: 'not-https' | 'redirected' | 'too-large' | 'timed-out' | 'stopped' | 'refused-or-offline' }
  | { reason: 'http-status'; httpStatus: number };

/**
 * The one way in which the app asks an address that the person agreed to ask: over https, with nothing that
 * tells the other side more than a bare visit does, and never further than the host that was named. A
 * redirection is not followed: a browser tells where it leads only after having asked there.
 *
 * @param limits - `signal` stops it; `onBytes` is told how much has arrived
 */
export async function fetchBytes(
  address: string,
  limits: {
    timeoutMs: number;
    maxBytes: number;
    accept?: string;
    signal?: AbortSignal;
    onBytes?: (count: number) => void;
  },
): Promise<Result<Uint8Array<ArrayBuffer>, NothingFetched>> {
  if (!address.startsWith('https://')) return err({ reason: 'not-https' });
  const late = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await fetch(address, {
      ...(limits.accept === undefined ? {} : { headers: { Accept: limits.accept } }),
      signal: limits.signal ? AbortSignal.any([limits.signal, late]) : late,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect' || response.redirected) return err({ reason: 'redirected' });
    if (!response.ok || !response.body) return err({ reason: 'http-status', httpStatus: response.status });
    const bytes = await readUpTo(response.body, limits.maxBytes, limits.onBytes);
    return bytes === null ? err({ reason: 'too-large' }) : ok(bytes);
  } catch {
    if (limits.signal?.aborted) return err({ reason: 'stopped' });
    return err({ reason: late.aborted ? 'timed-out' : 'refused-or-offline' });
  }
}

async function readUpTo(
  body: ReadableStream<Uint8Array>,
  limit: number,
  onBytes?: (count: number) => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value as Uint8Array<ArrayBuffer>);
    onBytes?.(length);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
