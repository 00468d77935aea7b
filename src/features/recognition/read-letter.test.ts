import { expect, test } from 'vitest';
import { readLetter } from './read-letter.ts';

const now = '2026-11-21T00:00:00Z';

test('a letter keeps its bytes and its name under its hash', async () => {
  const file = new File(['hello'], 'Brief März.pdf', { type: 'application/pdf' });
  expect(await readLetter(file, now)).toEqual({
    ok: true,
    value: {
      // SHA-256 of the five letters, known from any other tool
      sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      name: 'Brief März.pdf',
      mediaType: 'application/pdf',
      bytes: new TextEncoder().encode('hello'),
      addedOn: now,
    },
  });
});

test('a file of no known type is kept as bytes', async () => {
  expect(await readLetter(new File(['x'], 'letter'), now)).toMatchObject({
    value: { mediaType: 'application/octet-stream' },
  });
});

test.each([
  ['letter-empty', new File([], 'empty.pdf')],
  ['letter-too-large', Object.defineProperty(new File(['x'], 'scan.tiff'), 'size', { value: 20_000_001 })],
  [
    'letter-unreadable',
    Object.defineProperty(new File(['x'], 'gone.pdf'), 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    }),
  ],
])('%s', async (error, file) => {
  expect(await readLetter(file, now)).toEqual({ ok: false, error });
});
