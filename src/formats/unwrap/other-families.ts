import { isObject, member, typesOf, type Place } from '../json/place.ts';
import { startsWith } from './bytes.ts';

/** Names that makers give to families which Cairn recognises but does not read yet. */
type Family = string;

/** Bytes that are certainly some other kind of file; null where that cannot be told. */
export function binaryFamilyOf(bytes: Uint8Array): Family | null {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'PDF';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return 'ZIP';
  return null;
}

/** JPEG, GIF and WebP: pictures that no badge standard bakes into. */
export function isOtherPicture(bytes: Uint8Array): boolean {
  const isWebp =
    startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8);
  return startsWith(bytes, [0xff, 0xd8, 0xff]) || startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) || isWebp;
}

const credentialOffer = /^\s*(openid-credential-offer|openid4vci|haip):\/\//i;

export const isOfferAddress = (text: string): boolean =>
  credentialOffer.test(text) || /^\s*https?:\/\/\S*[?&#]credential_offer(_uri)?=/i.test(text);

/** JSON documents of families with standards of their own. */
export function jsonFamilyOf(document: Place): Family | null {
  if (!isObject(document.value)) return null;
  if (isOffer(document)) return 'OpenID for Verifiable Credential Issuance';
  const types = typesOf(document);
  if (types.some((type) => type === 'Clr' || type === 'CLR')) return 'Comprehensive Learner Record 1.0';
  return null;
}

function isOffer(document: Place): boolean {
  const has = (name: string) => member(document, name).value !== undefined;
  if (has('credential_offer') || has('credential_offer_uri')) return true;
  return (
    has('credential_issuer') &&
    ['credential_configuration_ids', 'credentials', 'credential_endpoint'].some(has)
  );
}
