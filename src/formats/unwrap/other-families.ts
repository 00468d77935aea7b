import { isOfferAddress, isOfferDocument } from '#src/domain/issuance/offer-text.ts';
import { isObject } from '#src/domain/json.ts';
import { parseJsonText } from '../json/json-text.ts';
import { isPresent, items, member, top, typesOf, type Place } from '../json/place.ts';
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
  const has = (name: string) => isPresent(member(document, name));
  if (types.some((type) => type === 'Clr' || type === 'CLR')) return 'Comprehensive Learner Record 1.0';
  if (types.includes('CertificateDocument') && has('document') && has('receipt')) return 'Blockcerts 1';
  return null;
}

/**
 * Whether a document lists issuers: a registry of the Digital Credentials Consortium, or names with what they are
 * known by.
 */
export function isIssuerList(document: Place): boolean {
  if (!isObject(document.value) || typesOf(document).length > 0) return false;
  if (isObject(member(document, 'registry').value) && isObject(member(document, 'meta').value)) return true;
  const issuers = items(member(document, 'issuers'));
  return (
    issuers.length > 0 &&
    issuers.every(({ value }) => isObject(value)) &&
    issuers.some((one) => ['did', 'id', 'url', 'fingerprint'].some((name) => isPresent(member(one, name))))
  );
}

/** A trusted list of a country or of the Union (ETSI TS 119 612). */
export const isTrustedList = (xml: string): boolean =>
  /<(\w{1,20}:)?TrustServiceStatusList[\s>]/.test(xml.slice(0, 2_000));

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
