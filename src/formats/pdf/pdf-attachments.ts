import type { ReadProblem } from '#src/domain/credential/reading.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { limits } from '../limits.ts';
import { refuse } from '../unwrap/problem.ts';
import { readPdfObjects, unpackStream, type PdfObjects } from './pdf-objects.ts';
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfDictionary,
  type PdfString,
  type PdfValue,
} from './pdf-values.ts';

/** A file inside a PDF; `bytes` is null where it is packed in a way that is damaged or not known. */
export type Attachment = { name: string; bytes: Uint8Array | null };

/**
 * The files attached to a PDF: those in its tree of embedded files, those associated with it or a part of it, and
 * those behind a note on a page (ISO 32000-2, 7.11.4 and 14.13). Only what can be reached from the catalogue
 * counts, so nothing comes back that somebody took out. Pages are not drawn, and nothing in the file is run.
 *
 * Codes: `pdf-damaged`, `pdf-locked`, `too-many-values`, `file-too-large`.
 */
export function pdfAttachments(bytes: Uint8Array): Result<Attachment[], ReadProblem> {
  const file = readPdfObjects(bytes);
  if (file === 'too-large') return refuse('too-many-values', { limit: limits.pdfObjects });
  if (file.trailer === null) return refuse('pdf-damaged');
  if (file.trailer.has('Encrypt')) return refuse('pdf-locked');
  const specifications = fileSpecifications(file);
  if (specifications === null) return refuse('pdf-damaged');
  if (specifications.length > limits.pdfAttachments)
    return refuse('too-many-values', { limit: limits.pdfAttachments });
  return unpackAll(specifications, file);
}

type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

const resolverOf =
  ({ objects }: PdfObjects): Resolve =>
  (value) =>
    isReference(value) ? objects.get(value.object)?.value : value;

/** Dictionaries that name an embedded file (section 7.11.3), each once; null without a catalogue. */
function fileSpecifications(file: PdfObjects): PdfDictionary[] | null {
  const root = resolverOf(file)(file.trailer?.get('Root'));
  if (!isDictionary(root)) return null;
  const found: PdfDictionary[] = [];
  const seen = new Set<number>();
  const open: PdfValue[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isReference(value)) {
      if (seen.has(value.object)) continue;
      seen.add(value.object);
      const target = file.objects.get(value.object)?.value;
      if (target !== undefined) open.push(target);
    } else if (isArray(value)) {
      // From the end, so that what stands first is found first.
      for (let at = value.length - 1; at >= 0; at -= 1) open.push(value[at] ?? null);
    } else if (isDictionary(value)) {
      if (value.has('EF')) found.push(value);
      else open.push([...value.values()]);
    }
  }
  return found;
}

function unpackAll(
  specifications: readonly PdfDictionary[],
  file: PdfObjects,
): Result<Attachment[], ReadProblem> {
  const resolve = resolverOf(file);
  const attachments: Attachment[] = [];
  const taken = new Set<number>();
  let left: number = limits.pdfUnpackedBytes;
  for (const specification of specifications) {
    const files = resolve(specification.get('EF'));
    const place = isDictionary(files) ? (files.get('UF') ?? files.get('F')) : undefined;
    if (!isReference(place) || taken.has(place.object)) continue;
    taken.add(place.object);
    const name = fileName(resolve(specification.get('UF')) ?? resolve(specification.get('F')));
    const stream = file.objects.get(place.object);
    const dictionary = stream?.value;
    const bytes =
      stream?.data && isDictionary(dictionary)
        ? unpackStream(dictionary, stream.data, Math.min(left, limits.textBytes), resolve)
        : 'damaged';
    if (bytes === 'too-large') return refuse('file-too-large', { limit: limits.textBytes });
    if (bytes !== 'damaged') left -= bytes.length;
    attachments.push({ name, bytes: bytes === 'damaged' ? null : bytes });
  }
  return ok(attachments);
}

/** Text strings are UTF-16 or UTF-8 where they begin with a mark, else nearly Latin-1 (section 7.9.2.2). */
function fileName(value: PdfValue | undefined): string {
  if (!isString(value)) return '';
  const text = decoded(value);
  return Array.from(text.replace(/\p{Cc}/gu, ''))
    .slice(0, 200)
    .join('');
}

function decoded({ bytes }: PdfString): string {
  const raw = Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  if (bytes.startsWith('\xFE\xFF')) return new TextDecoder('utf-16be').decode(raw);
  if (bytes.startsWith('\xEF\xBB\xBF')) return new TextDecoder().decode(raw);
  return bytes;
}
