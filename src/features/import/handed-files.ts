import type { HandedFile } from './import-snapshot.ts';

/** More files than this in one go are not looked for; the rest can be added afterwards. */
export const mostFiles = 20_000;

/** Files the system puts beside others and nobody means to hand over. */
export const isHidden = (name: string) =>
  name.startsWith('.') || name === 'Thumbs.db' || name === 'desktop.ini';

export const handedFile = (file: File): HandedFile => ({
  name: file.name,
  get size() {
    return file.size;
  },
  bytes: (limit) => readUpTo(file, limit),
});

/** Reads without asking for the size first. */
async function readUpTo(file: File, limit: number): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const reader = file.stream().getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader.cancel();
      return 'too-large';
    }
    parts.push(part.value);
  }
  const [only] = parts;
  if (parts.length === 1 && only?.buffer.byteLength === length) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export const handedBytes = (name: string, bytes: Uint8Array<ArrayBuffer>): HandedFile => ({
  name,
  size: bytes.length,
  bytes: (limit) => Promise.resolve(bytes.length > limit ? 'too-large' : bytes),
});

/** Files of a file or folder chooser. */
export const handedFiles = (list: Iterable<File>): HandedFile[] =>
  [...list]
    .filter((file) => !isHidden(file.name))
    .slice(0, mostFiles)
    .map(handedFile);
