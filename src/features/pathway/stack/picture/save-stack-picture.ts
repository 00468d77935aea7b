import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { IsoDate } from '#src/domain/time.ts';
import type { Text } from '#src/i18n/text.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { stackPicture } from './stack-picture.ts';
import type { Face, Measure } from './stack-picture-words.ts';

/** Pixels of the image for each of the picture. */
const sharpness = 2;
/** Browsers draw no larger images than this; a picture that would be is drawn less sharp. */
const mostPixels = 16_000_000;

/** Hands the picture to the browser's "save": as SVG in the theme of the page, as PNG on white. */
export async function saveStackPicture(given: {
  format: 'svg' | 'png';
  name: string;
  view: PathwayView;
  show: Tier;
  text: Text;
  today: IsoDate;
}): Promise<void> {
  const { format, name, ...about } = given;
  const colours = format === 'png' ? lightColours() : presentColours();
  const picture = stackPicture({ ...about, colours, measure: measureOnScreen() });
  const svg = new TextEncoder().encode(picture.svg);
  const file = `${name}.${format}`;
  if (format === 'svg') saveFile(svg, file, 'image/svg+xml');
  else saveFile(await drawnOn(picture), file, 'image/png');
}

/** A file name of letters and digits of any script, with the day. */
export function pictureName(name: string, today: IsoDate): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/gu, '');
  return [plain, today].filter((part) => part !== '').join('-');
}

function presentColours(): (token: string) => string {
  const style = getComputedStyle(document.documentElement);
  const seen = new Map<string, string>();
  return (token) => {
    const known = seen.get(token) ?? style.getPropertyValue(`--${token}`).trim();
    seen.set(token, known);
    return known;
  };
}

/** The colours on paper, also where the page is dark. They are all read before the page is drawn again. */
function lightColours(): (token: string) => string {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  dataset['theme'] = 'light';
  const read = presentColours();
  const levels = ['l4', 'l5', 'l6', 'l7', 'l8', 'lx'];
  for (const token of ['paper', 'ink', 'ink-2', 'edge', 'mark', 'on-mark']) read(token);
  for (const level of levels) for (const part of ['', '-line', '-on', '-wash']) read(level + part);
  if (theme === undefined) delete dataset['theme'];
  else dataset['theme'] = theme;
  return read;
}

/** As wide as the words may come out: in Cairn's fonts, or in those that stand in for them. */
function measureOnScreen(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const families = {
    sans: ["'Sofia Sans'", 'Roboto, Arial, sans-serif'],
    serif: ["'Source Serif 4'", "Georgia, 'Times New Roman', serif"],
  };
  return (words: string, { family, size, weight }: Face) => {
    if (!context) return words.length * size * 0.6;
    return Math.max(
      ...families[family].map((name) => {
        context.font = `${String(weight)} ${String(size)}px ${name}`;
        return context.measureText(words).width;
      }),
    );
  };
}

async function drawnOn(picture: {
  svg: string;
  width: number;
  height: number;
}): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = picture;
  const scale = Math.min(sharpness, Math.sqrt(mostPixels / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(canvas.width, canvas.height);
    image.src = url;
    await image.decode();
    if (!context) throw new Error('This browser draws no pictures');
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error('This browser saves no pictures');
  return new Uint8Array(await blob.arrayBuffer());
}
