import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { IsoDate } from '#src/domain/time.ts';
import { element } from './stack-picture-markup.ts';
import { levelToken, type PictureContext } from './stack-picture-stone.ts';
import { words, wrapTo, type Face } from './stack-picture-words.ts';
import { shownTiers } from '#src/features/pathway/stack/shown-tiers.ts';
import { summaryOf } from '#src/features/pathway/stack/stack-summary.ts';
import { isFramework, targetName } from '#src/features/pathway/target-text.ts';

const small: Face = { family: 'sans', size: 13, weight: 400 };
const body: Face = { family: 'sans', size: 15, weight: 400 };
const line = 20;

/** The target, the totals and the day. `height` is where the rest may begin. */
export function drawHead(
  { text, view, colours, measure }: PictureContext,
  today: IsoDate,
  left: number,
  width: number,
): { markup: string; height: number } {
  const name: Face = isFramework(view.template)
    ? { family: 'sans', size: 26, weight: 600 }
    : { family: 'serif', size: 26, weight: 500 };
  const lines = wrapTo(targetName(view.template), width, 3, name, measure);
  const below = [summaryOf(text, view), text.t('stack.picture.asOf', { date: text.longDate(today) })];
  const under = below.flatMap((each) => wrapTo(each, width, 2, body, measure));
  const nameEnd = 28 + lines.length * 32;
  return {
    markup: [
      ...lines.map((each, index) => words(each, left, 54 + index * 32, name, colours('ink'))),
      ...under.map((each, index) => words(each, left, nameEnd + 18 + index * line, body, colours('ink-2'))),
    ].join(''),
    height: nameEnd + 10 + under.length * line,
  };
}

/** What pattern, tint and the triangle mean. */
export function drawKeys(
  { text, view, colours, measure }: PictureContext,
  show: Tier,
  left: number,
  top: number,
  width: number,
): { markup: string; bottom: number } {
  const items = view.groups
    .flatMap((group) => group.items)
    .filter((item) => item.countedHundredths > 0 && shownTiers(show).includes(item.tier));
  const levels = [...new Set(items.map(({ eqf }) => levelToken(eqf)))].sort();
  const box = { width: 24, height: 15, rx: 7, stroke: colours('ink'), 'stroke-width': 1.5 };
  const keys: { fill: string; dashes?: string; stroke?: string; label: string }[] = [
    { fill: colours('ink'), label: text.t('app.total.recognised') },
    { fill: colours('paper'), label: text.t('app.total.earned') },
    { fill: 'url(#hatch-ink)', dashes: '4 3', label: text.t('app.total.planned') },
    ...levels.map((token) => ({
      fill: colours(token),
      stroke: colours(`${token}-line`),
      label:
        token === 'lx' ? text.t('stack.legend.levelNone') : text.t('stack.eqf', { level: token.slice(1) }),
    })),
  ];
  let x = left;
  let y = top;
  const drawn: string[] = [];
  for (const key of keys) {
    const wide = 32 + measure(key.label, body) + 18;
    if (x > left && x + wide > left + width) {
      x = left;
      y += 26;
    }
    drawn.push(
      element('rect', {
        ...box,
        x,
        y,
        fill: key.fill,
        stroke: key.stroke ?? box.stroke,
        'stroke-dasharray': key.dashes,
      }),
      words(key.label, x + 32, y + 12.5, body, colours('ink-2')),
    );
    x += wide;
  }
  return { markup: drawn.join(''), bottom: y + 15 };
}

/** What has to be said with every picture: that sizes are no awards, and what planning is. */
export const paragraph = ({ text, view }: PictureContext): string[] => [
  ...(view.milestones.length > 0 ? [`▲ ${text.t('stack.legend.milestone')}`] : []),
  view.template.disclaimer,
];

export function drawNotes(
  context: PictureContext,
  left: number,
  top: number,
  width: number,
): { markup: string; bottom: number } {
  const { colours, measure } = context;
  const lines = paragraph(context).flatMap((each) => wrapTo(each, width, 6, small, measure));
  return {
    markup: lines.map((each, index) => words(each, left, top + index * 18, small, colours('ink-2'))).join(''),
    bottom: top + lines.length * 18 - 14,
  };
}
