import { isObject, type JsonObject } from '#src/domain/json.ts';
import type { Result } from '#src/domain/result.ts';
import { err, ok } from '#src/domain/result.ts';
import type { Check, CheckCode } from '#src/domain/verification/check.ts';
import type { DocumentSource } from '#src/domain/verification/document-source.ts';
import type { CheckData, Circumstances, Trouble } from '#src/verification/answer.ts';
import { answer, unknown } from '#src/verification/answer.ts';
import { asOf } from '#src/verification/hearing.ts';
import { decodeBase64Url, decodeUtf8 } from '#src/verification/jose/base64.ts';
import type { SignerFinder, Token } from '#src/verification/jose/jwt-signature.ts';
import { checkJwt, openToken } from '#src/verification/jose/jwt-signature.ts';
import { asText } from '#src/verification/json.ts';
import { isSameKey } from '#src/verification/keys/public-key.ts';
import { placeOf } from '#src/verification/keys/resolve-key.ts';
import { findIssuerKey } from '#src/verification/sd-jwt/issuer-key.ts';
import type { Signer } from '#src/verification/signature-outcome.ts';
import { entriesIn, inflate } from './bitstring.ts';
import type { StatusEntry } from './status-entry.ts';
import type { CredentialIssuer } from './status-list.ts';

type TokenEntry = Extract<StatusEntry, { kind: 'token' }>;

/**
 * Looks a credential up in a Token Status List (section 8.3). The list is a token of its own: signed by the
 * issuer or by whom the issuer's own words name, about the very address it came from, and in force.
 * Whatever is wrong with it leaves the answer open, under a code of its own.
 */
export async function checkTokenStatus(
  entry: TokenEntry,
  place: string,
  issuer: CredentialIssuer,
  circumstances: Circumstances & { source: DocumentSource },
): Promise<Check> {
  const refuse = (code: CheckCode, data: CheckData = {}) =>
    answer('status', 'unknown', code, { place, ...data });
  const fetched = await circumstances.source(entry.listUrl);
  if (!fetched.ok) return refuse('status-unreachable');
  const { token, typ } = await openList(fetched.value.bytes);
  if (!token.ok)
    return refuse(token.error.status === 'failed' ? 'status-list-unreadable' : 'status-list-signature-open');
  const trouble = troubleIn(token.value, typ, entry.listUrl, circumstances.now);
  if (trouble !== null) return refuse(trouble.code, trouble.data);
  const { check, signer } = await checkJwt(token, circumstances, listSignerFor(issuer));
  if (signer === null)
    return refuse(check.status === 'failed' ? 'status-list-signature-failed' : 'status-list-signature-open');
  const list = token.value.claims['status_list'];
  const status = await statusIn(isObject(list) ? list : {}, entry.index);
  if (!status.ok) return refuse(status.error.code, status.error.data);
  // A withdrawal counts even from a list that someone else keeps: the issuer signed its address.
  if (status.value === 0 && !(await isVouchedFor(signer, issuer)))
    return refuse('status-list-by-other', { keeper: placeOf(asText(token.value.claims['iss']) ?? '') });
  // Section 5.1: `ttl` is in seconds.
  const { ttl } = token.value.claims;
  const life = typeof ttl === 'number' && ttl >= 0 ? ttl * 1000 : undefined;
  return asOf(meaningOf(status.value, place), fetched.value.fetchedAt, circumstances.now, life);
}

/** How a CBOR list begins: with the tag of COSE_Sign1, within that of a CWT, or as the bare list of four. */
const cborBeginnings: readonly unknown[] = [0xd2, 0xd8, 0x84];

/** A list is a JSON Web Token (section 5.1) or a CBOR one (section 5.2): the bytes tell, whatever was asked for. */
async function openList(bytes: Uint8Array): Promise<{ typ: string; token: Result<Token, Trouble> }> {
  if (!cborBeginnings.includes(bytes[0]))
    return { typ: 'statuslist+jwt', token: openToken(decodeUtf8(bytes)?.trim() ?? '') };
  const { openCwt } = await import('#src/verification/cose/open-cwt.ts');
  return { typ: 'statuslist+cwt', token: openCwt(new Uint8Array(bytes)) };
}

/** Section 8.3 steps 2 and 4, and sections 5.1 and 5.2. */
function troubleIn({ header, claims }: Token, expected: string, listUrl: string, now: Date): Trouble | null {
  const { sub, iat, exp, status_list: list } = claims;
  const typ = (asText(header['typ']) ?? '').toLowerCase().replace(/^application\//, '');
  if (typ !== expected) return unknown('status-list-wrong-type');
  if (typeof iat !== 'number' || !isObject(list)) return unknown('status-list-unreadable');
  if (sub !== listUrl) return unknown('status-list-other-address');
  if (exp === undefined) return null;
  if (typeof exp !== 'number' || Math.abs(exp) > 8e12) return unknown('status-list-unreadable');
  const endsOn = new Date(exp * 1000);
  return endsOn > now ? null : unknown('status-list-expired', { endsOn: endsOn.toISOString() });
}

/** The list names no issuer of its own: a relative `kid` is among the keys of the credential's issuer. */
const listSignerFor =
  (issuer: CredentialIssuer): SignerFinder =>
  async (header, claims, circumstances) => {
    const iss = asText(claims['iss']) ?? issuer.id;
    const found = await findIssuerKey(header, iss === null ? claims : { ...claims, iss }, circumstances);
    return found.ok || issuer.signer === null || found.error.status === 'failed'
      ? found
      : { ok: true, value: issuer.signer };
  };

/** A key that merely came along with the list proves nothing, unless it is the one that signed the credential. */
async function isVouchedFor(signer: Signer, issuer: CredentialIssuer): Promise<boolean> {
  if (signer.owner !== null || signer.certificate !== undefined) return true;
  return issuer.signer !== null && (await isSameKey(signer.key, issuer.signer.key));
}

/**
 * The value at an index: `bits` wide, counted from each byte's least significant bit (section 4.1).
 *
 * Troubles, all `unknown`: `status-list-wrong-encoding`, `status-list-too-large`, `status-list-index-beyond`.
 */
export async function statusIn(list: JsonObject, index: number): Promise<Result<number, Trouble>> {
  const { bits, lst } = list;
  const compressed = typeof lst === 'string' ? decodeBase64Url(lst) : null;
  if (typeof bits !== 'number' || ![1, 2, 4, 8].includes(bits) || compressed === null)
    return err(unknown('status-list-wrong-encoding'));
  const opened = await inflate(compressed, 'deflate');
  if (!opened.ok)
    return err(
      unknown(opened.error === 'too-large' ? 'status-list-too-large' : 'status-list-wrong-encoding'),
    );
  const byte = opened.value[Math.floor((index * bits) / 8)];
  if (byte === undefined)
    return err(unknown('status-list-index-beyond', { index, entries: entriesIn(opened.value, bits) }));
  return ok((byte >> ((index * bits) % 8)) & ((1 << bits) - 1));
}

/** The registered values (section 7.1); all others mean what issuers agree on among themselves. */
function meaningOf(value: number, place: string): Check {
  if (value === 0) return answer('status', 'passed', 'not-withdrawn', { place });
  if (value === 1) return answer('status', 'failed', 'revoked', { place });
  if (value === 2) return answer('status', 'failed', 'suspended', { place });
  return answer('status', 'unknown', 'status-value-application-specific', { place, value });
}
