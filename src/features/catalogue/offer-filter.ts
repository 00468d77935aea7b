import { namedField } from '#src/domain/credential/isced-f.ts';
import { groupsFor } from '#src/domain/offers/could-serve.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Offer } from '#src/domain/wallet/records.ts';

/** What the learner looks for, as it stands in the address; empty parts ask nothing. */
export type OfferFilter = {
  words: string;
  provider: string;
  /** "EQF 7", as `levelsOf` writes it. */
  level: string;
  /** A field that has a name. */
  field: string;
  /** Credits in whatever unit an offer states; "7.5" or "7,5". */
  from: string;
  to: string;
  /** `<template id> <group id>`: a group that would take it. */
  fits: string;
};

export const noFilter: OfferFilter = {
  words: '',
  provider: '',
  level: '',
  field: '',
  from: '',
  to: '',
  fits: '',
};

export const levelsOf = (offer: Offer): string[] =>
  offer.levels.map(({ scheme, level }) => (/^\d/u.test(level) ? `${scheme} ${level}` : level));

/** Fields by the names that Cairn has for them, each once. */
export const fieldsOf = (offer: Offer): string[] => [
  ...new Set(offer.fields.flatMap((field) => namedField(field) ?? [])),
];

export const groupKey = (templateId: string, groupId: string): string => `${templateId} ${groupId}`;

/** Offers that answer all that is asked, in the order they had. */
export function filterOffers(
  offers: readonly Offer[],
  filter: OfferFilter,
  find: (templateId: string) => QualificationTemplate | null,
): Offer[] {
  const words = filter.words.toLowerCase().split(/\s+/u).filter(Boolean);
  const from = hundredthsOf(filter.from);
  const to = hundredthsOf(filter.to);
  const [templateId = '', groupId = ''] = filter.fits.split(' ');
  const template = templateId === '' ? null : find(templateId);
  return offers.filter((offer) => {
    if (filter.provider !== '' && offer.provider !== filter.provider) return false;
    if (filter.level !== '' && !levelsOf(offer).includes(filter.level)) return false;
    if (filter.field !== '' && !fieldsOf(offer).includes(filter.field)) return false;
    const hundredths = offer.credits?.hundredths ?? null;
    if (from !== null && (hundredths === null || hundredths < from)) return false;
    if (to !== null && (hundredths === null || hundredths > to)) return false;
    if (template && !groupsFor(offer, template).some(({ id }) => id === groupId)) return false;
    return words.length === 0 || hasWords(offer, words);
  });
}

function hasWords(offer: Offer, words: readonly string[]): boolean {
  const text = [...Object.values(offer.title), offer.provider, ...offer.tags].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Null for what is no amount: it then asks nothing. */
function hundredthsOf(text: string): number | null {
  const amount = /^\d{1,6}([.,]\d{1,2})?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
  return Number.isNaN(amount) ? null : Math.round(amount * 100);
}

/** The values that offers have, sorted, for a list of choices. */
export const choicesOf = (offers: readonly Offer[], values: (offer: Offer) => readonly string[]): string[] =>
  [...new Set(offers.flatMap(values))].filter((value) => value !== '').sort();
