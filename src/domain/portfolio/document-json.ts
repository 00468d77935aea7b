import { isObject, type JsonValue } from '../json.ts';
import { xmlMembers } from './xml-members.ts';

/**
 * What a credential's own text says, as JSON: a JSON or XML document, a compact token, an SD-JWT with its
 * disclosures, or a seal with its payload inside. `null` for anything else. Nothing is checked here; it is for looking into what
 * would be disclosed.
 */
export function documentJson(text: string): JsonValue | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('<')) return xmlMembers(trimmed);
  const compact = /^[\w-]+\.([\w-]*)\.[\w-]*$/.exec(trimmed);
  if (compact) return parsed(fromBase64Url(compact[1] ?? ''));
  if (/^[\w-]+\.[\w-]+\.[\w-]+~[\w.~-]*$/.test(trimmed)) return sdJwtJson(trimmed);
  const document = parsed(trimmed);
  const payload = isObject(document) ? document['payload'] : null;
  if (typeof payload !== 'string') return document;
  return parsed(payload) ?? parsed(fromBase64Url(payload)) ?? document;
}

/**
 * The claims of an SD-JWT (RFC 9901), those in the clear and those disclosed. An SD-JWT VC speaks of its
 * holder in all of them, so they stand as what it says about its subject.
 */
function sdJwtJson(text: string): JsonValue | null {
  const [token = '', ...disclosures] = text.split('~');
  const payload = parsed(fromBase64Url(token.split('.')[1] ?? ''));
  if (!isObject(payload)) return null;
  const disclosed = disclosures.flatMap((disclosure): [string, JsonValue][] => {
    const content = disclosure.includes('.') ? null : parsed(fromBase64Url(disclosure));
    if (!Array.isArray(content)) return [];
    const [, name, value] = content;
    return content.length === 3 && typeof name === 'string' && value !== undefined ? [[name, value]] : [];
  });
  const subject = Object.fromEntries([...Object.entries(payload), ...disclosed]);
  return Object.hasOwn(payload, 'vct') ? { credentialSubject: subject } : subject;
}

function parsed(text: string | null): JsonValue | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return null;
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url (RFC 4648 section 5) of UTF-8 text; `null` where it is not. The domain has no `atob`. */
function fromBase64Url(encoded: string): string | null {
  let bits = 0;
  let held = 0;
  const escaped: string[] = [];
  for (const character of encoded.replace(/=+$/, '')) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      escaped.push(`%${((held >> bits) & 0xff).toString(16).padStart(2, '0')}`);
    }
  }
  try {
    return decodeURIComponent(escaped.join(''));
  } catch {
    return null;
  }
}
