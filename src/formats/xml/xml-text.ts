import { parseXml, XmlCdata, XmlElement, XmlText } from '@rgrove/parse-xml';
import type { ReadProblem } from '#src/domain/credential/reading.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { limits } from '../limits.ts';
import { refuse } from '../unwrap/problem.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/**
 * Parses XML 1.0 text that may be hostile into a tree of JSON: each element as `name` (its local name),
 * `namespace`, `attributes` (as written, without namespace declarations) and `children`, which are elements and
 * strings. White space between elements, comments and processing instructions are left out.
 *
 * A document type declaration is refused whatever it says, so no entity is ever expanded; nothing in
 * the text is ever fetched, be it a schema, a style sheet or an XInclude.
 *
 * Codes: `file-too-large`, `xml-with-declarations`, `xml-not-well-formed`, `text-not-utf-8` (the text says
 * that it is in another encoding), `too-deep`, `too-many-values`.
 */
export function parseXmlText(text: string): Result<JsonObject, ReadProblem> {
  if (text.length > limits.textBytes)
    return refuse('file-too-large', { bytes: text.length, limit: limits.textBytes });
  const prolog = readProlog(text);
  if (prolog.hasDeclarations) return refuse('xml-with-declarations');
  if (!isUtf8(prolog.encoding) && /[^\0-\x7f]/.test(text)) return refuse('text-not-utf-8');
  // Before the parser builds a tree of it all: every element takes one `<` at least, every attribute one `=`.
  if (count(text, /</g) > 2 * limits.values || count(text, /=\s*["']/g) > limits.values)
    return refuse('too-many-values', { limit: limits.values });
  try {
    const { root } = parseXml(text);
    return root === null ? refuse('xml-not-well-formed') : toTree(root);
  } catch (error) {
    // The parser calls itself for every level; a few thousand of them end it.
    if (error instanceof RangeError) return refuse('too-deep', { limit: limits.depth });
    return refuse('xml-not-well-formed');
  }
}

type Prolog = { encoding: string; hasDeclarations: boolean };

/** What stands before the first element (XML 1.0 section 2.8). */
function readProlog(text: string): Prolog {
  const encoding =
    /^\uFEFF?\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(text)?.[1] ?? 'UTF-8';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const terminator = text.startsWith('<!--', start) ? '-->' : text.startsWith('<?', start) ? '?>' : null;
    const end = start === -1 || terminator === null ? -1 : text.indexOf(terminator, start + 2);
    if (terminator === null || end === -1) {
      return {
        encoding,
        hasDeclarations: start !== -1 && text.startsWith('<!', start) && terminator === null,
      };
    }
    at = end + terminator.length;
  }
}

const isUtf8 = (encoding: string): boolean => /^utf-?8$/i.test(encoding);

/** Occurrences, counted no further than is needed to refuse. */
function count(text: string, pattern: RegExp): number {
  let found = 0;
  while (found <= 2 * limits.values && pattern.exec(text) !== null) found += 1;
  return found;
}

/** Thrown inside this file only, where a tree turns out to be too deep or to use a prefix it does not declare. */
class Refusal extends Error {
  readonly code: 'too-deep' | 'xml-not-well-formed';
  constructor(code: 'too-deep' | 'xml-not-well-formed') {
    super(code);
    this.code = code;
  }
}

function toTree(root: XmlElement): Result<JsonObject, ReadProblem> {
  try {
    return ok(toNode(root, new Map([['xml', xmlNamespace]]), 1));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refuse(error.code, error.code === 'too-deep' ? { limit: limits.depth } : {});
  }
}

/** @param scope - namespaces by prefix, the default one under the empty prefix (Namespaces in XML 1.0 section 6) */
function toNode(element: XmlElement, outer: ReadonlyMap<string, string>, depth: number): JsonObject {
  if (depth > limits.depth) throw new Refusal('too-deep');
  const attributes = Object.entries(element.attributes);
  const declared = attributes.flatMap(([name, value]): [string, string][] =>
    name === 'xmlns' ? [['', value]] : name.startsWith('xmlns:') ? [[name.slice(6), value]] : [],
  );
  const scope = declared.length === 0 ? outer : new Map([...outer, ...declared]);
  const [prefix, name] = splitName(element.name);
  const namespace = scope.get(prefix) ?? (prefix === '' ? '' : null);
  if (namespace === null) throw new Refusal('xml-not-well-formed');
  return {
    name,
    namespace,
    attributes: Object.fromEntries(
      attributes.filter(([attribute]) => attribute !== 'xmlns' && !attribute.startsWith('xmlns:')),
    ),
    children: element.children.flatMap((child): JsonValue[] => {
      if (child instanceof XmlElement) return [toNode(child, scope, depth + 1)];
      const isText = child instanceof XmlText || child instanceof XmlCdata;
      return isText && child.text.trim() !== '' ? [child.text] : [];
    }),
  };
}

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
