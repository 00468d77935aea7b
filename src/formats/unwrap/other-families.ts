import { isOfferAddress, isOfferDocument } from '#src/domain/issuance/offer-text.ts';
import { parseJsonText } from '../json/json-text.ts';
import { isObject, member, top, typesOf, type Place } from '../json/place.ts';
import { startsWith } from './bytes.ts';

/** Names that makers give to families which Cairn recognises but does not read yet. */
type Family = string;

export const isPdf = (bytes: Uint8Array): boolean => startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d]);

/** JPEG, GIF and WebP: pictures that no badge standard bakes into. */
export function isOtherPicture(bytes: Uint8Array): boolean {
  const isWebp =
    startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8);
  return startsWith(bytes, [0xff, 0xd8, 0xff]) || startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) || isWebp;
}

/**
 * Who offers a credential in an address (OpenID for Verifiable Credential Issuance 1.0, section 4.1), as far as
 * the address says; `none` where it does not, null for any other text.
 */
export function offeringHost(text: string): string | null {
  if (!isOfferAddress(text)) return null;
  const at = text.search(/[?#]/);
  const asked = new URLSearchParams(at === -1 ? '' : text.slice(at + 1).trim());
  const offer = parseJsonText(asked.get('credential_offer') ?? '');
  const issuer = offer.ok
    ? member(top(offer.value), 'credential_issuer').value
    : asked.get('credential_offer_uri');
  return hostOf(issuer);
}

const hostOf = (address: unknown): string =>
  typeof address === 'string' && URL.canParse(address) ? new URL(address).host : 'none';

/** Codes that carry something else than a credential's own text, by how they begin. */
const codes: readonly [beginning: RegExp, family: Family][] = [
  [/^V[CP]1-/, 'CBOR-LD'],
  [/^openid4vp:|^mdoc-openid4vp:|^haip-vp:/i, 'OpenID for Verifiable Presentations'],
  [/^mdoc:/i, 'ISO/IEC 18013-5'],
  [/^HC1:/, 'CBOR Web Token'],
];

/** The family of a QR code's text, by name; null where it is none of those known. */
export const codeFamilyOf = (text: string): Family | null =>
  codes.find(([beginning]) => beginning.test(text))?.[1] ?? null;

/** JSON documents of families with standards of their own. */
export function jsonFamilyOf(document: Place): Family | null {
  if (!isObject(document.value)) return null;
  const types = typesOf(document);
  if (types.some((type) => type === 'Clr' || type === 'CLR')) return 'Comprehensive Learner Record 1.0';
  return null;
}

/** Who offers a credential in a document, as a host or `none`; null for any other document. */
export function offeringHostIn(document: Place): string | null {
  if (!isObject(document.value)) return null;
  const has = (name: string) => member(document, name).value !== undefined;
  // What an issuer says about itself leads to no credential, and is told from a file that is nothing.
  const isOffer = isOfferDocument(document.value) || (has('credential_issuer') && has('credential_endpoint'));
  if (!isOffer) return null;
  const issuer =
    member(document, 'credential_issuer').value ??
    member(member(document, 'credential_offer'), 'credential_issuer').value ??
    member(document, 'credential_offer_uri').value;
  return hostOf(issuer);
}
