import { zlibSync } from 'fflate';
import { quietZone, type CodeMatrix } from '#src/domain/portfolio/delivery.ts';
import { crc32 } from '../link/crc32.ts';

/** The code with its margin, one unit a module, black on white wherever it is put. */
export function codeSvg(matrix: CodeMatrix): string {
  const side = matrix.length + 2 * quietZone;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${codePath(matrix)}"/></svg>`
  );
}

/** The dark modules as an SVG path, one unit a module, with the margin around them: a run of a row is one oblong. */
function codePath(matrix: CodeMatrix): string {
  return matrix
    .flatMap((row, y) =>
      darkRuns(row).map(
        ({ from, length }) => `M${from + quietZone} ${y + quietZone}h${length}v1h-${length}z`,
      ),
    )
    .join('');
}

/** Dark modules side by side. */
export function darkRuns(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last.from + last.length === x) last.length += 1;
    else runs.push({ from: x, length: 1 });
  });
  return runs;
}

/**
 * The code with its margin as a PNG of one bit a pixel (ISO/IEC 15948).
 *
 * @param scale - pixels a module
 */
export function codePng(matrix: CodeMatrix, scale: number): Uint8Array<ArrayBuffer> {
  const side = (matrix.length + 2 * quietZone) * scale;
  const rowBytes = 1 + Math.ceil(side / 8);
  // Every row begins with its filter, none; a set bit is white.
  const rows = new Uint8Array(rowBytes * side).fill(0xff);
  for (let y = 0; y < side; y += 1) {
    const row = matrix[Math.floor(y / scale) - quietZone];
    rows[y * rowBytes] = 0;
    for (let x = 0; x < side; x += 1) {
      if (row?.[Math.floor(x / scale) - quietZone] !== true) continue;
      const at = y * rowBytes + 1 + (x >> 3);
      rows[at] = (rows[at] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header[8] = 1;
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows)),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = joined([new TextEncoder().encode(name), content]);
  const whole = new Uint8Array(named.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  whole.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
