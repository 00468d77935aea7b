import { zipSync } from 'fflate';
import { fileNames } from '#src/domain/portfolio/file-names.ts';
import type { SharedOriginal } from '#src/domain/portfolio/portfolio.ts';

/** The originals, byte for byte, in one ZIP file. */
export function makeArchive(originals: readonly SharedOriginal[]): Uint8Array<ArrayBuffer> {
  const names = fileNames(originals.map(({ fileName }) => fileName));
  return zipSync(
    Object.fromEntries(originals.map(({ bytes }, position) => [names[position] ?? '', bytes] as const)),
  );
}
