/** A value of a PDF file (ISO 32000-2, 7.3), as far as finding attachments needs it. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfReference | readonly PdfValue[] | PdfDictionary;

export type PdfName = { kind: 'name'; name: string };
/** One character for each byte. */
export type PdfString = { kind: 'string'; bytes: string };
export type PdfReference = { kind: 'reference'; object: number };
/** A map, so that no key can be mistaken for what every object has. */
export type PdfDictionary = ReadonlyMap<string, PdfValue>;

export const isDictionary = (value: PdfValue | undefined): value is PdfDictionary => value instanceof Map;
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value);

const isKind = (value: PdfValue | undefined, kind: string): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
export const isReference = (value: PdfValue | undefined): value is PdfReference => isKind(value, 'reference');
export const isString = (value: PdfValue | undefined): value is PdfString => isKind(value, 'string');
const isName = (value: PdfValue | undefined): value is PdfName => isKind(value, 'name');
export const nameOf = (value: PdfValue | undefined): string | null => (isName(value) ? value.name : null);

/** Levels of arrays and dictionaries inside each other; real files stay below ten. */
const deepest = 40;

const blank = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const reference = /(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const hexadecimal = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What stands at a place of the text, and where it ends; `value` is undefined where nothing can be told. */
export type Parsed = { value: PdfValue | undefined; end: number };

/**
 * Reads one value. Never throws, and where it fails `end` is as far as it looked: whoever goes on from there
 * reads no part of a file twice.
 *
 * @param text - one character for each byte
 */
export function parsePdfValue(text: string, start: number, depth = 0): Parsed {
  const at = skipBlank(text, start);
  const nothing = { value: undefined, end: at };
  if (depth > deepest || at >= text.length) return nothing;
  switch (text.charAt(at)) {
    case '/':
      return parseName(text, at);
    case '(':
      return parseString(text, at);
    case '[':
      return parseArray(text, at, depth);
    case '<':
      return text[at + 1] === '<' ? parseDictionary(text, at, depth) : parseHexadecimal(text, at);
    default:
      return parseWord(text, at);
  }
}

export function skipBlank(text: string, start: number): number {
  blank.lastIndex = start;
  blank.test(text);
  return Math.max(start, blank.lastIndex);
}

function parseName(text: string, at: number): Parsed {
  regular.lastIndex = at + 1;
  const word = regular.exec(text)?.[0] ?? '';
  const name = word.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  return { value: { kind: 'name', name }, end: at + 1 + word.length };
}

function parseWord(text: string, at: number): Parsed {
  reference.lastIndex = at;
  const object = reference.exec(text)?.[1];
  if (object !== undefined)
    return { value: { kind: 'reference', object: Number(object) }, end: reference.lastIndex };
  regular.lastIndex = at;
  const word = regular.exec(text)?.[0] ?? '';
  const end = at + word.length;
  if (word === 'true' || word === 'false') return { value: word === 'true', end };
  if (word === 'null') return { value: null, end };
  return { value: /^[+-]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : undefined, end };
}

/** Section 7.3.4.2: parentheses inside are balanced or escaped. */
function parseString(text: string, at: number): Parsed {
  const parts: string[] = [];
  const special = /[()\\]/g;
  let open = 1;
  let from = at + 1;
  special.lastIndex = from;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const [sign] = found;
    if (sign === '\\') {
      const code = /^[0-7]{1,3}/.exec(text.slice(found.index + 1, found.index + 4))?.[0];
      const next = text[found.index + 1] ?? '';
      const means =
        code === undefined ? (escapes[next] ?? next) : String.fromCharCode(parseInt(code, 8) & 0xff);
      parts.push(text.slice(from, found.index), /[\r\n]/.test(next) ? '' : means);
      from = found.index + 1 + (code ?? next).length;
      special.lastIndex = from;
      continue;
    }
    open += sign === '(' ? 1 : -1;
    if (open > 0) continue;
    parts.push(text.slice(from, found.index));
    return { value: { kind: 'string', bytes: parts.join('') }, end: found.index + 1 };
  }
  return { value: undefined, end: text.length };
}

function parseHexadecimal(text: string, at: number): Parsed {
  hexadecimal.lastIndex = at;
  const digits = hexadecimal.exec(text)?.[1]?.replace(/[^0-9A-Fa-f]/g, '');
  if (digits === undefined) return { value: undefined, end: at + 1 };
  const bytes = digits.replace(/..?/g, (pair) => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16)));
  return { value: { kind: 'string', bytes }, end: hexadecimal.lastIndex };
}

function parseArray(text: string, start: number, depth: number): Parsed {
  const values: PdfValue[] = [];
  let at = skipBlank(text, start + 1);
  while (text[at] !== ']') {
    const { value, end } = parsePdfValue(text, at, depth + 1);
    if (value === undefined) return { value, end };
    values.push(value);
    at = skipBlank(text, end);
  }
  return { value: values, end: at + 1 };
}

function parseDictionary(text: string, start: number, depth: number): Parsed {
  const members = new Map<string, PdfValue>();
  let at = skipBlank(text, start + 2);
  while (!(text[at] === '>' && text[at + 1] === '>')) {
    if (text[at] !== '/') return { value: undefined, end: at };
    const key = parseName(text, at);
    const { value, end } = parsePdfValue(text, key.end, depth + 1);
    if (value === undefined) return { value, end };
    members.set(nameOf(key.value) ?? '', value);
    at = skipBlank(text, end);
  }
  return { value: members, end: at + 2 };
}
