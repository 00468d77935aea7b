import { element, escaped } from './stack-picture-markup.ts';

export type Face = { family: 'sans' | 'serif'; size: number; weight: 400 | 500 | 600 };

/** How wide words are in a face, in pixels. */
export type Measure = (words: string, face: Face) => number;

/** Fonts that devices have stand in where Cairn's own are missing: a file cannot bring them along. */
const families: Readonly<Record<Face['family'], string>> = {
  sans: "'Sofia Sans', 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4', Georgia, 'Noto Serif', 'Times New Roman', serif",
};

/** In a text that runs from the right, the dots stand at its left end. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
const rightToLeftMark = '\u200f';

/** Words cut to a width with "…"; empty where not even three letters are left. */
export function cutTo(words: string, width: number, face: Face, measure: Measure): string {
  if (measure(words, face) <= width) return words;
  const letters = Array.from(words);
  const end = rightToLeft.test(words) ? `…${rightToLeftMark}` : '…';
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(letters.slice(0, middle).join('') + end, face) <= width) low = middle;
    else high = middle - 1;
  }
  return low < 3 ? '' : letters.slice(0, low).join('').trimEnd() + end;
}

/** Words in at most so many lines; the last is cut where they do not fit. */
export function wrapTo(
  words: string,
  width: number,
  most: number,
  face: Face,
  measure: Measure,
): readonly string[] {
  const lines: string[] = [];
  let left = words.trim().split(/\s+/u);
  while (left.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < left.length && measure(left.slice(0, count + 1).join(' '), face) <= width) count += 1;
    // A word that is longer than a line is cut there and ends the text.
    if (measure(left.slice(0, count).join(' '), face) > width) break;
    lines.push(left.slice(0, count).join(' '));
    left = left.slice(count);
  }
  if (left.length > 0) lines.push(cutTo(left.join(' '), width, face, measure));
  return lines.filter((line) => line !== '');
}

/** Words in a picture; `y` is their baseline. */
export function words(
  text: string,
  x: number,
  y: number,
  face: Face,
  fill: string,
  more: { anchor?: 'start' | 'middle' | 'end'; lang?: string | null | undefined } = {},
): string {
  return element(
    'text',
    {
      x,
      y,
      fill,
      'font-family': families[face.family],
      'font-size': face.size,
      'font-weight': face.weight,
      'text-anchor': more.anchor,
      'xml:lang': more.lang === '' ? undefined : (more.lang ?? undefined),
    },
    escaped(text),
  );
}
