import {
  offerLimits,
  type OfferFormat,
  type OfferRemark,
  type OffersRead,
  type ReadOffer,
} from '#src/domain/offers/offer-reading.ts';
import { plainText } from '../facts/localized-text.ts';

/** What became of one entry: an offer with the parts of it that cannot be read, or why it is none. */
export type EntryReading =
  { offer: ReadOffer; unread: readonly OfferRemark['code'][] } | { code: OfferRemark['code']; title: string };

/** Gathers what is read, entry by entry, and keeps the caps; every entry that is left out is named. */
export function collectOffers(format: OfferFormat): {
  add: (at: string, reading: EntryReading) => void;
  finish: () => OffersRead;
} {
  const offers = new Map<string, ReadOffer>();
  const remarks: OfferRemark[] = [];
  let remarkCount = 0;
  const remark = (at: string, title: string, code: OfferRemark['code'], taken: boolean) => {
    remarkCount += 1;
    if (remarks.length < offerLimits.remarks) remarks.push({ at, title: title.slice(0, 200), code, taken });
  };
  return {
    add(at, reading) {
      if ('code' in reading) {
        remark(at, reading.title, reading.code, false);
        return;
      }
      const { offer, unread } = reading;
      const title = plainText(offer.title) ?? '';
      if (offers.has(offer.id)) remark(at, title, 'same-twice', false);
      else if (offers.size >= offerLimits.offers) remark(at, title, 'beyond-limit', false);
      else {
        offers.set(offer.id, offer);
        for (const code of unread) remark(at, title, code, true);
      }
    },
    finish: () => ({ kind: 'offers', format, offers: [...offers.values()], remarks, remarkCount }),
  };
}

/** Longest text of a title, a provider or a tag that is kept. */
export const mostCharacters = 500;
/** Tags and levels of one offer that are kept. */
export const mostTags = 50;

/**
 * An id that stays the same when the file is read again: the entry's own address, else its own id or its
 * words, which may be used by other catalogues as well and so go with the name of the file.
 */
export const offerId = (fileName: string, ownId: string | null, words: readonly string[]): string =>
  ownId !== null && /^[a-z][a-z0-9+.-]*:/i.test(ownId)
    ? ownId.slice(0, 2_000)
    : `${fileName}#${(ownId ?? words.join(' · ')).slice(0, 1_000)}`;
