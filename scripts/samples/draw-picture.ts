import { zlibSync } from 'fflate';
import { crc32 } from '../../src/sharing/link/crc32.ts';
import { utf8 } from './sample.ts';

const size = 96;
/** Paper, stone, dark stone, light stone. */
const palette = Uint8Array.of(0xff, 0xff, 0xff, 0x5f, 0x74, 0x6d, 0x16, 0x21, 0x1e, 0xb9, 0xc6, 0xc0);

/** Three stones, each on the one below: centre, half width, half height, place in the palette. */
const stones = [
  { y: 74, width: 36, height: 13, colour: 2 },
  { y: 50, width: 27, height: 12, colour: 1 },
  { y: 29, width: 18, height: 10, colour: 3 },
] as const;

/** A small picture of a cairn as a PNG with a palette; text chunks are put before its end. */
export function drawPicture(...textChunks: readonly Uint8Array[]): Uint8Array {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, size);
  view.setUint32(4, size);
  // Eight bits a pixel, each a place in the palette (PNG, section 11.2.1).
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return joined([
    signature,
    pngChunk('IHDR', header),
    pngChunk('PLTE', palette),
    ...textChunks,
    pngChunk('IDAT', zlibSync(pixels(), { level: 9, mem: 4 })),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

function pixels(): Uint8Array {
  // Each row begins with its filter, 0 for none.
  const rows = new Uint8Array(size * (size + 1));
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rows[y * (size + 1) + 1 + x] = colourAt(x, y);
  }
  return rows;
}

function colourAt(x: number, y: number): number {
  const stone = stones.find(
    ({ y: centre, width, height }) => ((x - size / 2) / width) ** 2 + ((y - centre) / height) ** 2 <= 1,
  );
  return stone?.colour ?? 0;
}

/** Length, type, data and checksum (PNG, section 5.3). */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([utf8(type), data]);
  const chunk = new Uint8Array(named.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(named, 4);
  view.setUint32(4 + named.length, crc32(named));
  return chunk;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
