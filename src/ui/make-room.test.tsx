import { afterEach, expect, test, vi } from 'vitest';
import { makeRoom } from './make-room.ts';

const at = (element: HTMLElement, top: number, height: number) => {
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 300, height));
  return element;
};
const button = (top: number, height = 40) => {
  const element = at(document.body.appendChild(document.createElement('button')), top, height);
  element.focus();
  return element;
};
const bar = () => at(document.createElement('div'), 600, 56);

afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

test('the page makes as much room as the bar takes, and takes it back', () => {
  const giveBack = makeRoom(bar());
  expect(document.documentElement.style.getPropertyValue('--note-room')).toBe('56px');
  giveBack();
  expect(document.documentElement.style.getPropertyValue('--note-room')).toBe('');
});

test('what has the focus is moved out from under the bar', () => {
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  button(590);
  makeRoom(bar());
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 42, behavior: 'instant' });
});

test.each([
  ['above it', 300, 40],
  ['taller than the screen', -100, 2000],
])('what has the focus stays where it is %s', (_, top, height) => {
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  button(top, height);
  makeRoom(bar());
  expect(scrollBy).not.toHaveBeenCalled();
});
