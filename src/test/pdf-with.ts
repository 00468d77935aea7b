import PDFDocument from 'pdfkit';

/** An empty page with these files attached. */
export async function pdfWith(...attached: readonly Uint8Array[]): Promise<Uint8Array> {
  const doc = new PDFDocument();
  const parts: Uint8Array[] = [];
  doc.on('data', (part: Uint8Array) => parts.push(part));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  attached.forEach((bytes, index) => {
    doc.file(Buffer.from(bytes), { name: `file-${String(index)}` });
  });
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(parts));
}
