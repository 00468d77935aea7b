import { Zip, ZipDeflate } from 'fflate';

export type ZipMember = { path: string; bytes: Uint8Array };

/** The earliest date that ZIP can write, so that the same content always gives the same bytes. */
const noDate = new Date(1980, 0, 1);

/** How much may be compressed before the page gets its turn. */
const bytesPerTurn = 1_000_000;

/** Packs the members in order. Compression gives way to the page now and then. */
export async function writeZip(members: Iterable<ZipMember>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    // The streams are synchronous, so this reaches the caller of `push`.
    if (error) throw error;
    chunks.push(chunk);
  });
  let sinceTurn = 0;
  for (const { path, bytes } of members) {
    const member = new ZipDeflate(path, { level: 6 });
    member.mtime = noDate;
    zip.add(member);
    member.push(bytes, true);
    sinceTurn += bytes.length;
    if (sinceTurn >= bytesPerTurn) {
      sinceTurn = 0;
      await nextTurn();
    }
  }
  zip.end();
  return joined(chunks);
}

const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
