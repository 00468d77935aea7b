import { readWebPage } from '../../src/sharing/index.ts';

/** The fragment in a web page file; `null` for any other file. */
export function fragmentInWebPage(bytes: Uint8Array): string | null {
  const looksLikeText = bytes.subarray(0, 64).every((byte) => byte !== 0);
  return looksLikeText ? readWebPage(new TextDecoder().decode(bytes)) : null;
}
