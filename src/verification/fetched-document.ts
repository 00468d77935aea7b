import type { JsonObject } from '#src/domain/json.ts';
import type { DocumentSource } from '#src/domain/verification/verifier.ts';
import { decodeUtf8 } from '#src/verification/jose/base64.ts';
import { parseObject } from '#src/verification/json.ts';

/** Bytes of a fetched document; the largest status lists are a few hundred kB. */
const sizeLimit = 2_000_000;

/** `null` where there was no answer, or one too large to look at or not UTF-8. */
export async function fetchText(source: DocumentSource, url: string): Promise<string | null> {
  const bytes = await source(url);
  return bytes === null || bytes.length > sizeLimit ? null : decodeUtf8(bytes);
}

/** `null` where there was no answer, or one that is not a JSON object. */
export async function fetchObject(source: DocumentSource, url: string): Promise<JsonObject | null> {
  const text = await fetchText(source, url);
  return text === null ? null : parseObject(text);
}

/**
 * The same source, asking for each address once and only over `https`: what came over `http` could have been
 * altered on the way, and a page served securely may not fetch it. A source that throws is taken for one that
 * did not answer.
 */
export function askOnce(source: DocumentSource): DocumentSource {
  const answers = new Map<string, Promise<Uint8Array | null>>();
  return (url) => {
    const address = url.replace(/^http:/i, 'https:');
    if (!/^https:\/\//i.test(address)) return Promise.resolve(null);
    const asked = answers.get(address) ?? source(address).catch(() => null);
    answers.set(address, asked);
    return asked;
  };
}
