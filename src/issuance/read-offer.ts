import type { IssuanceProblem, TransactionCode } from '#src/domain/issuance/issuance.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { ok, type Result } from '#src/domain/result.ts';
import { asObject, asText, memberOf, parseObject, textsOf } from './fields.ts';
import { refuse } from './problem.ts';

/** The grant that an offer brings with it (OpenID4VCI 1.0 section 4.1.1). */
const preAuthorised = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

/** More credentials than this in one offer are not fetched in one go. */
const mostCredentials = 50;
/** The standard's limit for a description (section 4.1.1). */
const longestDescription = 300;
/** The longest code that a person could be asked to type. */
const longestCode = 64;

export type Offer = {
  /** The `credential_issuer` exactly as it stands: proofs are made for it. */
  issuer: string;
  configurationIds: readonly string[];
  code: string;
  transactionCode: TransactionCode | null;
  /** Null where the issuer's metadata must settle it. */
  authorizationServer: string | null;
};

/** An offer as it was handed over: whole, or the address where it lies. */
type HandedOffer = { kind: 'whole'; document: JsonObject } | { kind: 'at'; url: string };

/** Takes an offer out of a link, of the text in a QR code or of a file; the rest of the link does not matter. */
export function unfoldOffer(text: string): Result<HandedOffer, IssuanceProblem> {
  const trimmed = text.trim();
  const inFile = trimmed.startsWith('{') ? parseObject(trimmed) : null;
  const asked = inFile === null ? new URLSearchParams(trimmed.slice(trimmed.search(/[?#]/) + 1)) : null;
  const place =
    asked === null ? asText(memberOf(inFile, 'credential_offer_uri')) : asked.get('credential_offer_uri');
  const whole =
    asked === null
      ? (asObject(memberOf(inFile, 'credential_offer')) ?? inFile)
      : parseObject(asked.get('credential_offer') ?? '');
  // Section 4.1: an offer comes in one of the two ways, never in both.
  if (place && asked?.has('credential_offer')) return refuse('offer-malformed');
  if (place) return isHttps(place) ? ok({ kind: 'at', url: place }) : refuse('offer-not-https');
  return whole === null ? refuse('offer-malformed') : ok({ kind: 'whole', document: whole });
}

/** Reads an offer in the shape of the standard, or of its drafts up to 12. */
export function readOffer(document: JsonObject): Result<Offer, IssuanceProblem> {
  const issuer = asText(memberOf(document, 'credential_issuer'));
  // Before draft 13 the list was named `credentials`.
  const listed = textsOf(
    memberOf(document, 'credential_configuration_ids') ?? memberOf(document, 'credentials'),
  );
  const configurationIds = [...new Set(listed)];
  if (issuer === null || configurationIds.length === 0 || configurationIds.length > mostCredentials)
    return refuse('offer-malformed');
  if (!isHttps(issuer)) return refuse('offer-not-https');

  const grants = asObject(memberOf(document, 'grants'));
  const grant = asObject(memberOf(grants, preAuthorised));
  if (grant === null) return refuse(grants ? 'offer-needs-sign-in' : 'offer-without-grant');
  const code = asText(memberOf(grant, 'pre-authorized_code'));
  const transactionCode = readTransactionCode(grant);
  if (code === null || code.trim() === '' || !transactionCode.ok) return refuse('offer-malformed');
  return ok({
    issuer,
    configurationIds,
    code,
    transactionCode: transactionCode.value,
    authorizationServer: asText(memberOf(grant, 'authorization_server')),
  });
}

function readTransactionCode(grant: JsonObject): Result<TransactionCode | null, IssuanceProblem> {
  const asked = memberOf(grant, 'tx_code');
  if (asked === undefined || asked === null) {
    // Before draft 13 there was only the question whether there is one.
    const isAsked = memberOf(grant, 'user_pin_required') === true;
    return ok(isAsked ? { isNumeric: true, length: null, description: '' } : null);
  }
  const stated = asObject(asked);
  const mode = memberOf(stated, 'input_mode') ?? 'numeric';
  const length = memberOf(stated, 'length') ?? null;
  const description = memberOf(stated, 'description') ?? '';
  if (stated === null || (mode !== 'numeric' && mode !== 'text')) return refuse('offer-malformed');
  if (typeof description !== 'string' || description.length > longestDescription)
    return refuse('offer-malformed');
  if (length !== null && (typeof length !== 'number' || !Number.isInteger(length) || length < 1))
    return refuse('offer-malformed');
  return ok({
    isNumeric: mode === 'numeric',
    length: length !== null && length <= longestCode ? length : null,
    description: description.trim(),
  });
}

export const isHttps = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'https:';
