import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { Stone } from '#src/domain/pathway/stack/stack.ts';
import type { Text } from '#src/i18n/text.tsx';
import { element, escaped, short } from './stack-picture-markup.ts';
import { cutTo, words, wrapTo, type Face, type Measure } from './stack-picture-words.ts';
import { labelOf, nameOf, stoneDetails } from '#src/features/pathway/stack/stone-words.tsx';

/** The colours of a picture, as the style sheet has them now: token name without dashes to value. */
export type Colours = (token: string) => string;

export type PictureContext = {
  text: Text;
  view: PathwayView;
  colours: Colours;
  measure: Measure;
  /** The height of a credit of this unit, in pixels. */
  high: number;
  /** What 60 ECTS are in this unit, as a share: see `unitScale` of the stack. */
  unitScale: number;
};

type Box = { x: number; y: number; width: number; height: number };

/** Per corner, clockwise from the upper left: the radii across and down. The same five as in the style sheet. */
const corners: readonly (readonly [across: readonly number[], down: readonly number[]])[] = [
  [
    [0.8, 1.5, 1.1, 0.9],
    [0.9, 1.05, 0.95, 1],
  ],
  [
    [1.6, 0.9, 0.9, 1.2],
    [1, 0.9, 1, 1.05],
  ],
  [
    [0.9, 1.1, 1.5, 0.8],
    [0.95, 1, 1.05, 0.85],
  ],
  [
    [1.2, 1.7, 0.9, 1.1],
    [1.05, 1, 0.9, 1],
  ],
  [
    [1.9, 1.3, 1.2, 1],
    [1.1, 1, 1, 0.9],
  ],
];
const largestRadius = 33.6;

/** The token of a stone's level: `l6`, or `lx` where it has no hue. */
export const levelToken = (eqf: number | null): string =>
  eqf !== null && eqf >= 4 && eqf <= 8 ? `l${String(eqf)}` : 'lx';

export const hatchId = (eqf: number | null): string => `hatch-${levelToken(eqf)}`;

/** The outline of a stone, with radii reduced alike where they meet (CSS Backgrounds 3, section 5.5). */
function stonePath({ x, y, width, height }: Box, corner: number): string {
  const r = Math.min(height * 0.46, largestRadius);
  const [across = [], down = []] = corners[corner] ?? [];
  const [a = 1, b = 1, c = 1, d = 1] = across.map((share) => share * r);
  const [e = 1, f = 1, g = 1, h = 1] = down.map((share) => share * r);
  const fit = Math.min(1, width / (a + b), width / (c + d), height / (e + h), height / (f + g));
  const arc = (rx: number, ry: number, toX: number, toY: number): string =>
    `A${short(rx * fit)} ${short(ry * fit)} 0 0 1 ${short(toX)} ${short(toY)}`;
  const right = x + width;
  const bottom = y + height;
  return [
    `M${short(x + a * fit)} ${short(y)}H${short(right - b * fit)}`,
    arc(b, f, right, y + f * fit),
    `V${short(bottom - g * fit)}`,
    arc(c, g, right - c * fit, bottom),
    `H${short(x + d * fit)}`,
    arc(d, h, x, bottom - h * fit),
    `V${short(y + e * fit)}`,
    arc(a, e, x + a * fit, y),
    'Z',
  ].join('');
}

/** One stone with as much text as there is room for; everything about it is in its title. */
export function drawStone(context: PictureContext, stone: Stone, column: Box): string {
  const shared = stone.width < 0.999;
  const box = {
    x: column.x + stone.x * column.width + (shared ? 2 : stone.insetStart * 12),
    y: column.y + column.height - ((stone.bottom + stone.height) / 100) * context.high + 2,
    width: stone.width * column.width - (shared ? 4 : (stone.insetStart + stone.insetEnd) * 12),
    height: (stone.height / 100) * context.high - 4,
  };
  const { colours } = context;
  const token = levelToken(stone.eqf);
  const shape = { d: stonePath(box, stone.corner), stroke: colours(`${token}-line`), 'stroke-width': 2 };
  const assumed = stone.items.some((item) => item.assumed === true);
  const body = {
    recognised: () => element('path', { ...shape, fill: colours(token) }),
    earned: () => element('path', { ...shape, fill: colours(`${token}-wash`) }),
    planned: () =>
      element('path', { d: shape.d, fill: colours('paper') }) +
      element('path', { ...shape, fill: `url(#${hatchId(stone.eqf)})`, 'stroke-dasharray': '6 4' }),
  }[stone.tier]();
  const outline = assumed
    ? element('path', {
        d: stonePath(
          { x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6 },
          stone.corner,
        ),
        fill: 'none',
        stroke: colours('ink'),
        'stroke-width': 1.5,
        'stroke-dasharray': '5 4',
      })
    : '';
  return element(
    'g',
    {},
    element('title', {}, escaped(nameOf(context.text, stone, context.view))),
    body,
    outline,
    ...labels(context, stone, box),
  );
}

function labels(context: PictureContext, stone: Stone, box: Box): string[] {
  const { text, view, colours, measure, unitScale } = context;
  const [item] = stone.items;
  if (!item) return [];
  const recognised = stone.tier === 'recognised';
  const ink = recognised ? colours(`${levelToken(stone.eqf)}-on`) : colours('ink');
  const label = labelOf(stone, unitScale);
  const small: Face = { family: 'sans', size: 13, weight: 400 };
  const number = text.credits(stone.hundredths);
  const middle = box.y + box.height / 2;
  const title = pickLanguage(item.title, [text.language]);
  const onPaper = (words: string, x: number, y: number, face: Face): string =>
    stone.tier === 'planned'
      ? element('rect', {
          x: x - 4,
          y: y - face.size,
          width: measure(words, face) + 8,
          height: face.size * 1.3,
          fill: colours('paper'),
        })
      : '';
  const centred = (): string[] => {
    const half = measure(number, small) / 2;
    const x = box.x + box.width / 2;
    return half * 2 > box.width - 4
      ? []
      : [
          onPaper(number, x - half, middle + 4.5, small),
          words(number, x, middle + 4.5, small, ink, { anchor: 'middle' }),
        ];
  };
  if (stone.items.length > 1 || label === 'number' || label === 'over') return centred();

  const start = box.x + Math.min(24, box.width * 0.12);
  const tick = recognised ? 22 : 0;
  const room = box.x + box.width - 14 - tick - start;
  const face: Face = {
    family: item.kind === 'credential' ? 'serif' : 'sans',
    size: 16,
    weight: item.kind === 'credential' ? 500 : 400,
  };
  const put = (line: string, y: number, its: Face, lang?: string | null): string[] => [
    onPaper(line, start, y, its),
    words(line, start, y, its, ink, { lang }),
  ];
  const ticked = recognised ? [drawTick(box.x + box.width - 26, middle, ink)] : [];
  if (label === 'line') {
    const shown = cutTo(title.text, room - measure(number, small) - 10, face, measure);
    if (shown === '') return centred();
    const x = start + room - measure(number, small);
    return [
      ...put(shown, middle + 5.5, face, title.lang),
      onPaper(number, x, middle + 4.5, small),
      words(number, x, middle + 4.5, small, ink),
      ...ticked,
    ];
  }
  const most = Math.max(1, Math.min(3, Math.floor((box.height - 20) / 19)));
  const lines = wrapTo(title.text, room, most, face, measure);
  const top = middle - (lines.length * 19 + 16) / 2;
  return [
    ...lines.flatMap((line, index) => put(line, top + 15 + index * 19, face, title.lang)),
    ...put(cutTo(stoneDetails(text, item, view), room, small, measure), top + lines.length * 19 + 13, small),
    ...ticked,
  ];
}

const drawTick = (x: number, y: number, stroke: string): string =>
  element('path', {
    d: `M${short(x)} ${short(y)}l4 5 8-10`,
    fill: 'none',
    stroke,
    'stroke-width': 2.2,
  });
