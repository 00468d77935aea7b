import { frameText } from '#src/domain/portfolio/code-frames.ts';
import type { Code } from '#src/domain/portfolio/delivery.ts';
import { toDecimalFragment } from '../link/create-link-codec.ts';
import { crc32 } from '../link/crc32.ts';
import { drawCode } from './draw-code.ts';

/** Of several codes each is small enough to be read quickly from a screen: 117 modules wide at most. */
const frameVersion = 25;
/** Digits in a frame beside its head, with room for an address of 200 characters. */
const frameDigits = 2_400;
const mostFrames = 99;

/**
 * A link as QR codes. One code is the whole link, so that any phone opens it; where one cannot hold it, several are,
 * each of which says which part it is (see `code-frames.ts`).
 *
 * @param address - where readers open it, without a fragment
 * @param fragment - of the link, as the codec writes it
 * @returns empty where it would take more than 99
 */
export function makeCodes(address: string, fragment: string): Code[] {
  const decimal = toDecimalFragment(fragment);
  if (decimal === null) return [];
  const dot = decimal.indexOf('.') + 1;
  const [head, digits] = [decimal.slice(0, dot), decimal.slice(dot)];
  const one = drawCode(`${address}#${head}`, digits);
  if (one !== null) return [{ text: `${address}#${decimal}`, matrix: one }];
  const all = head.slice(0, -2).padStart(4, '0') + digits;
  const count = Math.ceil(all.length / frameDigits);
  if (count > mostFrames) return [];
  // Parts of one length: none of the codes is denser than the others.
  const length = Math.ceil(all.length / count);
  const whole = String(crc32(new TextEncoder().encode(decimal))).padStart(10, '0');
  const codes = Array.from({ length: count }, (_, index): Code | null => {
    const part = all.slice(index * length, (index + 1) * length);
    const frame = frameText({ count, position: index + 1, whole, digits: part });
    const start = frame.indexOf('.') + 1;
    const matrix = drawCode(`${address}#${frame.slice(0, start)}`, frame.slice(start), frameVersion);
    return matrix === null ? null : { text: `${address}#${frame}`, matrix };
  });
  return codes.every((code) => code !== null) ? codes : [];
}
