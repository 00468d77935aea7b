import type { PaperFonts } from '#src/domain/portfolio/delivery.ts';

type PdfDocument = PDFKit.PDFDocument;
/** What the package keeps of a font and does not tell in its types. */
type WithFont = { _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } } };

export type FontStyle = keyof PaperFonts;
type Run = { text: string; font: string };
export type Line = readonly Run[];

/** What stands for a character that no font draws. */
const substitute = '?';

/** Text broken into lines, each in runs of the fonts that have its characters. */
export type Typesetter = {
  lines: (text: string, style: FontStyle, size: number, width: number) => Line[];
  drawLine: (line: Line, size: number, x: number, y: number, colour: string) => void;
  /** Characters that no font could draw. */
  missing: () => readonly string[];
};

export function createTypesetter(doc: PdfDocument, fonts: PaperFonts): Typesetter {
  const missing = new Set<string>();
  const registered = Object.fromEntries(
    (Object.keys(fonts) as FontStyle[]).map((style) => [
      style,
      fonts[style].map((bytes, index) => {
        const name = `${style}-${index}`;
        doc.registerFont(name, bytes);
        doc.font(name);
        const { font } = (doc as unknown as WithFont)._font;
        return { name, has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) };
      }),
    ]),
  ) as unknown as Record<FontStyle, readonly { name: string; has: (codePoint: number) => boolean }[]>;

  const fontOf = (character: string, style: FontStyle): string | null =>
    registered[style].find(({ has }) => has(character.codePointAt(0) ?? 0))?.name ?? null;

  /** Runs of one font each. The font of the run before goes on as long as it can: a blank changes nothing. */
  const runsOf = (text: string, style: FontStyle): Run[] => {
    const runs: Run[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const font = fontOf(character, style);
      if (font === null) missing.add(character);
      const shown = font === null ? substitute : character;
      const named = font ?? registered[style][0]?.name ?? '';
      if (last?.font === named) last.text += shown;
      else runs.push({ text: shown, font: named });
    }
    return runs;
  };

  const widthOf = (runs: readonly Run[], size: number): number =>
    runs.reduce((sum, { text, font }) => sum + doc.font(font).fontSize(size).widthOfString(text), 0);

  const known = new Map<string, number>();
  /** Words come again and again; what draws one em wide draws any size as wide. */
  const measure = (text: string, style: FontStyle, size: number): number => {
    const key = `${style} ${text}`;
    const width = known.get(key) ?? widthOf(runsOf(text, style), 100);
    known.set(key, width);
    return (width * size) / 100;
  };

  return {
    lines(text, style, size, width) {
      return text.split(/\r?\n/u).flatMap((paragraph) => {
        const lines: string[] = [];
        let line = '';
        let used = 0;
        for (const word of paragraph.split(/[\t ]+/u)) {
          const wide = measure(word, style, size);
          const gap = line === '' ? 0 : measure(' ', style, size);
          if (used + gap + wide <= width) {
            line += gap > 0 ? ` ${word}` : word;
            used += gap + wide;
            continue;
          }
          if (line !== '') lines.push(line);
          // An address or a hash is wider than any line: it is broken where it must be.
          [line, used] = ['', 0];
          for (const character of wide <= width ? [word] : word) {
            const more = measure(character, style, size);
            if (line !== '' && used + more > width) {
              lines.push(line);
              [line, used] = ['', 0];
            }
            line += character;
            used += more;
          }
        }
        lines.push(line);
        return lines.map((one) => runsOf(one, style));
      });
    },
    drawLine(line, size, x, y, colour) {
      let at = x;
      for (const { text, font } of line) {
        doc.font(font).fontSize(size).fillColor(colour).text(text, at, y, { lineBreak: false });
        at += doc.widthOfString(text);
      }
    },
    missing: () => [...missing],
  };
}
