import { base64Bytes, latin1Text } from './bytes.ts';

/** How what a learner is given begins: JSON, a token, markup, a PNG. Text that merely could be base64 is left alone. */
const beginning = /^(\u00EF\u00BB\u00BF)?\s*([{[]\s*["{[]|\{\s*\}|eyJ|<[?!a-z]|\u0089PNG\r\n)/i;

/** A token's first part, of which the others are missing (RFC 7515 section 4.1): more use to a person than its JSON. */
const tokenHeader = /^\s*\{\s*"(alg|typ|cty|kid|jwk|jku|x5c|x5u|x5t|crit|b64|sig[TD])\b/;

/**
 * The file that a text stands for: the data of a `data:` address (RFC 2397), or base64 (RFC 4648, either alphabet)
 * of what could be a credential. The stated media type is not believed: what the bytes are is asked as of any
 * other file. Null for every other text.
 */
export function encodedFile(text: string): Uint8Array | null {
  const address = /^data:([^,]{0,200}),/i.exec(text);
  if (address === null) {
    const opening = base64Bytes(text.slice(0, 80).replace(/\s+/g, '').slice(0, 40));
    const start = opening === null ? '' : latin1Text(opening);
    return beginning.test(start) && !tokenHeader.test(start) ? base64Bytes(text) : null;
  }
  const data = text.slice(address[0].length);
  const written = percentDecoded(data);
  if (written === null) return null;
  return /;\s*base64\s*$/i.test(address[1] ?? '') ? base64Bytes(written) : new TextEncoder().encode(written);
}

function percentDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
