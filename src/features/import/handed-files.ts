import type { HandedFile } from './import-snapshot.ts';

/** More files than this in one go are not looked for; the rest can be added afterwards. */
export const mostFiles = 20_000;

/** Files the system puts beside others and nobody means to hand over. */
export const isHidden = (name: string) =>
  name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

export const handedFile = (file: File): HandedFile => ({
  name: file.name,
  // Asking for it may make the browser look at the disk, and thousands of looks at once hold the page up.
  get size() {
    return file.size;
  },
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

export const handedBytes = (name: string, bytes: Uint8Array<ArrayBuffer>): HandedFile => ({
  name,
  size: bytes.length,
  bytes: () => Promise.resolve(bytes),
});

/** Files of a file or folder chooser. */
export const handedFiles = (list: Iterable<File>): HandedFile[] =>
  [...list]
    .filter((file) => !isHidden(file.name))
    .slice(0, mostFiles)
    .map(handedFile);
