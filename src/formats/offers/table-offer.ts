import type { OfferColumn, TableMapping } from '#src/domain/offers/offer-reading.ts';
import { creditSystems } from '#src/domain/credits/credit-systems.ts';
import { hundredthsAt } from '../facts/amounts.ts';
import { isCalendarDate } from '../facts/dates.ts';
import { webAddressOf } from '../facts/links.ts';
import { untagged } from '../facts/localized-text.ts';
import { mostCharacters, mostTags, offerId, type EntryReading } from './collect-offers.ts';

const thesisWords =
  /thesis|dissertation|abschlussarbeit|masterarbeit|bachelorarbeit|m[ée]moire|tesis|tesi\b|scriptie|praca (magisterska|dyplomowa)/iu;
const yes = /^(yes|y|true|1|x|ja|oui|s[ií]|tak)$/iu;

/** Reads one line of a table by what its columns mean. */
export function readTableOffer(
  cells: readonly string[],
  { columns, unit: unitOfAll }: TableMapping,
  fileName: string,
): EntryReading {
  const cell = (column: OfferColumn): string => cells[columns.indexOf(column)] ?? '';
  const title = cell('title').slice(0, mostCharacters);
  if (title === '') return { code: 'title-missing', title: '' };
  const provider = cell('provider').slice(0, mostCharacters);
  const amount = readCredits(cell('credits'), cell('unit') || unitOfAll);
  const eqf = cell('eqf') === '' ? null : (/^\D*([1-8])\D*$/u.exec(cell('eqf'))?.[1] ?? null);
  const national = cell('level').slice(0, 100);
  const field = /\b(\d{2,4})\b/u.exec(cell('field'))?.[1] ?? null;
  const url = webAddressOf(cell('url') || null);
  const endsOn = dayOf(cell('endsOn'));
  return {
    offer: {
      id: offerId(fileName, cell('id') || null, [title, provider, cell('credits')]),
      title: untagged(title),
      provider,
      credits: amount,
      levels: [
        ...(eqf === null ? [] : [{ scheme: 'EQF', level: eqf }]),
        ...(national === '' ? [] : [{ scheme: cell('framework').slice(0, 100) || 'NQF', level: national }]),
      ],
      fields: field === null ? [] : [field],
      tags: cell('tags')
        .split(/[;,|]/u)
        .map((tag) => tag.trim().slice(0, mostCharacters))
        .filter((tag) => tag !== '')
        .slice(0, mostTags),
      isThesis: cell('kind') === '' ? null : thesisWords.test(cell('kind')) || yes.test(cell('kind')),
      url,
      endsOn,
    },
    unread: [
      ...(cell('credits') !== '' && amount === null ? (['credits-unreadable'] as const) : []),
      ...(cell('eqf') !== '' && eqf === null ? (['level-unreadable'] as const) : []),
      ...(cell('field') !== '' && field === null ? (['field-unreadable'] as const) : []),
      ...(cell('url') !== '' && url === null ? (['address-unreadable'] as const) : []),
      ...(cell('endsOn') !== '' && endsOn === null ? (['date-unreadable'] as const) : []),
    ],
  };
}

/** "7.5", "7,5" or "7.5 ECTS"; an amount of nothing is none. */
function readCredits(text: string, unit: string | null): { hundredths: number; unit: string } | null {
  const parts = /^(\d[\d.,]*)\s*(\p{Letter}[\p{Letter} -]*)?$/u.exec(text);
  const hundredths = hundredthsAt({ value: parts?.[1] ?? '', at: '' });
  if (hundredths === null || hundredths === 0) return null;
  return { hundredths, unit: unitOf(parts?.[2] ?? unit ?? '') };
}

/** A known unit however it is written; an unknown one in its own word. */
function unitOf(text: string): string {
  const word = text.trim();
  const known = creditSystems.find(({ id }) => id.toLowerCase() === word.toLowerCase());
  if (known) return known.id;
  if (/^ects\b/iu.test(word)) return 'ECTS';
  return word === '' ? 'undeclared' : word.slice(0, 100);
}

/** `2027-06-30`, `30.06.2027` or `30/06/2027`; the day goes first where no word says otherwise. */
function dayOf(text: string): string | null {
  const parts = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text);
  const day = parts
    ? `${parts[3] ?? ''}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}`
    : text.slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && isCalendarDate(day) ? day : null;
}
