import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { CountedItem, GroupView, PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { layoutStack } from './stack-layout.ts';
import type { StackLayout } from './stack.ts';

const item = (id: string, tier: Tier, credits: number, groupId = 'all', surplus = 0): CountedItem => ({
  id,
  kind: tier === 'planned' ? 'planned' : 'credential',
  tier,
  title: { en: id },
  groupId,
  countedHundredths: Math.round(credits * 100),
  offeredHundredths: Math.round((credits + surplus) * 100),
  surplusHundredths: Math.round(surplus * 100),
  statedHundredths: Math.round((credits + surplus) * 100),
  eqf: 6,
  date: null,
  unchecked: false,
  pinned: false,
  code: 'counted',
  data: {},
  decision: null,
});

const sum = (items: readonly CountedItem[]) =>
  items.reduce((total, each) => total + each.countedHundredths, 0);

function group(id: string, drawn: number, items: readonly CountedItem[]): GroupView {
  const drawnHundredths = Math.max(drawn * 100, sum(items));
  return {
    id,
    name: id,
    minHundredths: drawn * 100,
    maxHundredths: null,
    drawnHundredths,
    counted: { recognised: 0, earned: 0, planned: 0 },
    surplusHundredths: 0,
    openHundredths: drawnHundredths - sum(items),
    items,
  };
}

type View = Pick<PathwayView, 'groups' | 'unit' | 'milestones' | 'rules' | 'totals'>;

const viewOf = (groups: GroupView[], recognised = 0, milestones: View['milestones'] = []): View => ({
  groups,
  unit: 'ECTS',
  milestones,
  rules: [],
  totals: {
    targetHundredths: 0,
    recognised: recognised * 100,
    earned: 0,
    planned: 0,
    surplus: 0,
    open: 0,
    plannedUntil: null,
  },
});

const stonesOf = (layout: StackLayout) => layout.columns.flatMap((column) => column.stones);
const ids = (layout: StackLayout) =>
  layout.columns.map((column) => column.stones.map((s) => s.items.map((i) => i.id).join('+')));

describe('layoutStack', () => {
  test('a stone is as high as its credits, each group as high as it asks', () => {
    const view = viewOf(
      [
        group('foundation', 10, [item('a', 'recognised', 10, 'foundation')]),
        group('modules', 40, [item('b', 'recognised', 10, 'modules'), item('c', 'earned', 10, 'modules', 2)]),
        group('thesis', 10, []),
      ],
      20,
    );
    const layout = layoutStack(view, { show: 'planned' });
    expect(layout.columns).toHaveLength(1);
    const [column] = layout.columns;
    expect([column?.from, column?.to]).toEqual([0, 6000]);
    expect(column?.stones.map((stone) => [stone.bottom, stone.height, stone.label])).toEqual([
      [0, 1000, 'full'],
      [1000, 1000, 'full'],
      [2000, 1000, 'full'],
    ]);
    expect(column?.outlines.map((outline) => [outline.groupId, outline.bottom, outline.height])).toEqual([
      ['foundation', 0, 1000],
      ['modules', 1000, 4000],
      ['thesis', 5000, 1000],
    ]);
    expect(column?.open).toEqual([
      { groupId: 'modules', bottom: 3000, height: 2000, hundredths: 2000 },
      { groupId: 'thesis', bottom: 5000, height: 1000, hundredths: 1000 },
    ]);
    expect(layout.marks).toEqual([
      { kind: 'here', column: 0, at: 2000, hundredths: 2000, isHeight: true },
      { kind: 'surplus', column: 0, at: 2500, hundredths: 200, itemId: 'c' },
    ]);
  });

  test('showing only what is recognised keeps the outlines and opens the space', () => {
    const view = viewOf([
      group('all', 60, [item('a', 'recognised', 10), item('b', 'earned', 10), item('c', 'planned', 10)]),
    ]);
    expect(ids(layoutStack(view, { show: 'recognised' }))).toEqual([['a']]);
    expect(ids(layoutStack(view, { show: 'earned' }))).toEqual([['a', 'b']]);
    expect(layoutStack(view, { show: 'recognised' }).columns[0]?.open[0]?.hundredths).toBe(5000);
  });

  test('small stones share a course: its height is their sum, each width its share', () => {
    const view = viewOf([
      group('all', 60, [item('a', 'recognised', 2), item('b', 'recognised', 5), item('c', 'recognised', 2)]),
    ]);
    expect(
      stonesOf(layoutStack(view, { show: 'planned' })).map((s) => [
        s.items[0]?.id,
        s.bottom,
        s.height,
        s.x,
        s.width,
      ]),
    ).toEqual([
      ['a', 0, 400, 0, 0.5],
      ['c', 0, 400, 0.5, 0.5],
      ['b', 400, 500, 0, 1],
    ]);
  });

  test('left-over small stones join the smallest course of their state, never a stone over 6', () => {
    const join = view(['x', 5], ['y', 4], ['z', 1]);
    expect(stonesOf(join).map((s) => [s.items[0]?.id, s.height])).toEqual([
      ['x', 500],
      ['y', 500],
      ['z', 500],
    ]);
    const alone = view(['x', 7], ['z', 1]);
    expect(stonesOf(alone).map((s) => [s.items[0]?.id, s.height])).toEqual([
      ['x', 700],
      ['z', 100],
    ]);
    function view(...items: [string, number][]) {
      const group60 = group(
        'all',
        60,
        items.map(([id, credits]) => item(id, 'earned', credits)),
      );
      return layoutStack(viewOf([group60]), { show: 'planned' });
    }
  });

  test('pieces too narrow to hit become one stone', () => {
    const small = [0.2, 0.2, 0.2].map((credits, i) => item(`s${i}`, 'earned', credits));
    const layout = layoutStack(viewOf([group('all', 60, [item('a', 'earned', 2.9), ...small])]), {
      show: 'planned',
    });
    expect(ids(layout)).toEqual([['a', 's0+s1+s2']]);
  });

  test('a column is a full-time year, and no stone is cut where it ends', () => {
    const items = [5, 3, 3, 5, 6, 5, 4, 3, 3, 4, 4, 6, 5, 2, 2, 5, 1].map((credits, i) =>
      item(`r${i}`, 'recognised', credits),
    );
    const layout = layoutStack(viewOf([group('all', 120, items)], 66), { show: 'planned' });
    expect(layout.columns.map(({ from, to }) => [from, to])).toEqual([
      [0, 6000],
      [6000, 12_000],
    ]);
    expect(layout.columns[0]?.open).toEqual([]);
    expect(layout.columns[1]?.open).toEqual([
      { groupId: 'all', bottom: 600, height: 5400, hundredths: 5400 },
    ]);
    expect(layout.marks[0]).toEqual({ kind: 'here', column: 1, at: 600, hundredths: 6600, isHeight: true });
  });

  test('where no set fills the column, the gap stays', () => {
    const items = [0, 1, 2].map((i) => item(`s${i}`, 'recognised', 25));
    const layout = layoutStack(viewOf([group('all', 120, items)]), { show: 'planned' });
    expect(ids(layout)).toEqual([['s0', 's1'], ['s2']]);
    expect(layout.columns[1]).toMatchObject({ from: 6000, stones: [{ bottom: 0 }] });
  });

  test('phones get one tall column, UK credits 120 a year', () => {
    const view = viewOf([group('all', 180, [])]);
    expect(layoutStack(view, { show: 'planned', columnHundredths: null }).columns).toHaveLength(1);
    expect(layoutStack({ ...view, unit: 'UK-CATS' }, { show: 'planned' }).columns).toHaveLength(2);
  });

  test('a milestone at today’s height gives way', () => {
    const view = viewOf([group('all', 60, [item('a', 'recognised', 30)])], 30, [
      { name: 'DAS', hundredths: 3000, sourceRef: null },
      { name: 'MAS', hundredths: 6000, sourceRef: null },
    ]);
    expect(layoutStack(view, { show: 'planned' }).marks).toMatchObject([
      { kind: 'here', at: 3000 },
      { kind: 'milestone', at: 3000, raised: true },
      { kind: 'milestone', at: 6000, raised: false },
    ]);
  });

  test.each([
    [
      'a group below is open',
      [group('base', 10, []), group('more', 50, [item('a', 'recognised', 20)])],
      false,
    ],
    [
      'something earned lies below',
      [group('base', 10, [item('e', 'earned', 10)]), group('more', 50, [item('a', 'recognised', 20)])],
      false,
    ],
    [
      'they lie on the ground',
      [group('base', 10, [item('a', 'recognised', 10), item('e', 'earned', 2)]), group('more', 50, [])],
      true,
    ],
  ])('what is recognised is a height only from the ground up: %s', (_, groups, isHeight) => {
    const recognised = isHeight ? 10 : 20;
    const { marks } = layoutStack(viewOf(groups, recognised), { show: 'planned' });
    expect(marks[0]).toMatchObject({ kind: 'here', hundredths: recognised * 100, isHeight });
  });

  test('the size of the target is a mark where the stack grew beyond it, unless a milestone is', () => {
    const view = viewOf([group('all', 30, [item('a', 'recognised', 30), item('b', 'earned', 27)])], 30);
    const of = (targetHundredths: number, milestones: View['milestones'] = []) =>
      layoutStack(
        { ...view, milestones, totals: { ...view.totals, targetHundredths } },
        { show: 'planned' },
      ).marks.filter(({ kind }) => kind === 'target');
    expect(of(3000)).toEqual([{ kind: 'target', column: 0, at: 3000, hundredths: 3000 }]);
    expect(of(5700)).toEqual([]);
    expect(of(3000, [{ name: 'Diploma', hundredths: 3000, sourceRef: null }])).toEqual([]);
  });

  test('a stone keeps its shape whatever stands around it', () => {
    const shape = (items: CountedItem[]) => {
      const stone = stonesOf(layoutStack(viewOf([group('all', 60, items)]), { show: 'planned' })).find(
        (s) => s.items[0]?.id === 'a',
      );
      return [stone?.corner, stone?.insetStart, stone?.insetEnd];
    };
    expect(shape([item('a', 'earned', 10)])).toEqual(
      shape([item('b', 'recognised', 10), item('a', 'earned', 10)]),
    );
  });

  test('every plan is drawn whole: areas are true, nothing overlaps, nothing is lost', () => {
    const anyItem = fc.record({
      tier: fc.constantFrom<Tier>('recognised', 'earned', 'planned'),
      credits: fc.integer({ min: 1, max: 140 }),
    });
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 40 }), fc.integer({ min: 0, max: 240 }), (raw, drawn) => {
        const items = raw.map(({ tier, credits }, i) => item(`i${i}`, tier, credits / 2));
        const layout = layoutStack(viewOf([group('all', drawn, items)]), { show: 'planned' });
        const stones = stonesOf(layout);
        expect(stones.flatMap((s) => s.items.map((i) => i.id)).sort()).toEqual(items.map((i) => i.id).sort());
        for (const stone of stones) expect(stone.height * stone.width).toBeCloseTo(stone.hundredths, 6);
        for (const column of layout.columns) {
          let top = 0;
          for (const stone of column.stones) {
            expect(stone.bottom).toBe(stone.x === 0 ? top : top - stone.height);
            top = stone.bottom + stone.height;
          }
          expect(top).toBeLessThanOrEqual(column.to - column.from);
        }
      }),
    );
  });
});
