import { expect, test } from 'vitest';
import { ok } from '#src/domain/result.ts';
import { askOnce, fetchObject, fetchText } from './fetched-document.ts';

test('each address is asked once, securely, and nothing else is asked', async () => {
  const asked: string[] = [];
  const source = askOnce((url) => {
    asked.push(url);
    return Promise.resolve(ok({ bytes: new TextEncoder().encode('{}'), fetchedAt: null }));
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
  ['too large', new TextEncoder().encode(`{"a":"${'a'.repeat(2_500_000)}"}`)],
  ['not UTF-8', new Uint8Array([0xff, 0xfe])],
  ['not JSON', new TextEncoder().encode('<html>')],
  ['not an object', new TextEncoder().encode('[]')],
  ['too deep', new TextEncoder().encode(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`)],
])('what is %s is no answer', async (_name, bytes) => {
  expect(
    await fetchObject(
      askOnce(() => Promise.resolve(ok({ bytes, fetchedAt: null }))),
      'https://a.example',
    ),
  ).toBeNull();
});
