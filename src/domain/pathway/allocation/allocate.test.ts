import { describe, expect, test } from 'vitest';
import { allocationOf, buildCandidate, buildGroup, buildTemplate } from '#src/test/build-candidate.ts';
import type { Rule } from '../../qualification/rule.ts';
import type { QualificationTemplate } from '../../qualification/template.ts';
import type { Candidate, Tier } from '#src/domain/pathway/candidates/candidate.ts';
import { allocate } from './allocate.ts';

const hard = { severity: 'hard', text: '', sourceRef: null, assumption: true } as const;
const atLevel = (minHundredths: number): Rule => ({
  ...hard,
  id: 'level',
  type: 'minCreditsAtLevel',
  scheme: 'EQF',
  level: 7,
  minHundredths,
});
const capFrom = (source: string, maxHundredths: number): Rule => ({
  ...hard,
  id: `cap-${source}`,
  type: 'recognitionCap',
  sources: [source],
  maxHundredths,
});
const two = (first: object, second: object, more: Partial<QualificationTemplate> = {}) =>
  buildTemplate({ groups: [buildGroup('first', first), buildGroup('second', second)], ...more });

const placedOf = (template: QualificationTemplate, candidates: Candidate[], pins = [] as never[]) =>
  allocate(allocationOf(template, candidates, pins)).placed.map((item) => [
    item.candidate.id,
    item.groupId,
    item.countedHundredths,
  ]);

describe('allocate', () => {
  test('one credential in two groups that both want it counts once', () => {
    const template = two({ minHundredths: 600 }, { minHundredths: 600 });
    expect(placedOf(template, [buildCandidate('a', { hundredths: 600 })])).toEqual([['a', 'first', 600]]);
  });

  test('whole modules come before a part of a larger one', () => {
    const template = buildTemplate({ groups: [buildGroup('all', { maxHundredths: 1000 })] });
    const candidates = [
      buildCandidate('large', { hundredths: 1200 }),
      buildCandidate('fits', { hundredths: 1000 }),
    ];
    const { placed, unplaced } = allocate(allocationOf(template, candidates));
    expect(placed).toMatchObject([{ candidate: { id: 'fits' }, code: 'counted', surplusHundredths: 0 }]);
    expect(unplaced).toMatchObject([{ candidate: { id: 'large' }, code: 'groups-full' }]);
  });

  test('a credential larger than the room counts in part, and its surplus is shown', () => {
    const template = buildTemplate({ groups: [buildGroup('all', { maxHundredths: 1000 })] });
    expect(
      allocate(allocationOf(template, [buildCandidate('large', { hundredths: 1200 })])).placed,
    ).toMatchObject([
      {
        countedHundredths: 1000,
        surplusHundredths: 200,
        code: 'counted-in-part-group',
        data: { max: 10, surplus: 2 },
      },
    ]);
  });

  test('what is recognised keeps its place before what is earned, and that before what is planned', () => {
    const template = buildTemplate({ groups: [buildGroup('all', { maxHundredths: 1000 })] });
    const candidate = (tier: Tier) => buildCandidate(tier, { tier, hundredths: 1000 });
    const candidates = [candidate('planned'), candidate('earned'), candidate('recognised')];
    const { placed } = allocate(allocationOf(template, candidates));
    expect(placed.map((item) => item.candidate.id)).toEqual(['recognised']);
  });

  test('surplus falls on what is planned before what is earned', () => {
    const template = buildTemplate({
      groups: [buildGroup('all', { maxHundredths: 3000, minHundredths: 3000, minCount: 3 })],
    });
    const candidates = [
      buildCandidate('recognised', { tier: 'recognised', hundredths: 1500 }),
      buildCandidate('earned', { hundredths: 1200 }),
      buildCandidate('planned', { tier: 'planned', hundredths: 1000 }),
    ];
    expect(placedOf(template, candidates)).toEqual([
      ['recognised', 'all', 1500],
      ['earned', 'all', 1200],
      ['planned', 'all', 300],
    ]);
  });

  test('a level minimum is met before more credits count', () => {
    const template = buildTemplate({
      total: { minHundredths: 1000, maxHundredths: 1000 },
      groups: [buildGroup('all', { maxHundredths: 1000 })],
      rules: [atLevel(600)],
    });
    const low = buildCandidate('low', {
      tier: 'recognised',
      hundredths: 1000,
      levels: [{ scheme: 'EQF', level: '6' }],
    });
    const high = buildCandidate('high', { hundredths: 600 });
    const { placed } = allocate(allocationOf(template, [low, high]));
    expect(placed.map((item) => [item.candidate.id, item.countedHundredths])).toEqual([
      ['low', 400],
      ['high', 600],
    ]);
  });

  test('a cap lets only so much of its kind count, and other credits take the room', () => {
    const template = buildTemplate({
      total: { minHundredths: 2000, maxHundredths: 2000 },
      groups: [buildGroup('all', { maxHundredths: 2000 })],
      rules: [capFrom('external', 1000)],
    });
    const candidates = [
      ...[1, 2, 3].map((n) => buildCandidate(`external${n}`, { hundredths: 500 })),
      ...[1, 2].map((n) => buildCandidate(`own${n}`, { hundredths: 500, origins: ['own'] })),
    ];
    const { placed } = allocate(allocationOf(template, candidates));
    expect(placed.reduce((sum, item) => sum + item.countedHundredths, 0)).toBe(2000);
    expect(placed.filter((item) => item.candidate.origins?.includes('own'))).toHaveLength(2);
  });

  test('a group takes no more modules than it may', () => {
    const template = two({ maxCount: 1 }, { maxCount: 1 });
    const candidates = ['a', 'b', 'c'].map((id) => buildCandidate(id));
    const { placed, unplaced } = allocate(allocationOf(template, candidates));
    expect(placed).toHaveLength(2);
    expect(unplaced).toMatchObject([{ code: 'groups-full', data: { count: 2 } }]);
  });

  test('credentials are moved so that both minimums are met', () => {
    const template = two(
      { minHundredths: 500, maxHundredths: 500 },
      { minHundredths: 1000, componentMinHundredths: 600 },
    );
    const candidates = [
      buildCandidate('ten', { hundredths: 1000 }),
      buildCandidate('five', { hundredths: 500 }),
    ];
    expect(placedOf(template, candidates)).toEqual([
      ['five', 'first', 500],
      ['ten', 'second', 1000],
    ]);
  });

  test('a pin is kept whatever else would be better; taken out stays out', () => {
    const template = two({ maxHundredths: 500 }, { tag: 'Theme' });
    const pins = [
      { entryId: 'a', groupId: 'second' },
      { entryId: 'b', groupId: null },
      { entryId: 'c', groupId: 'of-another' },
    ];
    const { placed, unplaced } = allocate(
      allocationOf(
        template,
        ['a', 'b', 'c'].map((id) => buildCandidate(id)),
        pins,
      ),
    );
    expect(placed.map((item) => [item.candidate.id, item.groupId, item.pinned])).toEqual([
      ['c', 'first', false],
      ['a', 'second', true],
    ]);
    expect(unplaced).toMatchObject([{ candidate: { id: 'b' }, code: 'taken-out' }]);
  });

  test('pinned or planned below the least size of its group: it is not placed, and the size is told', () => {
    const template = two({}, { componentMinHundredths: 1000 });
    const candidates = [
      buildCandidate('pinned'),
      buildCandidate('planned', { tier: 'planned', groupId: 'second' }),
      buildCandidate('large', { hundredths: 1000, groupId: 'second' }),
    ];
    const { placed, unplaced } = allocate(
      allocationOf(template, candidates, [{ entryId: 'pinned', groupId: 'second' }]),
    );
    expect(placed.map((item) => item.candidate.id)).toEqual(['large']);
    expect(unplaced).toMatchObject([
      { candidate: { id: 'pinned' }, code: 'size-not-allowed', data: { min: 10 } },
      { candidate: { id: 'planned' }, code: 'size-not-allowed', data: { min: 10 } },
    ]);
  });

  test('pinned beyond the maximum: shown in its group, and nothing of it counts', () => {
    const template = buildTemplate({ groups: [buildGroup('all', { maxHundredths: 500 })] });
    const candidates = [buildCandidate('a', { tier: 'recognised' }), buildCandidate('b')];
    const pins = candidates.map(({ id }) => ({ entryId: id, groupId: 'all' }));
    expect(allocate(allocationOf(template, candidates, pins)).placed).toMatchObject([
      { candidate: { id: 'a' }, code: 'counted' },
      {
        candidate: { id: 'b' },
        code: 'not-counted-group-full',
        countedHundredths: 0,
        surplusHundredths: 500,
      },
    ]);
  });

  test('groups for a thesis, named modules or a category take only what is known to be that', () => {
    const template = buildTemplate({
      groups: [
        buildGroup('named', { modules: ['CAS Nachhaltiges Bauen'] }),
        buildGroup('themed', { tag: 'Theme' }),
        buildGroup('thesis', { kind: 'capstone' }),
      ],
    });
    const candidates = [
      buildCandidate('titled', { title: { de: 'CAS «Nachhaltiges Bauen»' } }),
      buildCandidate('tagged', { tags: ['Theme'] }),
      buildCandidate('thesis', { isThesis: true }),
      buildCandidate('other'),
    ];
    const { placed, unplaced } = allocate(allocationOf(template, candidates));
    expect(placed.map((item) => [item.candidate.id, item.groupId])).toEqual([
      ['titled', 'named'],
      ['tagged', 'themed'],
      ['thesis', 'thesis'],
    ]);
    expect(unplaced).toMatchObject([{ candidate: { id: 'other' }, code: 'needs-placing' }]);
  });

  test('a total maximum leaves the rest as surplus', () => {
    const template = two({}, {}, { total: { minHundredths: 800, maxHundredths: 800 } });
    const pins = [
      { entryId: 'a', groupId: 'first' },
      { entryId: 'b', groupId: 'second' },
    ];
    const { placed } = allocate(allocationOf(template, [buildCandidate('a'), buildCandidate('b')], pins));
    expect(placed.map((item) => [item.countedHundredths, item.code]).sort()).toEqual([
      [300, 'counted-in-part-total'],
      [500, 'counted'],
    ]);
  });

  test('stopping early says so, and how far off it may be', () => {
    const template = two(
      { minHundredths: 1000, maxHundredths: 1000 },
      { minHundredths: 1000, maxHundredths: 1000 },
    );
    const sizes = [700, 700, 350, 250];
    const candidates = sizes.map((hundredths, i) => buildCandidate(`c${i}`, { hundredths }));
    const { proof, placed } = allocate(allocationOf(template, candidates), 0);
    expect(placed).toHaveLength(4);
    expect(proof).toEqual({ optimal: false, gap: { rules: 1, hundredths: 50 } });
    expect(allocate(allocationOf(template, candidates)).proof).toEqual({ optimal: true });
  });
});
