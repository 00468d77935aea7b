import type { IssuanceProblem } from '#src/domain/issuance/issuance.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { parseObject } from './fields.ts';
import { refuse } from './problem.ts';
import { isHttps } from './read-offer.ts';

/** An issuer may have to look into its records first. */
const timeoutMs = 20_000;
/** A credential with a picture in it is far smaller. */
const maxBytes = 8_000_000;

export type Answer = {
  status: number;
  /** Null where the answer is not a JSON object. */
  body: JsonObject | null;
};

type Request = { url: string; accept?: string } & (
  | { method: 'GET' }
  | { method: 'POST'; form: Readonly<Record<string, string>> }
  | { method: 'POST'; json?: JsonObject; token?: string }
);

/** Asks one host one thing. An answer of any status is an answer. */
export type Contact = (request: Request) => Promise<Result<Answer, IssuanceProblem>>;

/** @param agreed - the hosts that may be contacted; all others are refused before anything is sent */
export function createContact(send: typeof fetch, agreed: ReadonlySet<string>): Contact {
  return async (request) => {
    if (!isHttps(request.url)) return refuse('offer-not-https');
    const { host } = new URL(request.url);
    if (!agreed.has(host)) return refuse('host-not-agreed', { host });
    try {
      const response = await send(request.url, {
        ...messageOf(request),
        // A redirection could lead to somebody the person was not told of.
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await textUpTo(response, maxBytes);
      if (text === null) return refuse('answer-unusable', { host });
      return ok({ status: response.status, body: parseObject(text) });
    } catch {
      return refuse('host-unreachable', { host });
    }
  };
}

function messageOf(request: Request): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (request.method === 'GET') return { method: 'GET', headers };
  if ('form' in request) return { method: 'POST', headers, body: new URLSearchParams(request.form) };
  if (request.token !== undefined) headers['Authorization'] = `Bearer ${request.token}`;
  if (request.json === undefined) return { method: 'POST', headers };
  headers['Content-Type'] = 'application/json';
  return { method: 'POST', headers, body: JSON.stringify(request.json) };
}

async function textUpTo(response: Response, limit: number): Promise<string | null> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let length = 0;
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
