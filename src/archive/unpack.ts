import { Inflate } from 'fflate';
import type { ArchiveEntry } from './directory.ts';
import { inflateUpTo } from './inflate-up-to.ts';

/** How members may be packed (APPNOTE 4.4.5); other ways are nobody's default. */
const methods = { stored: 0, deflated: 8 } as const;

/**
 * The bytes of one member. `null` where they are damaged, lie outside of the file, are not as many as the
 * directory says or are packed in an unknown way; `'too-large'` for more than `mostBytes`.
 */
export function unpack(
  { packed, method, size }: ArchiveEntry,
  mostBytes: number,
): Uint8Array<ArrayBuffer> | null | 'too-large' {
  if (packed === null) return null;
  if (size > mostBytes) return 'too-large';
  if (method === methods.stored) return packed.length === size ? packed.slice() : null;
  if (method !== methods.deflated) return null;
  // A member that grows beyond the size it gave has lied about it.
  const bytes = inflateUpTo(new Inflate(), packed, size);
  return bytes !== 'too-large' && bytes?.length === size ? bytes : null;
}
