import { Unzlib } from 'fflate';
import { limits } from '../limits.ts';
import { inflateUpTo } from '#src/archive/inflate-up-to.ts';
import { latin1Text } from '../unwrap/bytes.ts';
import {
  isArray,
  isDictionary,
  isReference,
  nameOf,
  parsePdfValue,
  skipBlank,
  type PdfDictionary,
  type PdfValue,
} from './pdf-values.ts';

/** A numbered object; `data` is what stands between `stream` and `endstream`, as it is packed. */
type PdfObject = { value: PdfValue; data: Uint8Array | null };

export type PdfObjects = {
  objects: ReadonlyMap<number, PdfObject>;
  /** The last trailer that names a catalogue; null where there is none. */
  trailer: PdfDictionary | null;
};

type Unpacked = Uint8Array | 'damaged' | 'too-large';

/**
 * Everything numbered in a PDF, found by reading the file from its beginning to its end and not by its tables
 * of offsets: those can be wrong by accident or by design. Of an object that stands there several times the
 * last counts, as in a file that was saved again (ISO 32000-2, 7.5.6).
 */
export function readPdfObjects(bytes: Uint8Array): PdfObjects | 'too-large' {
  const text = latin1Text(bytes);
  const objects = new Map<number, PdfObject>();
  const budget = { bytes: limits.pdfUnpackedBytes, characters: limits.pdfUnpackedBytes * 2 };
  let trailer: PdfDictionary | null = null;
  const next = /(?<!\d)(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}obj|trailer/g;
  for (let found = next.exec(text); found !== null; found = next.exec(text)) {
    const { value, end } = parsePdfValue(text, next.lastIndex);
    next.lastIndex = Math.max(end, next.lastIndex);
    if (value === undefined) continue;
    const dictionary = isDictionary(value) ? value : null;
    if (found[1] === undefined) {
      if (dictionary?.has('Root')) trailer = dictionary;
      continue;
    }
    const span = dictionary === null ? null : dataSpan(text, end, dictionary);
    if (span !== null) next.lastIndex = span.end;
    const data = span === null ? null : bytes.subarray(span.start, span.end);
    objects.set(Number(found[1]), { value, data });
    const type = nameOf(dictionary?.get('Type'));
    // A table of offsets that is a stream has the trailer's members (section 7.5.8.2).
    if (type === 'XRef' && dictionary?.has('Root')) trailer = dictionary;
    if (type === 'ObjStm' && dictionary !== null && data !== null) {
      const inside = unpackStream(dictionary, data, budget.bytes);
      if (inside === 'too-large') return 'too-large';
      if (inside === 'damaged') continue;
      budget.bytes -= inside.length;
      if (!readInside(dictionary, inside, objects, budget)) return 'too-large';
    }
    if (objects.size > limits.pdfObjects) return 'too-large';
  }
  return { objects, trailer };
}

/** Where a stream's data stands (section 7.3.8). Its length is believed only if the data ends there. */
function dataSpan(
  text: string,
  afterDictionary: number,
  dictionary: PdfDictionary,
): { start: number; end: number } | null {
  const at = skipBlank(text, afterDictionary);
  if (!text.startsWith('stream', at)) return null;
  const start = at + 6 + (text.startsWith('\r\n', at + 6) ? 2 : 1);
  const length = dictionary.get('Length');
  if (typeof length === 'number' && length >= 0) {
    const rest = text.slice(start + length, start + length + 20);
    if (/^[\t\r\n ]*endstream/.test(rest)) return { start, end: start + length };
  }
  const found = text.indexOf('endstream', start);
  return { start, end: found === -1 ? text.length : found };
}

/** Objects packed together in a stream (section 7.5.7). False where they cost too much. */
function readInside(
  dictionary: PdfDictionary,
  inside: Uint8Array,
  objects: Map<number, PdfObject>,
  budget: { characters: number },
): boolean {
  const text = latin1Text(inside);
  const first = dictionary.get('First');
  const count = dictionary.get('N');
  if (typeof first !== 'number' || typeof count !== 'number') return true;
  const numbers = text.slice(0, first).match(/\d{1,10}/g) ?? [];
  if (numbers.length / 2 > limits.pdfObjects) return false;
  for (let at = 0; at + 1 < Math.min(numbers.length, 2 * count); at += 2) {
    const start = first + Number(numbers[at + 1]);
    const { value, end } = parsePdfValue(text, start);
    budget.characters -= end - Math.min(start, end);
    if (budget.characters < 0) return false;
    if (value !== undefined) objects.set(Number(numbers[at]), { value, data: null });
  }
  return true;
}

/** What a stream unpacks to. Of the filters (section 7.4) those that attachments and object streams are packed with. */
export function unpackStream(
  dictionary: PdfDictionary,
  found: Uint8Array,
  limitBytes: number,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined = (value) => value,
): Unpacked {
  // A length that stands in another object is known only now; an end of line may follow the data.
  const length = resolve(dictionary.get('Length'));
  const isNear = typeof length === 'number' && length <= found.length && length >= found.length - 2;
  const data = isNear ? found.subarray(0, length) : found;
  const filter = resolve(dictionary.get('Filter'));
  const filters = isArray(filter) ? filter : filter === undefined || filter === null ? [] : [filter];
  const settings = resolve(dictionary.get('DecodeParms'));
  const isPlain = !isReference(settings) && !hasPredictor(isArray(settings) ? settings[0] : settings);
  if (filters.length === 0) return data.length > limitBytes ? 'too-large' : data;
  const isDeflated =
    filters.length === 1 && ['FlateDecode', 'Fl'].includes(nameOf(resolve(filters[0])) ?? '');
  if (!isDeflated || !isPlain) return 'damaged';
  return inflateUpTo(new Unzlib(), data, limitBytes) ?? 'damaged';
}

function hasPredictor(settings: PdfValue | undefined): boolean {
  const predictor = isDictionary(settings) ? settings.get('Predictor') : undefined;
  return predictor !== undefined && predictor !== 1;
}
