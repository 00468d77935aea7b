import type { JsonObject } from '../json.ts';

/** Schemes under which wallets are asked to take up an offer: the standard's own, its drafts' and those of profiles. */
const ownScheme = /^\s*(openid-credential-offer|openid4vci|openid-vci|haip|haip-vci|eu-eaa-offer):\/\//i;
const inAddress = /^\s*https?:\/\/\S*[?&#]credential_offer(_uri)?=/i;

/** No offer is longer; what is goes to the reader of files, which is out of the page's way. */
const longestOffer = 100_000;

/** Whether an address invites to fetch a credential (OpenID4VCI 1.0 section 4.1), in an app or on a page. */
export const isOfferAddress = (text: string): boolean => ownScheme.test(text) || inAddress.test(text);

/** Whether a document is such an invitation, whole or by its address; in drafts too. */
export function isOfferDocument(document: JsonObject): boolean {
  const has = (name: string) => Object.hasOwn(document, name);
  return (
    has('credential_offer') ||
    has('credential_offer_uri') ||
    (has('credential_issuer') && (has('credential_configuration_ids') || has('credentials')))
  );
}

/** Whether a text is an offer of a credential. The one answer for what is pasted, scanned or read from a file. */
export function isOffer(text: string): boolean {
  if (text.length > longestOffer) return false;
  if (!text.trimStart().startsWith('{')) return isOfferAddress(text);
  try {
    return isOfferDocument(JSON.parse(text) as JsonObject);
  } catch {
    return false;
  }
}
