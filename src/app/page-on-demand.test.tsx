import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadText } from '#src/i18n/load-text.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { pageOnDemand, type PageOnDemand } from './page-on-demand.tsx';

beforeAll(() => loadText('app'));
afterEach(cleanup);

const component = () => <h1>Far away</h1>;
type Module = { Component: typeof component };

const show = ({ Page, forget }: PageOnDemand, at: string) =>
  act(() =>
    Promise.resolve(
      render(
        <MemoryRouter initialEntries={[at]}>
          <Link to="/">Home</Link>
          <Link to="/far">Far</Link>
          <Routes>
            <Route path="/" element={<h1>Home page</h1>} />
            <Route
              path="/far"
              element={
                <ErrorBoundary onCaught={forget}>
                  <Suspense fallback="waiting">
                    <Page />
                  </Suspense>
                </ErrorBoundary>
              }
            />
          </Routes>
        </MemoryRouter>,
      ),
    ),
  );

const follow = (name: string) =>
  act(() => {
    screen.getByText(name).click();
    return Promise.resolve();
  });

const title = () => screen.queryByRole('heading', { level: 1 })?.textContent;

test('a page is fetched at its first visit only', async () => {
  const load = vi.fn<() => Promise<Module>>().mockResolvedValue({ Component: component });
  await show(pageOnDemand(load), '/');
  expect(load).not.toHaveBeenCalled();
  await follow('Far');
  expect(title()).toBe('Far away');
  await follow('Home');
  await follow('Far');
  expect(title()).toBe('Far away');
  expect(load).toHaveBeenCalledTimes(1);
});

test('what was fetched ahead is drawn at once, without waiting', async () => {
  const { Page, fetch } = pageOnDemand(() => Promise.resolve({ Component: component }));
  await fetch();
  const { container } = render(
    <MemoryRouter>
      <Suspense fallback="waiting">
        <Page />
      </Suspense>
    </MemoryRouter>,
  );
  expect(container.textContent).toBe('Far away');
});

test('a page that could not be fetched says so, and the next visit asks again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi
    .fn<() => Promise<Module>>()
    .mockRejectedValueOnce(new TypeError('no network'))
    .mockResolvedValue({ Component: component });
  await show(pageOnDemand(load), '/far');
  expect(screen.getByRole('alert')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
  await follow('Home');
  await follow('Far');
  expect(title()).toBe('Far away');
  expect(load).toHaveBeenCalledTimes(2);
  told.mockRestore();
});

test('an error stays with its place: the next address shows its page', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const Broken = () => {
    throw new Error('broken');
  };
  const at = (place: string) => (
    <ErrorBoundary place={place}>{place === 'a' ? <Broken /> : <h1>Sound</h1>}</ErrorBoundary>
  );
  const { rerender } = render(at('a'));
  expect(screen.getByRole('alert')).toBeTruthy();
  rerender(at('b'));
  expect(title()).toBe('Sound');
  told.mockRestore();
});
