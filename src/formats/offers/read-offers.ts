import {
  offerLimits,
  type OffersProblem,
  type OffersRead,
  type OffersReading,
  type OpenTable,
  type TableMapping,
} from '#src/domain/offers/offer-reading.ts';
import type { SourceFile } from '#src/domain/credential/reading.ts';
import { err, ok } from '#src/domain/result.ts';
import { parseJsonText } from '../json/json-text.ts';
import { collectOffers } from './collect-offers.ts';
import { guessMapping } from './guess-mapping.ts';
import { readOfferDocument } from './read-offer-document.ts';
import { readTableOffer } from './table-offer.ts';
import { delimiterOf, tableRows } from './table-rows.ts';

/** Lines of a table that are shown where its columns have to be named. */
const shownLines = 5;
const shownCharacters = 200;
/** 10,000 offers in JSON have some 60 values each; a single credential never has so many. */
const mostValues = 1_000_000;

/**
 * Reads a catalogue of modules: JSON of the European Learning Model, of Open Badges or CLR, or a table.
 *
 * @param mapping - what the columns of a table mean, once the learner has said; nothing is guessed then
 */
export function readOffers(file: SourceFile, mapping: TableMapping | null): OffersReading {
  if (file.bytes.length > offerLimits.bytes) return err('file-too-large');
  const text = textOf(file.bytes);
  if (text === null) return err('not-a-catalogue');
  if (/^\s*[[{]/u.test(text)) return readJson(text, file.name);
  return readTable(text, file.name, mapping);
}

function readJson(text: string, fileName: string): OffersReading {
  const parsed = parseJsonText(text, mostValues);
  if (!parsed.ok) return err(jsonProblems[parsed.error.code] ?? 'json-broken');
  const read = readOfferDocument(parsed.value, fileName);
  return read === null ? err('not-a-catalogue') : withOffers(read);
}

const jsonProblems: Readonly<Record<string, OffersProblem>> = {
  'file-too-large': 'file-too-large',
  'too-many-values': 'too-much-in-it',
  'too-deep': 'too-much-in-it',
};

function readTable(text: string, fileName: string, said: TableMapping | null): OffersReading {
  const rows = tableRows(text, delimiterOf(text));
  const lines = rows
    .slice(0, shownLines)
    .map(({ cells }) => cells.map((cell) => cell.slice(0, shownCharacters)));
  if ((lines[0]?.length ?? 0) < 2) return err('not-a-catalogue');
  const { guess, certain } = guessMapping(lines);
  if (said === null && !certain) {
    const open: OpenTable = { kind: 'table', lines, count: rows.length, guess };
    return ok(open);
  }
  const mapping = said ?? guess;
  const collected = collectOffers('table');
  for (const { line, cells, isBroken } of mapping.hasHeader ? rows.slice(1) : rows) {
    collected.add(
      String(line),
      isBroken
        ? { code: 'row-broken', title: cells[0]?.slice(0, 80) ?? '' }
        : readTableOffer(cells, mapping, fileName),
    );
  }
  return withOffers(collected.finish());
}

const withOffers = (read: OffersRead): OffersReading =>
  read.offers.length === 0 && read.remarkCount === 0 ? err('no-offers') : ok(read);

/** UTF-8, UTF-16 with its mark, or Windows-1252, in which office programs still write; null for what is no text. */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 4_096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
