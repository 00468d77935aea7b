import type {
  Portfolio,
  SharedDecision,
  SharedOriginal,
  SharedOwnRecord,
  SharedPathway,
} from '#src/domain/portfolio/portfolio.ts';
import type { ByteReader } from './byte-reader.ts';
import type { ByteWriter } from './byte-writer.ts';
import { LinkFault } from './link-fault.ts';
import {
  packOriginal,
  type PartsRead,
  type PartsWritten,
  readOriginal,
  writeOriginal,
} from './original-v1.ts';
import { repeatedRuns } from './repeated-runs.ts';

/** The most bytes that the originals of one portfolio may have together, here and at the reader's. */
export const maxOriginalBytes = 2_000_000;

/** Codes for common media types; 0 is followed by the type itself. Frozen with version 1. */
const mediaTypes: readonly string[] = [
  '',
  'application/json',
  'application/ld+json',
  'application/vc',
  'application/vc+jwt',
  'application/jwt',
  'text/plain',
  'image/png',
  'image/svg+xml',
  'application/octet-stream',
];

/** What version 1 can say. */
export type PortfolioV1 = Omit<
  Portfolio,
  'title' | 'recipient' | 'purpose' | 'language' | 'extracts' | 'totals'
>;

/**
 * A portfolio as bytes: numbers as LEB128, text as UTF-8 with its length before it, in this order:
 * holder's name, message, instant of sharing, day to stop after, originals, decisions, own records, pathway.
 * A list has its length before it; what may be absent has 0 for absent and otherwise one more than its
 * value or 1 before it.
 */
export function writePortfolioV1(writer: ByteWriter, portfolio: PortfolioV1): void {
  writer.text(portfolio.holderName);
  writer.text(portfolio.message);
  writeInstant(writer, portfolio.sharedOn);
  writeDate(writer, portfolio.stopAfter);
  writer.number(portfolio.originals.length);
  writeOriginals(writer, portfolio.originals);
  writer.number(portfolio.decisions.length);
  for (const decision of portfolio.decisions) writeDecision(writer, decision);
  writer.number(portfolio.ownRecords.length);
  for (const record of portfolio.ownRecords) writeOwnRecord(writer, record);
  writePathway(writer, portfolio.pathway);
}

export function readPortfolioV1(reader: ByteReader): PortfolioV1 {
  const holderName = reader.text();
  const message = reader.text();
  const sharedOn = readInstant(reader);
  const stopAfter = readDate(reader);
  const originals = readOriginals(reader);
  const decisions = listOf(reader, () => readDecision(reader, originals.length));
  const ownRecords = listOf(reader, () => readOwnRecord(reader, originals.length));
  return {
    holderName,
    message,
    sharedOn,
    stopAfter,
    originals,
    decisions,
    ownRecords,
    pathway: readPathway(reader),
  };
}

function writeOriginals(writer: ByteWriter, originals: readonly SharedOriginal[]): void {
  const packed = originals.map((original) => ({ ...original, content: packOriginal(original.bytes) }));
  const stretches = packed.flatMap(({ content }) => (content.form === 'text' ? content.stretches : []));
  const repeated = repeatedRuns(stretches.map(({ content }) => content));
  const parts: PartsWritten = { count: 0, byDigest: new Map() };
  for (const { fileName, mediaType, content } of packed) {
    writer.text(fileName);
    const code = mediaTypes.indexOf(mediaType, 1);
    writer.number(Math.max(0, code));
    if (code < 0) writer.text(mediaType);
    writeOriginal(writer, parts, content, repeated);
  }
}

function readOriginals(reader: ByteReader): SharedOriginal[] {
  const parts: PartsRead = [];
  let allowance = maxOriginalBytes;
  return listOf(reader, () => {
    const fileName = reader.text();
    const code = reader.numberBelow(mediaTypes.length);
    const mediaType = code === 0 ? reader.text() : (mediaTypes[code] ?? '');
    const bytes = readOriginal(reader, parts, allowance);
    allowance -= bytes.length;
    return { fileName, mediaType, bytes };
  });
}

function writeDecision(writer: ByteWriter, decision: SharedDecision): void {
  writer.number(decision.originals.length);
  for (const position of decision.originals) writer.number(position);
  writer.text(decision.institution);
  writeDate(writer, decision.decidedOn);
  writer.number(decision.ectsHundredths === null ? 0 : decision.ectsHundredths + 1);
}

function readDecision(reader: ByteReader, originalCount: number): SharedDecision {
  const originals = listOf(reader, () => reader.numberBelow(originalCount));
  const institution = reader.text();
  const decidedOn = readDate(reader);
  const ects = reader.number();
  return { originals, institution, decidedOn, ectsHundredths: ects === 0 ? null : ects - 1 };
}

function writeOwnRecord(writer: ByteWriter, { title, text, date, file }: SharedOwnRecord): void {
  writer.text(title);
  writer.text(text);
  writeDate(writer, date);
  writer.number(file === null ? 0 : file + 1);
}

function readOwnRecord(reader: ByteReader, originalCount: number): SharedOwnRecord {
  const title = reader.text();
  const text = reader.text();
  const date = readDate(reader);
  const file = reader.numberBelow(originalCount + 1);
  return { title, text, date, file: file === 0 ? null : file - 1 };
}

function writePathway(writer: ByteWriter, pathway: SharedPathway | null): void {
  writer.number(pathway ? 1 : 0);
  if (!pathway) return;
  writer.text(pathway.name);
  writer.number(pathway.targetHundredths);
  writer.number(pathway.recognisedHundredths);
  writer.number(pathway.earnedHundredths);
  writer.number(pathway.plannedHundredths);
}

function readPathway(reader: ByteReader): SharedPathway | null {
  if (reader.numberBelow(2) === 0) return null;
  return {
    name: reader.text(),
    targetHundredths: reader.number(),
    recognisedHundredths: reader.number(),
    earnedHundredths: reader.number(),
    plannedHundredths: reader.number(),
  };
}

/** Every item takes at least a byte, so a length that lies ends at the end of the bytes. */
export function listOf<T>(reader: ByteReader, read: () => T): T[] {
  const items: T[] = [];
  for (let left = reader.number(); left > 0; left -= 1) items.push(read());
  return items;
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/u;
const dateForm = /^\d{4}-\d{2}-\d{2}$/u;

/** Whole milliseconds and one more where that says it all; else 0 and the text, for another offset or precision. */
function writeInstant(writer: ByteWriter, instant: string): void {
  const milliseconds = Date.parse(instant);
  const isExact = milliseconds >= 0 && new Date(milliseconds).toISOString() === instant;
  writer.number(isExact ? milliseconds + 1 : 0);
  if (!isExact) writer.text(instant);
}

function readInstant(reader: ByteReader): string {
  const number = reader.number();
  if (number === 0) return matching(instantForm, reader.text());
  const date = new Date(number - 1);
  if (Number.isNaN(date.getTime())) throw new LinkFault('link-damaged');
  return date.toISOString();
}

/** An empty text stands for no date. */
function writeDate(writer: ByteWriter, date: string | null): void {
  writer.text(date ?? '');
}

function readDate(reader: ByteReader): string | null {
  const text = reader.text();
  return text === '' ? null : matching(dateForm, text);
}

function matching(form: RegExp, text: string): string {
  if (!form.test(text)) throw new LinkFault('link-damaged');
  return text;
}
