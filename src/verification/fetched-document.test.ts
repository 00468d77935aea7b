import { expect, test } from 'vitest';
import { askOnce, fetchObject, fetchText } from './fetched-document.ts';

test('each address is asked once, securely, and nothing else is asked', async () => {
  const asked: string[] = [];
  const source = askOnce((url) => {
    asked.push(url);
    return Promise.resolve(new TextEncoder().encode('{}'));
  });
  for (const url of [
    'https://a.example/1',
    'http://a.example/1',
    'https://a.example/1',
    'file:///etc/passwd',
    'data:,{}',
    'javascript:0',
  ])
    await source(url);
  expect(asked).toEqual(['https://a.example/1']);
});

test('a source that throws is one that did not answer', async () => {
  const source = askOnce(() => Promise.reject(new Error('offline')));
  expect(await fetchText(source, 'https://a.example')).toBeNull();
});

test.each([
  ['too large', new Uint8Array(2_000_001)],
  ['not UTF-8', new Uint8Array([0xff, 0xfe])],
  ['not JSON', new TextEncoder().encode('<html>')],
  ['not an object', new TextEncoder().encode('[]')],
  ['too deep', new TextEncoder().encode(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)],
])('what is %s is no answer', async (_name, bytes) => {
  expect(await fetchObject(() => Promise.resolve(bytes), 'https://a.example')).toBeNull();
});
