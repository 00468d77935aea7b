import { base64urlnopad } from '@scure/base';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';

const context = 'https://www.w3.org/ns/credentials/v2';

/**
 * An original as a member of a presentation: a token in an envelope (VC Data Model 2.0 section 4.12.1), or a
 * document with its proof. `null` for anything else: a picture, a hosted badge, an unsigned record.
 */
export function presentable(bytes: Uint8Array): JsonObject | null {
  const text = textOf(bytes);
  if (text === null) return null;
  const document = parsed(text);
  if (isObject(document))
    return isCredential(document) && isObject(firstOf(document['proof'])) ? document : null;
  const mediaType = tokenType(text);
  return mediaType === null
    ? null
    : { '@context': context, type: 'EnvelopedVerifiableCredential', id: `data:${mediaType},${text}` };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return null;
  }
}

function parsed(text: string): JsonValue | null {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

/** SD-JWT VC ends its parts with a tilde (RFC 9901 section 4); a plain token has three parts. */
function tokenType(text: string): string | null {
  const compact = /^([\w-]+)\.([\w-]+)\.[\w-]+((?:~[\w-]*)*~?[\w.-]*)$/u.exec(text);
  if (!compact) return null;
  const payload = decoded(compact[2] ?? '');
  if (!isObject(payload)) return null;
  if (compact[3] !== '') return 'application/dc+sd-jwt';
  const document = isObject(payload['vc']) ? payload['vc'] : payload;
  return isCredential(document) ? 'application/vc+jwt' : null;
}

function decoded(part: string): JsonValue | null {
  try {
    return parsed(new TextDecoder().decode(base64urlnopad.decode(part)));
  } catch {
    return null;
  }
}

const isCredential = ({ type }: JsonObject): boolean =>
  (Array.isArray(type) ? type : [type]).includes('VerifiableCredential');

const firstOf = (value: JsonValue | undefined): JsonValue | undefined =>
  Array.isArray(value) ? value[0] : value;
