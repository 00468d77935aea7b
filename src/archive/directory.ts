/** One member as the archive's directory describes it. Its sizes are lies until it is unpacked. */
export type ArchiveEntry = {
  /** Where it says it stands. Only ever shown: nothing is written there. */
  path: string;
  isLocked: boolean;
  method: number;
  size: number;
  /** The packed bytes; `null` where they lie outside of the file. */
  packed: Uint8Array | null;
};

/** Numbers of PKWARE's APPNOTE.TXT 6.3.10. */
const signatures = { member: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
const lengths = { member: 30, directory: 46, end: 22 } as const;
const longestComment = 0xffff;
/** In these the true number stands in a ZIP64 record (section 4.5.3), which no archive of this size needs. */
const elsewhere = { short: 0xffff, long: 0xffffffff } as const;
/** Bits of the general purpose flags (section 4.4.4). */
const flags = { locked: 0x0001, strongLocked: 0x0040, utf8: 0x0800 } as const;

/**
 * The members that an archive's directory lists (APPNOTE 4.3.12), folders left out. `null` where the
 * directory is damaged; `'too-large'` beyond the limit, or where the numbers are of the size that needs ZIP64.
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): ArchiveEntry[] | null | 'too-large' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries || count === elsewhere.short) return 'too-large';
  let at = view.getUint32(end + 16, true);
  if (at === elsewhere.long) return 'too-large';
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + lengths.directory > end || view.getUint32(at, true) !== signatures.directory) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + lengths.directory + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return null;
    const entry = readEntry(view, bytes, at, nameLength);
    if (!entry.path.endsWith('/')) entries.push(entry);
    at = next;
  }
  return entries;
}

/** The end record stands last, with only a comment behind it. */
function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - lengths.end - longestComment);
  for (let at = view.byteLength - lengths.end; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  return null;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ArchiveEntry {
  const flag = view.getUint16(at + 8, true);
  const name = bytes.subarray(at + lengths.directory, at + lengths.directory + nameLength);
  return {
    path: (flag & flags.utf8) === 0 ? nameOf(name) : new TextDecoder().decode(name),
    isLocked: (flag & (flags.locked | flags.strongLocked)) !== 0,
    method: view.getUint16(at + 10, true),
    size: view.getUint32(at + 24, true),
    packed: packedBytes(view, bytes, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
  };
}

/** Names without the flag are of an old code page by the book (appendix D), and UTF-8 in most archives all the same. */
function nameOf(name: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder('latin1').decode(name);
  }
}

/** The header before the packed bytes has name and extra field of lengths of its own (section 4.3.7). */
function packedBytes(view: DataView, bytes: Uint8Array, header: number, length: number): Uint8Array | null {
  if (header + lengths.member > view.byteLength || view.getUint32(header, true) !== signatures.member)
    return null;
  const from =
    header + lengths.member + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return from + length > view.byteLength ? null : bytes.subarray(from, from + length);
}
