import { fromBase64Url, toBase64Url } from './base64url.ts';
import { jsonTokens } from './json-tokens.ts';

/**
 * [Note: Text inside text] A token carries JSON as base64url, and a JSON seal carries JSON as an escaped
 * string. Neither shrinks well: base64url hides every repetition, and escapes break it. Such a stretch is
 * carried as the text it stands for and written again by the reader; only stretches that come back
 * byte for byte are taken apart, so a signature over them still holds.
 */
export type Stretch = { kind: 'as-is' | 'base64url' | 'json-string'; content: string };

/** JSON that begins with `{"`, `{` and a line feed, `{` and a carriage return, or `["`, in base64url. */
const tokenStart = /(?:eyJ|ewo|ew0|WyJ)[A-Za-z0-9_-]{16,}/gu;
/** A JSON string whose content is JSON. */
const escapedStart = '"{\\"';

/** Takes a text apart. Joined again with `textOf`, the stretches give the same text. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  const take = (from: number, to: number, stretch: Stretch) => {
    if (from > done) stretches.push({ kind: 'as-is', content: text.slice(done, from) });
    stretches.push(stretch);
    done = to;
  };
  for (const { at, end, stretch } of [...tokens(text), ...escaped(text)].sort((a, b) => a.at - b.at)) {
    if (at >= done) take(at, end, stretch);
  }
  if (done < text.length || stretches.length === 0) {
    stretches.push({ kind: 'as-is', content: text.slice(done) });
  }
  return stretches;
}

/** The text that a stretch stands for. */
export function textOf({ kind, content }: Stretch): string {
  if (kind === 'base64url') return toBase64Url(new TextEncoder().encode(content));
  return kind === 'json-string' ? JSON.stringify(content) : content;
}

type Found = { at: number; end: number; stretch: Stretch };

function* tokens(text: string): Generator<Found> {
  for (const { 0: token, index } of text.matchAll(tokenStart)) {
    const decoded = fromBase64Url(token);
    if (!decoded) continue;
    const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(decoded.bytes);
    const stretch: Stretch = { kind: 'base64url', content };
    if (textOf(stretch) === token) yield { at: index, end: index + token.length, stretch };
  }
}

function* escaped(text: string): Generator<Found> {
  let at = 0;
  for (const token of jsonTokens(text)) {
    const end = at + token.text.length;
    const content = token.text.startsWith(escapedStart) ? unescaped(token.text) : null;
    if (content !== null) {
      const stretch: Stretch = { kind: 'json-string', content };
      if (textOf(stretch) === token.text) yield { at, end, stretch };
    }
    at = end;
  }
}

function unescaped(written: string): string | null {
  try {
    const content: unknown = JSON.parse(written);
    // Half a surrogate pair would not survive the way through UTF-8.
    return typeof content === 'string' && !/\p{Cs}/u.test(content) ? content : null;
  } catch {
    return null;
  }
}
