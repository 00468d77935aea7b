import type { LinkProblemCode } from '#src/domain/portfolio/portfolio.ts';
import { err, ok, type Result } from '#src/domain/result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { fromDecimal } from './decimal.ts';
import { crc32 } from './crc32.ts';

/** Three bytes of length, four of checksum; both big-endian. */
const headLength = 7;
const checksumAt = 3;

/**
 * Wraps a payload so that a reader can tell a whole link from a cut or changed one: its length, the
 * CRC-32 of length and payload, and the payload, as base64url. From version 2 on the checksum covers the
 * version as well, so that a link never opens as one of another version.
 */
export function writeFrame(payload: Uint8Array, version: number): string {
  const framed = new Uint8Array(headLength + payload.length);
  const view = new DataView(framed.buffer);
  view.setUint8(0, payload.length >>> 16);
  view.setUint16(1, payload.length & 0xffff);
  framed.set(payload, headLength);
  view.setUint32(checksumAt, checksumOf(framed, version));
  return toBase64Url(framed);
}

/** @param isDecimal - whether it is written in decimal digits, as in a QR code; else in base64url */
export function readFrame(
  text: string,
  version: number,
  isDecimal = false,
): Result<Uint8Array<ArrayBuffer>, LinkProblemCode> {
  const decoded = isDecimal ? fromDecimal(text) : fromBase64Url(text);
  if (!decoded) return err('link-damaged');
  const { bytes, isWhole } = decoded;
  if (bytes.length < headLength) return err('link-truncated');
  const view = new DataView(bytes.buffer);
  const length = (view.getUint8(0) << 16) | view.getUint16(1);
  if (bytes.length - headLength < length) return err('link-truncated');
  const isSound =
    isWhole &&
    bytes.length - headLength === length &&
    view.getUint32(checksumAt) === checksumOf(bytes, version);
  return isSound ? ok(bytes.subarray(headLength)) : err('link-damaged');
}

function checksumOf(framed: Uint8Array, version: number): number {
  const before = version > 1 ? [version] : [];
  const covered = new Uint8Array(before.length + framed.length - (headLength - checksumAt));
  covered.set(before);
  covered.set(framed.subarray(0, checksumAt), before.length);
  covered.set(framed.subarray(headLength), before.length + checksumAt);
  return crc32(covered);
}
