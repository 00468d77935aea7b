import { isObject, type JsonObject, type JsonValue } from '#src/domain/json.ts';
import { decodeBase64, decodeBase64Url, decodeUtf8 } from '#src/verification/jose/base64.ts';
import { utf8 } from '#src/verification/jose/compact-jws.ts';
import type { Certificate } from '#src/verification/jose/certificate.ts';
import { loadX509, readDer } from '#src/verification/jose/certificate.ts';
import { asList, asText, parseObject } from '#src/verification/json.ts';
import type { CertificateChain } from './certificate-chain.ts';
import { certifies, isInForce } from './certificate-chain.ts';
import { derTags, membersOf, oidOf, readDerValue, type DerValue } from './der.ts';
import { digestName } from './digest.ts';
import { readSignedData } from './signed-data.ts';

/** The time at which an authority had seen a signature, and that authority's own certificates. */
export type TimeStamp = { time: Date; chain: CertificateChain };

const oids = {
  timeStampInfo: '1.2.840.113549.1.9.16.1.4',
  timeStamping: '1.3.6.1.5.5.7.3.8',
} as const;

/** Tokens looked at: each costs a signature check. */
const mostTokens = 4;

/**
 * The earliest time stamp beside a JAdES signature that holds (ETSI TS 119 182-1 section 5.3.4, `sigTst`;
 * RFC 3161). It proves that the signature existed then, as far as the authority is to be relied on: that is
 * for a trusted list to say. `null` where there is none that holds.
 *
 * @param unprotected - the signature's unprotected header
 * @param signature - as it stands in the seal: what is stamped is that base64url text
 */
export async function readTimeStamp(unprotected: JsonObject, signature: string): Promise<TimeStamp | null> {
  const found: TimeStamp[] = [];
  for (const token of tokensIn(unprotected).slice(0, mostTokens)) {
    const stamp = await checkToken(token, utf8(signature));
    if (stamp !== null) found.push(stamp);
  }
  return found.sort((one, other) => one.time.getTime() - other.time.getTime())[0] ?? null;
}

/** Members of `etsiU` are objects, or base64url of them (section 5.3.1). */
function tokensIn(unprotected: JsonObject): Uint8Array<ArrayBuffer>[] {
  return asList(unprotected['etsiU'])
    .map((member) => (typeof member === 'string' ? objectIn(member) : member))
    .flatMap((member) => (isObject(member) && isObject(member['sigTst']) ? [member['sigTst']] : []))
    .flatMap((sigTst) => asList(sigTst['tstTokens']))
    .flatMap((token: JsonValue) => {
      const der = decodeBase64((isObject(token) ? asText(token['val']) : null) ?? '');
      return der === null ? [] : [der];
    });
}

function objectIn(member: string): JsonObject | null {
  const bytes = decodeBase64Url(member);
  const text = bytes === null ? null : decodeUtf8(bytes);
  return text === null ? null : parseObject(text);
}

async function checkToken(
  token: Uint8Array<ArrayBuffer>,
  stamped: Uint8Array<ArrayBuffer>,
): Promise<TimeStamp | null> {
  const signed = readSignedData(token);
  if (signed?.contentType !== oids.timeStampInfo) return null;
  const info = readInfo(signed.content);
  if (info === null || !(await isHashOf(info.imprint, info.algorithm, stamped))) return null;
  const certificates: Certificate[] = [];
  for (const der of signed.certificates) {
    const read = await readDer(der.slice());
    if (read.ok) certificates.push(read.value);
  }
  const signer = certificates.find((one) => signed.isSigner(one.x509));
  if (signer === undefined || !(await signed.isSignedBy(signer.x509.publicKey.rawData))) return null;
  // RFC 3161 section 2.3: the key is for time stamping and nothing else.
  const { ExtendedKeyUsageExtension } = await loadX509();
  const usages = signer.x509.getExtension(ExtendedKeyUsageExtension)?.usages ?? [];
  if (!usages.includes(oids.timeStamping) || !isInForce(signer.facts, info.time)) return null;
  return { time: info.time, chain: await chainOf(signer, certificates) };
}

/** TSTInfo (RFC 3161 section 2.4.2). */
function readInfo(
  content: Uint8Array<ArrayBuffer>,
): { imprint: Uint8Array; algorithm: string; time: Date } | null {
  const info = membersOf(readDerValue(content) ?? undefined, derTags.sequence);
  const imprint = membersOf(info?.[2], derTags.sequence);
  const algorithm = oidOf(membersOf(imprint?.[0], derTags.sequence)?.[0]);
  const time = readTime(info?.[4]);
  if (imprint?.[1]?.tag !== derTags.octetString || time === null) return null;
  return { imprint: imprint[1].content, algorithm, time };
}

/** A time in UTC, as RFC 3161 asks. */
function readTime(value: DerValue | undefined): Date | null {
  if (value?.tag !== derTags.generalizedTime) return null;
  const text = String.fromCharCode(...value.content);
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const time = new Date(
    `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}${fraction.slice(0, 4)}Z`,
  );
  return Number.isNaN(time.getTime()) ? null : time;
}

async function isHashOf(
  imprint: Uint8Array,
  algorithm: string,
  data: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const name = digestName(algorithm);
  if (name === undefined) return false;
  const digest = new Uint8Array(await crypto.subtle.digest(name, data));
  return imprint.length === digest.length && digest.every((byte, index) => byte === imprint[index]);
}

async function chainOf(signer: Certificate, others: readonly Certificate[]): Promise<CertificateChain> {
  const path: [Certificate, ...Certificate[]] = [signer];
  for (let last = signer; path.length <= others.length;) {
    let next: Certificate | undefined;
    for (const other of others) {
      if (!path.includes(other) && (await certifies(other, last))) next = other;
    }
    if (next === undefined) break;
    path.push(next);
    last = next;
  }
  return { path, isWhole: true };
}
