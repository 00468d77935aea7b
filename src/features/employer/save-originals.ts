import { fileNames } from '#src/domain/portfolio/file-names.ts';
import type { SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import { saveFile } from '#src/ui/save-file.ts';
import { loadArchive } from './load-archive.ts';

/** A stranger's file is handed over as bytes and never as something a browser would open. */
const asBytes = 'application/octet-stream';

export function saveOriginal({ fileName, bytes }: SharedOriginal): void {
  saveFile(new Uint8Array(bytes), fileNames([fileName])[0] ?? '', asBytes);
}

/** One original as it is, several in one ZIP file. */
export async function saveOriginals(
  originals: readonly SharedOriginal[],
  archiveName: string,
): Promise<void> {
  const [only, ...others] = originals;
  if (!only) return;
  if (others.length === 0) {
    saveOriginal(only);
    return;
  }
  const { zipOriginals } = await loadArchive();
  const packed = zipOriginals(originals.map(({ fileName, bytes }) => ({ name: fileName, bytes })));
  saveFile(packed, fileNames([`${archiveName}.zip`])[0] ?? '', 'application/zip');
}
