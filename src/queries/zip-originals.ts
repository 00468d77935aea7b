import { zipSync } from 'fflate';
import { fileNames } from '#src/domain/portfolio/file-names.ts';

/** Originals in one ZIP file, byte for byte, each under a name of its own. Loaded when it is wanted. */
export function zipOriginals(
  originals: readonly { name: string; bytes: Uint8Array }[],
): Uint8Array<ArrayBuffer> {
  const names = fileNames(originals.map(({ name }) => name));
  return zipSync(Object.fromEntries(originals.map(({ bytes }, index) => [names[index] ?? '', bytes])));
}
