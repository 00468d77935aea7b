/** One value of a DER encoding (X.690). `bytes` is all of it, with its tag and length. */
export type DerValue = { tag: number; bytes: Uint8Array<ArrayBuffer>; content: Uint8Array<ArrayBuffer> };

/** Tags of the kinds that are looked for (X.690 section 8). */
export const derTags = {
  integer: 0x02,
  octetString: 0x04,
  oid: 0x06,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific, constructed. */
  context0: 0xa0,
} as const;

/** The values that stand one after the other in `content`; `null` where that is not DER. */
function readDerValues(content: Uint8Array<ArrayBuffer>): DerValue[] | null {
  const values: DerValue[] = [];
  for (let at = 0; at < content.length;) {
    const value = readDerValue(content.subarray(at));
    if (value === null) return null;
    values.push(value);
    at += value.bytes.length;
  }
  return values;
}

/** The value that `bytes` begins with. Long tags and lengths of unknown extent are no DER that is read here. */
export function readDerValue(bytes: Uint8Array<ArrayBuffer>): DerValue | null {
  const [tag, short] = bytes;
  if (tag === undefined || short === undefined || (tag & 0x1f) === 0x1f) return null;
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  if (lengthBytes > 4 || short === 0x80) return null;
  const start = 2 + lengthBytes;
  const length =
    lengthBytes === 0 ? short : bytes.subarray(2, start).reduce((total, byte) => total * 256 + byte, 0);
  const end = start + length;
  if (bytes.length < end) return null;
  return { tag, bytes: bytes.subarray(0, end), content: bytes.subarray(start, end) };
}

/** The values inside a constructed one of the wanted tag; `null` for anything else. */
export function membersOf(value: DerValue | undefined, tag: number): DerValue[] | null {
  return value?.tag === tag ? readDerValues(value.content) : null;
}

/** An object identifier with dots; an empty text for anything else. */
export function oidOf(value: DerValue | undefined): string {
  if (value?.tag !== derTags.oid) return '';
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value.content) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const [first = 0, ...rest] = arcs;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - 40 * top, ...rest].join('.');
}
