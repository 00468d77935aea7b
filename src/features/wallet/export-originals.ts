import { zipSync } from 'fflate';
import { fileNames } from '#src/domain/portfolio/file-names.ts';
import type { StoredFile } from '#src/domain/wallet/records.ts';

/** Originals in one ZIP, byte for byte, each under its own name. */
export function zipOriginals(files: readonly StoredFile[]): Uint8Array<ArrayBuffer> {
  const names = fileNames(files.map((file) => file.name));
  return zipSync(Object.fromEntries(files.map((file, index) => [names[index] ?? '', file.bytes])));
}
