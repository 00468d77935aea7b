import type { FetchProblem } from '#src/domain/wallet/fetched-from.ts';
import type { FetchAddress } from '#src/queries/services.tsx';
import { err, ok } from '#src/domain/result.ts';
import type { Clock } from '#src/domain/time.ts';
import { fetchBytes, type NothingFetched } from './fetch-bytes.ts';

/** Someone waits in front of the screen, who can also stop it. */
const usualTimeoutMs = 20_000;
/** As large as a credential may be at all. */
const maxBytes = 20_000_000;

/**
 * Asks for the data before the page: many addresses of badges give either. `Accept` may be set without asking
 * the other side first (Fetch Standard, CORS-safelisted request headers).
 */
const accept = 'application/ld+json, application/json;q=0.9, */*;q=0.5';

const problems: Record<NothingFetched['reason'], FetchProblem> = {
  'not-https': 'not-there',
  redirected: 'redirected',
  'too-large': 'too-large',
  'timed-out': 'too-slow',
  stopped: 'stopped',
  'refused-or-offline': 'refused-or-offline',
  'http-status': 'not-there',
};

/** Fetches a credential from an address that the person typed and said yes to. */
export function createFetchAddress(now: Clock, timeoutMs: number = usualTimeoutMs): FetchAddress {
  return async (address, watch) => {
    const fetched = await fetchBytes(address, { ...watch, timeoutMs, maxBytes, accept });
    return fetched.ok
      ? ok({ bytes: fetched.value, from: { address, on: now().toISOString() } })
      : err(problems[fetched.error.reason]);
  };
}
