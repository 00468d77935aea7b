import { describe, expect, it } from 'vitest';
import { stoneByKey, type StonePlace } from './stone-keys.ts';

const place = (key: string, column: number, bottom: number, x = 0, width = 1): StonePlace => ({
  key,
  column,
  bottom,
  x,
  width,
});

/** Ground, a shared course of two, a top; and a second column. */
const places = [
  place('ground', 0, 0),
  place('left', 0, 1000, 0, 0.5),
  place('right', 0, 1000, 0.5, 0.5),
  place('top', 0, 1500),
  place('second', 1, 0),
  place('second top', 1, 1200),
];

describe('stoneByKey', () => {
  it.each([
    ['ground', 'ArrowUp', 'left'],
    ['right', 'ArrowUp', 'top'],
    ['top', 'ArrowUp', 'second'],
    ['second', 'ArrowDown', 'top'],
    ['top', 'ArrowDown', 'left'],
    ['left', 'ArrowRight', 'right'],
    ['right', 'ArrowLeft', 'left'],
    ['right', 'ArrowRight', 'second top'],
    ['second top', 'ArrowLeft', 'left'],
    ['top', 'Home', 'ground'],
    ['ground', 'End', 'second top'],
    ['ground', 'ArrowDown', null],
    ['ground', 'ArrowLeft', null],
    ['second top', 'ArrowUp', null],
    ['ground', 'x', null],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(stoneByKey(places, from, key)).toBe(to);
  });

  it('starts from the ground where the current stone is gone', () => {
    expect(stoneByKey(places, 'gone', 'ArrowUp')).toBe('left');
  });

  it('leads nowhere in an empty stack', () => {
    expect(stoneByKey([], 'gone', 'Home')).toBeNull();
  });
});
