import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { isAddress } from './plain-terms.ts';

const xsd = (name: string) => `http://www.w3.org/2001/XMLSchema#${name}`;
export const rdf = (name: string) => `<http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}>`;

/** Characters that N-Quads write as an escape in an address, and credentials have no use for. */
const unusualInAddress = /[\0-\x20<>"{}|^`\\]/;

/** An absolute address as N-Quads write it, or `undefined` for anything else. */
export function addressTerm(address: JsonValue | undefined): string | undefined {
  return typeof address === 'string' && isAddress(address) && !unusualInAddress.test(address)
    ? `<${address}>`
    : undefined;
}

/**
 * A value object as an N-Quads literal (JSON-LD 1.1 API section 8.2.2), or `undefined` where it is not plain.
 */
export function literalTerm(object: JsonObject): string | undefined {
  const { '@value': value, '@type': type, '@language': language, ...others } = object;
  if (value === undefined || value === null || typeof value === 'object' || Object.keys(others).length > 0)
    return undefined;
  if (language !== undefined) {
    const isPlain = typeof value === 'string' && typeof language === 'string' && type === undefined;
    return isPlain && /^[a-z\d-]+$/.test(language) ? `${quoted(value)}@${language}` : undefined;
  }
  const datatype = type === undefined ? datatypeOf(value) : type;
  if (datatype === xsd('string')) return quoted(String(value));
  const address = addressTerm(datatype);
  if (address === undefined || address === rdf('langString')) return undefined;
  return `${quoted(textOf(value, datatype))}^^${address}`;
}

/** As the library decides it, which looks at how the number is written. */
const isDouble = (value: string | number | boolean): boolean =>
  typeof value === 'number' && (String(value).includes('.') || Math.abs(value) >= 1e21);

function datatypeOf(value: string | number | boolean): string {
  if (typeof value === 'string') return xsd('string');
  if (typeof value === 'boolean') return xsd('boolean');
  return xsd(isDouble(value) ? 'double' : 'integer');
}

function textOf(value: string | number | boolean, datatype: JsonValue): string {
  if (typeof value === 'boolean') return String(value);
  if (isDouble(value) || datatype === xsd('double')) {
    // The canonical form of XML Schema: one digit, a point, no needless zeros, `E`.
    return Number.parseFloat(String(value))
      .toExponential(15)
      .replace(/(\d)0*e\+?/, '$1E');
  }
  return typeof value === 'number' ? value.toFixed(0) : value;
}

const escapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** RDFC-1.0 section 5: characters that canonical N-Quads must escape, and no others. */
function quoted(text: string): string {
  const escaped = text.replace(
    /[\0-\x1F\x7F"\\]/g,
    (character) => escapes[character] ?? unicodeEscape(character),
  );
  return `"${escaped}"`;
}

const unicodeEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
