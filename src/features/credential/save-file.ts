import type { StoredFile } from '#src/domain/wallet/records.ts';

/** Hands the learner a stored original, byte for byte. It is never opened in the app's own origin. */
export function saveFile(file: Pick<StoredFile, 'name' | 'mediaType' | 'bytes'>): void {
  const address = URL.createObjectURL(new Blob([file.bytes], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(address);
}
