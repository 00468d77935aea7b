import type { ReadProblem } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { parseJsonText } from '../json/json-text.ts';
import { base64UrlBytes, utf8Text } from './bytes.ts';
import { refuse } from './problem.ts';

/** A compact JWS (RFC 7515 section 3.1), taken apart and not yet judged. */
export type CompactToken = {
  /** Without the white space of line-wrapped files. */
  compact: string;
  protectedHeader: string;
  header: JsonObject;
  /** The middle part as it stands; empty where the payload is detached. */
  payloadPart: string;
  /** The decoded payload; null where it is not JSON. */
  payload: JsonValue | null;
  signature: string;
};

/** Text that can only be a token or something like it: no JSON or XML starts so. */
export const looksLikeToken = (text: string): boolean => /^\s*eyJ[A-Za-z0-9_\-\s.~=]+$/.test(text);

/** A token with disclosures behind tildes (RFC 9901 section 4). */
export const looksLikeSdJwt = (text: string): boolean => looksLikeToken(text) && text.includes('~');

/** Codes: `jwt-malformed`, and those of parsing JSON. */
export function readCompactToken(text: string): Result<CompactToken, ReadProblem> {
  const compact = text.replace(/\s+/g, '');
  const parts = compact.split('.', 4);
  const [protectedHeader = '', payloadPart = '', signature = ''] = parts;
  if (parts.length !== 3 || signature === '') return refuse('jwt-malformed', { parts: parts.length });
  const header = decodedJson(protectedHeader);
  if (!header.ok) return header;
  if (!isObject(header.value)) return refuse('jwt-malformed');
  const payload = payloadPart === '' ? ok(null) : decodedJson(payloadPart);
  if (!payload.ok && payload.error.code !== 'jwt-malformed') return payload;
  return ok({
    compact,
    protectedHeader,
    header: header.value,
    payloadPart,
    payload: payload.ok ? payload.value : null,
    signature,
  });
}

/** A part that is not base64url or holds no JSON makes the token malformed; limits keep their own codes. */
export function decodedJson(part: string): Result<JsonValue, ReadProblem> {
  const bytes = base64UrlBytes(part);
  const text = bytes === null ? refuse('jwt-malformed') : utf8Text(bytes);
  if (!text.ok) return refuse('jwt-malformed');
  const parsed = parseJsonText(text.value);
  const isLimit = !parsed.ok && !['not-json', 'truncated'].includes(parsed.error.code);
  return parsed.ok || isLimit ? parsed : refuse('jwt-malformed');
}
