import { afterEach, expect, test, vi } from 'vitest';
import { fetchDocument } from './worker/fetch-document.ts';
import { createFetchAddress } from './fetch-address.ts';

const now = () => new Date('2026-11-21T00:00:00Z');
const address = 'https://badges.example/1';
const answer = (response: () => Promise<Response> | Response) => {
  const fetch = vi.fn((_: string, init: RequestInit) =>
    Promise.race([
      Promise.resolve(response()),
      new Promise<never>((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(new DOMException('stopped', 'AbortError'));
        });
      }),
    ]),
  );
  vi.stubGlobal('fetch', fetch);
  return fetch;
};
const watched = () => ({ signal: new AbortController().signal, onBytes: vi.fn() });
const never = () => new Promise<Response>(() => undefined);

afterEach(() => {
  vi.unstubAllGlobals();
});

test('gives the bytes, and where and when they were fetched', async () => {
  const fetch = answer(() => new Response('{"a":1}'));
  const watch = watched();
  expect(await createFetchAddress(now)(address, watch)).toEqual({
    ok: true,
    value: {
      bytes: new TextEncoder().encode('{"a":1}'),
      from: { address, on: '2026-11-21T00:00:00.000Z' },
    },
  });
  expect(watch.onBytes).toHaveBeenLastCalledWith(7);
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test('says why nothing came', async () => {
  const fetchAddress = createFetchAddress(now, 20);
  answer(() => new Response('', { status: 404 }));
  expect(await fetchAddress(address, watched())).toEqual({ ok: false, error: 'not-there' });
  answer(() => Promise.reject(new TypeError('Failed to fetch')));
  expect(await fetchAddress(address, watched())).toEqual({ ok: false, error: 'refused-or-offline' });
  answer(never);
  expect(await fetchAddress(address, watched())).toEqual({ ok: false, error: 'too-slow' });
  const stop = new AbortController();
  const stopped = createFetchAddress(now)(address, { signal: stop.signal, onBytes: () => undefined });
  stop.abort();
  expect(await stopped).toEqual({ ok: false, error: 'stopped' });
});

test('does not follow to an address that nobody was told of', async () => {
  const fetch = answer(() => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }));
  expect(await createFetchAddress(now)(address, watched())).toEqual({ ok: false, error: 'redirected' });
  expect(fetch).toHaveBeenCalledOnce();
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual' });
});

test('a check follows no further than an address that was typed', async () => {
  answer(() => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }));
  expect(await fetchDocument(address)).toEqual({ ok: false, error: { reason: 'redirected' } });
  answer(() => new Response('', { status: 410 }));
  expect(await fetchDocument(address)).toEqual({
    ok: false,
    error: { reason: 'http-status', httpStatus: 410 },
  });
  answer(() => new Response('{}'));
  expect(await fetchDocument(address)).toMatchObject({ ok: true, value: { fetchedAt: null } });
});

test('stops at what is larger than any credential', async () => {
  const megabyte = new Uint8Array(1_000_000);
  const cancel = vi.fn();
  const endless = new ReadableStream({
    pull: (controller) => {
      controller.enqueue(megabyte);
    },
    cancel,
  });
  answer(() => new Response(endless));
  expect(await createFetchAddress(now)(address, watched())).toEqual({ ok: false, error: 'too-large' });
  expect(cancel).toHaveBeenCalled();
});

test('contacts nobody for other addresses', async () => {
  const fetch = answer(never);
  for (const other of ['http://badges.example/1', 'javascript:alert(1)', 'file:///etc/passwd'])
    expect(await createFetchAddress(now)(other, watched())).toMatchObject({ ok: false });
  expect(fetch).not.toHaveBeenCalled();
});
