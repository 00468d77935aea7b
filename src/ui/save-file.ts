/** Hands bytes to the browser's own "save" under a file name. Nothing leaves the device. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; the address is then no longer needed.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 0);
}
