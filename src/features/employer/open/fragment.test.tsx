import { beforeEach, expect, test, vi } from 'vitest';
import { keptFragment, onFragmentChange, takeFragment } from './fragment.ts';

beforeEach(() => {
  history.replaceState(null, '', '/view');
});

test('the fragment leaves the address bar and stays with the history entry', () => {
  history.replaceState({ idx: 3 }, '', '/view?x=1#1.AAAA');
  expect(takeFragment()).toBe('1.AAAA');
  expect(location.href).not.toContain('AAAA');
  expect(location.search).toBe('?x=1');
  expect(history.state).toMatchObject({ idx: 3 });
  expect(takeFragment()).toBe('1.AAAA');
});

test('an address without a fragment, and a state of someone else, give nothing', () => {
  expect(takeFragment()).toBe('');
  history.replaceState({ cairnPortfolio: 7 }, '');
  expect(keptFragment()).toBe('');
  history.replaceState('text', '');
  expect(keptFragment()).toBe('');
});

test('another link in the same tab is taken as well, until nobody listens', () => {
  const listener = vi.fn();
  const stop = onFragmentChange(listener);
  history.replaceState(null, '', '/view#1.BBBB');
  dispatchEvent(new Event('hashchange'));
  expect(listener).toHaveBeenCalledOnce();
  expect(keptFragment()).toBe('1.BBBB');
  stop();
  dispatchEvent(new Event('hashchange'));
  expect(listener).toHaveBeenCalledOnce();
});
