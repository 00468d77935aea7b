import type { SdJwtParts } from '#src/domain/credential/reading.ts';
import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import type { Check } from '#src/domain/verification/check.ts';
import type { Circumstances } from '#src/verification/answer.ts';
import { answer } from '#src/verification/answer.ts';
import { checkIssuerIdentity } from '#src/verification/checks/issuer-identity.ts';
import { checkValidity } from '#src/verification/checks/validity.ts';
import { both, hearing, withHeard } from '#src/verification/hearing.ts';
import { checkJwt } from '#src/verification/jose/jwt-signature.ts';
import { asText, idOf } from '#src/verification/json.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import type { SignatureOutcome } from '#src/verification/signature-outcome.ts';
import { notSigned } from '#src/verification/signature-outcome.ts';
import { checkStatus } from '#src/verification/status/check-status.ts';
import { findIssuerKey } from './issuer-key.ts';
import { checkKeyBinding } from './key-binding.ts';
import type { OpenSdJwt } from './open-sd-jwt.ts';
import { credentialAmong, openSdJwt } from './open-sd-jwt.ts';
import { checkTypeMetadata } from './type-metadata.ts';

type SdJwtAnswers = { document: JsonObject; issuerId: string | null; checks: readonly Check[] };

/**
 * Checks a credential in an SD-JWT (RFC 9901, SD-JWT VC): the issuer's signature with every disclosure that
 * rests on it, whose key it is, dates, status, the holder's own signature, and what the type is called.
 */
export async function checkSdJwt(parts: SdJwtParts, circumstances: Circumstances): Promise<SdJwtAnswers> {
  const open = openSdJwt(parts);
  const { claims } = open.disclosed;
  const document = credentialAmong(claims);
  const header = open.token.ok ? open.token.value.header : {};
  const issuerId = asText(claims['iss']) ?? idOf(document['issuer']);
  const signing = await hearing(circumstances, (listening) => checkSignature(open, listening));
  const outcome = signing.result;
  const status = await checkStatus(document, circumstances, {
    id: issuerId,
    signer: outcome.signer,
  });
  const owning = await hearing(circumstances, (listening) =>
    checkIssuerIdentity(issuerId, [outcome], listening, statedIssuer(document, issuerId)),
  );
  const { now } = circumstances;
  const checks = [
    ...withHeard([outcome.check], signing.heard, now),
    ...withHeard([ofNamedIssuer(owning.result, document, issuerId)], both(signing.heard, owning.heard), now),
    ...status,
    checkValidity(document, beginning(claims), circumstances.now),
    await checkKeyBinding(parts, claims, open.digestOf, circumstances.now),
    await checkTypeMetadata(header, claims, circumstances.source),
    partsShown(open),
  ];
  return { document: withSubject(document), issuerId, checks: checks.filter((check) => check !== null) };
}

/** The issuer as it is shown: by its own member, else by the names that European rulebooks give it. */
function statedIssuer(document: JsonObject, id: string | null): JsonValue | undefined {
  const { issuer, issuing_authority: authority } = document;
  if (issuer !== undefined) return issuer;
  const name = isObject(authority) ? authority['name'] : authority;
  return name === undefined ? (id ?? undefined) : { ...(id !== null && { id }), name };
}

/** A credential in the token may name another issuer than the token does: that one is shown, and nobody proved it. */
function ofNamedIssuer(check: Check, document: JsonObject, issuerId: string | null): Check {
  const named = idOf(document['issuer']);
  const isOpen = check.status !== 'passed' || check.code.startsWith('certificate-anchored');
  if (isOpen || named === null || issuerId === null || named === issuerId) return check;
  const data = { issuer: placeOf(named), signer: placeOf(issuerId) };
  return answer('issuer-identity', 'unknown', 'issuer-differs-from-signer', data);
}

/** What is disclosed counts as signed only where each disclosure is; what was added or altered fails the whole. */
async function checkSignature(open: OpenSdJwt, circumstances: Circumstances): Promise<SignatureOutcome> {
  const outcome = await checkJwt(open.token, circumstances, findIssuerKey);
  if (outcome.check.status === 'failed') return outcome;
  if (open.trouble !== null) return notSigned(open.trouble);
  const { name } = outcome.check.data ?? {};
  if (outcome.signer === null || name === undefined) return outcome;
  return { ...outcome, check: { ...outcome.check, data: { name: `SD-${name}` } } };
}

/** A copy that names no beginning begins when it was issued. */
const beginning = (claims: JsonObject): JsonObject =>
  claims['nbf'] === undefined && claims['iat'] !== undefined ? { ...claims, nbf: claims['iat'] } : claims;

function partsShown({ disclosed, digestOf }: OpenSdJwt): Check | null {
  const { shown, withheld } = disclosed;
  if (withheld === 0 || digestOf === null) return null;
  return answer('structure', 'passed', 'parts-withheld', { shown, withheld });
}

/**
 * An SD-JWT VC names its person among its own claims (OpenID Connect Core section 5.1, and the rulebook for personal
 * identification data); whoever compares recipients looks for a subject.
 */
function withSubject(document: JsonObject): JsonObject {
  if (document['credentialSubject'] !== undefined) return document;
  const named: [string, JsonValue | undefined][] = [
    ['id', document['sub']],
    ['givenName', document['given_name']],
    ['familyName', document['family_name']],
    ['email', document['email'] ?? document['email_address']],
    ['dateOfBirth', document['birthdate'] ?? document['birth_date']],
    ['nationalID', document['personal_administrative_number']],
  ];
  const stated = named.filter((member): member is [string, JsonValue] => member[1] !== undefined);
  return stated.length === 0 ? document : { ...document, credentialSubject: Object.fromEntries(stated) };
}
