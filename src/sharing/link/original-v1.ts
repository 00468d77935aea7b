import type { ByteReader } from './byte-reader.ts';
import { decodeUtf8 } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { crc32 } from './crc32.ts';
import { type JsonLayout, layoutOf, withLayout, withoutLayout } from './json-layout.ts';
import { canWriteLayout, readLayout, writeLayout } from './layout-v1.ts';
import { LinkFault } from './link-fault.ts';
import { type Stretch, stretchesOf, textOf } from './packed-text.ts';
import { splitAtRuns } from './repeated-runs.ts';

/**
 * [Note: Originals in a link] An original is carried in one of three forms, and always comes back byte
 * for byte: as its bytes (form 0), as text taken apart into stretches (form 1), or as such text without
 * its JSON layout (form 2, followed by the layout). The writer tries the last first and keeps what gives
 * back the same bytes. A stretch is a list of parts, and a part met before is only referred to, so that a
 * picture in every one of ten originals is there once.
 */
const asBytes = 0;
const asText = 1;
const asJson = 2;
const formCount = 3;

const kinds: readonly Stretch['kind'][] = ['as-is', 'base64url', 'json-string'];

/** Parts already read, in order. */
export type PartsRead = Uint8Array<ArrayBuffer>[];

/** Parts already written: how many, and where the ones are that can be referred to. */
export type PartsWritten = { count: number; byDigest: Map<string, { position: number; bytes: Uint8Array }> };

/** An original made ready for writing. */
export type PackedOriginal =
  | { form: 'bytes'; bytes: Uint8Array }
  | { form: 'text'; layout: JsonLayout | null; stretches: readonly Stretch[] };

export function packOriginal(bytes: Uint8Array): PackedOriginal {
  const text = textIn(bytes);
  if (text === null) return { form: 'bytes', bytes };
  const guess = layoutOf(text);
  const layout = guess && canWriteLayout(guess) ? guess : null;
  return { form: 'text', layout, stretches: stretchesOf(layout ? withoutLayout(text) : text) };
}

/** @param repeated - long runs that occur more than once in the portfolio; each becomes a part of its own */
export function writeOriginal(
  writer: ByteWriter,
  parts: PartsWritten,
  original: PackedOriginal,
  repeated: ReadonlySet<string>,
): void {
  if (original.form === 'bytes') {
    writer.number(asBytes);
    writePart(writer, parts, original.bytes);
    return;
  }
  writer.number(original.layout ? asJson : asText);
  if (original.layout) writeLayout(writer, original.layout);
  writer.number(original.stretches.length);
  for (const { kind, content } of original.stretches) {
    const pieces = splitAtRuns(content, repeated);
    writer.number(kinds.indexOf(kind));
    writer.number(pieces.length);
    for (const piece of pieces) writePart(writer, parts, new TextEncoder().encode(piece));
  }
}

/** @param limit - the most bytes the original may have; beyond it the link is `link-too-large` */
export function readOriginal(reader: ByteReader, parts: PartsRead, limit: number): Uint8Array<ArrayBuffer> {
  const form = reader.numberBelow(formCount);
  if (form === asBytes) return within(readPart(reader, parts).slice(), limit);
  const layout = form === asJson ? readLayout(reader) : null;
  const pieces: string[] = [];
  let length = 0;
  for (let left = reader.number(); left > 0; left -= 1) {
    const kind = kinds[reader.numberBelow(kinds.length)] ?? 'as-is';
    const content: string[] = [];
    for (let parted = reader.number(); parted > 0; parted -= 1) {
      const part = decodeUtf8(readPart(reader, parts));
      length += part.length;
      if (length > limit) throw new LinkFault('link-too-large');
      content.push(part);
    }
    pieces.push(textOf({ kind, content: content.join('') }));
  }
  const text = pieces.join('');
  const laidOut = layout ? withLayout(text, layout, limit) : text;
  if (laidOut === null) throw new LinkFault('link-too-large');
  return within(new TextEncoder().encode(laidOut), limit);
}

function within(bytes: Uint8Array<ArrayBuffer>, limit: number): Uint8Array<ArrayBuffer> {
  if (bytes.length > limit) throw new LinkFault('link-too-large');
  return bytes;
}

/** The text in UTF-8 bytes; `null` where they are something else. */
function textIn(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** 0 and the part itself, or 1 and more for one that was there before. */
function writePart(writer: ByteWriter, parts: PartsWritten, bytes: Uint8Array): void {
  const digest = `${bytes.length}.${crc32(bytes)}`;
  const known = parts.byDigest.get(digest);
  if (known && isSame(known.bytes, bytes)) {
    writer.number(known.position + 1);
    return;
  }
  parts.byDigest.set(digest, { position: parts.count, bytes });
  parts.count += 1;
  writer.number(0);
  writer.number(bytes.length);
  writer.bytes(bytes);
}

function readPart(reader: ByteReader, parts: PartsRead): Uint8Array<ArrayBuffer> {
  const reference = reader.numberBelow(parts.length + 1);
  const known = parts[reference - 1];
  if (known) return known;
  const bytes = reader.bytes(reader.number());
  parts.push(bytes);
  return bytes;
}

const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, at) => byte === right[at]);
