import { act, cleanup, render } from '@testing-library/react';
import { MemoryRouter, useNavigate, type NavigateFunction } from 'react-router';
import { useEffect } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ScrollWithHistory } from './scroll-with-history.ts';

let go: NavigateFunction;
const scrolled = vi.fn((_x: number, y: number) => {
  Object.assign(window, { scrollY: y });
});

function Steering() {
  const navigate = useNavigate();
  useEffect(() => {
    go = navigate;
  }, [navigate]);
  return null;
}

const show = () =>
  render(
    <MemoryRouter>
      <ScrollWithHistory />
      <Steering />
      <h2 id="rules">Rules</h2>
    </MemoryRouter>,
  );

const readDownTo = (y: number) => {
  Object.assign(window, { scrollY: y });
  window.dispatchEvent(new Event('scroll'));
};

const visit = (to: string | number) =>
  act(async () => {
    await (typeof to === 'number' ? go(to) : go(to));
  });

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('scrollTo', scrolled);
  show();
  scrolled.mockClear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a new page begins at its top, and Back goes to where the reader was', async () => {
  readDownTo(700);
  await visit('/more');
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
  readDownTo(120);
  await visit(-1);
  expect(scrolled).toHaveBeenLastCalledWith(0, 700);
  await visit(1);
  expect(scrolled).toHaveBeenLastCalledWith(0, 120);
});

test('a change of the query keeps the place', async () => {
  readDownTo(300);
  await visit('/?show=table');
  expect(scrolled).not.toHaveBeenCalled();
});

test('a place in the page is gone to, and one that is no place is not', async () => {
  const into = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
  await visit('/#rules');
  expect(into).toHaveBeenCalledTimes(1);
  await visit('/#%E0%A4%A');
  expect(into).toHaveBeenCalledTimes(1);
  expect(scrolled).not.toHaveBeenCalled();
});

test('places outlast a reload of the page', () => {
  readDownTo(450);
  window.dispatchEvent(new Event('pagehide'));
  cleanup();
  scrolled.mockClear();
  show();
  expect(scrolled).toHaveBeenLastCalledWith(0, 450);
});

test('a storage that holds something else costs only the place', () => {
  sessionStorage.setItem('cairn.scroll', '{"broken');
  cleanup();
  scrolled.mockClear();
  show();
  expect(scrolled).toHaveBeenLastCalledWith(0, 0);
});
