import { endOfDocument } from '../json/json-text.ts';
import { limits } from '../limits.ts';
import { looksLikeSdJwt, readCompactToken } from './compact-token.ts';

/** Whether a text can only be JSON. */
export const startsJson = (text: string): boolean => /^[[{"]/.test(text);

/** A whole compact token, with the disclosures and the key binding that may follow it (RFC 9901 section 4). */
const wholeToken = /^eyJ[\w-]*=*\.[\w-]*=*\.[\w-]+=*(~[\w\-.=]*)*$/;

/**
 * Tokens that stand one after the other between white space; null for a single one, which some programs break
 * over lines. A key binding is no token of its own, wherever the line before it ends.
 */
export function tokensIn(text: string): string[] | null {
  const pieces = text.split(/\s+/, limits.credentials + 1);
  if (pieces.length < 2 || !pieces.every((piece) => wholeToken.test(piece))) return null;
  return pieces.some(bindsKey) ? null : pieces;
}

function bindsKey(piece: string): boolean {
  if (looksLikeSdJwt(piece)) return false;
  const token = readCompactToken(piece);
  return token.ok && token.value.header['typ'] === 'kb+jwt';
}

/**
 * The texts of JSON documents that follow one another, one a line (NDJSON) or simply on end, with
 * tokens among them. All or nothing: null where anything else stands between them, and for a text of one document.
 * Depth, size and repeated names are the parser's to refuse, for the whole and for each. Of more than
 * `limits.credentials` one more is given, and no further.
 */
export function documentsIn(text: string): string[] | null {
  const documents: string[] = [];
  const space = /\s*/y;
  for (let at = 0; at < text.length && documents.length <= limits.credentials;) {
    space.lastIndex = at;
    at += space.exec(text)?.[0].length ?? 0;
    if (at >= text.length) break;
    const end = text[at] === 'e' ? endOfWord(text, at) : endOfDocument(text, at);
    if (end === -1) return null;
    const document = text.slice(at, end);
    if (text[at] === 'e' && !wholeToken.test(document)) return null;
    documents.push(document);
    at = end;
  }
  return documents.length > 1 ? documents : null;
}

function endOfWord(text: string, start: number): number {
  const word = /\S*/y;
  word.lastIndex = start;
  return start + (word.exec(text)?.[0].length ?? 0);
}
