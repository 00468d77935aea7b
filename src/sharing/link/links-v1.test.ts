import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createLinkCodec } from '../index.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import links from './links-v1.json';

/** Links as version 1 made them. They are never made anew: every later Cairn must open these very ones. */
test.each(links)('a link of version 1 opens for ever: $name', async ({ fragment, portfolio }) => {
  const originals = portfolio.originals.map((original) => ({
    ...original,
    bytes: Uint8Array.from(Buffer.from(original.bytes, 'base64')),
  }));
  expect(await createLinkCodec().decode(fragment)).toEqual({ ok: true, value: { ...portfolio, originals } });
});

test('the dictionary of version 1 is frozen', () => {
  expect(createHash('sha256').update(dictionaryV1).digest('hex')).toBe(
    '6ed5612444268639345b9fb1a9846495900b3ffc84308884bf902a917369d3f2',
  );
});
