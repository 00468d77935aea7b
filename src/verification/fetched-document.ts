import type { JsonObject } from '#src/domain/json.ts';
import { err, type Result } from '#src/domain/result.ts';
import type { DocumentSource, FetchedDocument, Unreached } from '#src/domain/verification/document-source.ts';
import { decodeUtf8 } from '#src/verification/jose/base64.ts';
import { parseObject } from '#src/verification/json.ts';

/** Bytes of a fetched document; the largest status lists are a few hundred kB. */
const sizeLimit = 2_500_000;

/** `null` where there was no answer, or one that is not UTF-8. */
export async function fetchText(source: DocumentSource, url: string): Promise<string | null> {
  const fetched = await source(url);
  return fetched.ok ? decodeUtf8(fetched.value.bytes) : null;
}

/** `null` where there was no answer, or one that is not a JSON object. */
export async function fetchObject(source: DocumentSource, url: string): Promise<JsonObject | null> {
  const text = await fetchText(source, url);
  return text === null ? null : parseObject(text);
}

/**
 * The same source, asking for each address once and only over `https`: what came over `http` could have been
 * altered on the way, and a page served securely may not fetch it. Answers too large to look at are none. A
 * source that throws is taken for one that did not answer.
 */
export function askOnce(source: DocumentSource): DocumentSource {
  const answers = new Map<string, ReturnType<DocumentSource>>();
  const ask = async (address: string): Promise<Result<FetchedDocument, Unreached>> => {
    const fetched = await source(address).catch(() => err({ reason: 'no-answer' as const }));
    return fetched.ok && fetched.value.bytes.length > sizeLimit ? err({ reason: 'too-large' }) : fetched;
  };
  return (url) => {
    const address = url.replace(/^http:/i, 'https:');
    if (!/^https:\/\//i.test(address)) return Promise.resolve(err({ reason: 'not-https' as const }));
    const asked = answers.get(address) ?? ask(address);
    answers.set(address, asked);
    return asked;
  };
}

/** The bytes, or `null` where there was no answer. */
export async function fetchBytes(source: DocumentSource, url: string): Promise<Uint8Array | null> {
  const fetched = await source(url);
  return fetched.ok ? fetched.value.bytes : null;
}
