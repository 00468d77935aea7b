import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createLinkCodec } from '../index.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import linksV1 from './links-v1.json';
import linksV2 from './links-v2.json';

/** What version 1 had no words for. */
const unsaidInV1 = { title: '', recipient: '', purpose: '', language: '', extracts: [] };

/** Links as version 1 made them. They are never made anew: every later Cairn must open these very ones. */
test.each(linksV1)('a link of version 1 opens for ever: $name', async ({ fragment, portfolio }) => {
  const originals = portfolio.originals.map((original) => ({
    ...original,
    bytes: Uint8Array.from(Buffer.from(original.bytes, 'base64')),
  }));
  expect(await createLinkCodec().decode(fragment)).toEqual({
    ok: true,
    value: { ...unsaidInV1, ...portfolio, originals },
  });
});

/** Links as version 2 made them, locked ones too. */
test.each(linksV2)(
  'a link of version 2 opens for ever: $name',
  { timeout: 30_000 },
  async ({ fragment, passphrase, portfolio }) => {
    const originals = portfolio.originals.map((original) => ({
      ...original,
      bytes: Uint8Array.from(Buffer.from(original.bytes, 'base64')),
    }));
    const opened = await createLinkCodec().decode(fragment, passphrase);
    expect(opened).toEqual({ ok: true, value: { ...portfolio, originals } });
  },
);

test('the dictionary of version 1 is frozen', () => {
  expect(createHash('sha256').update(dictionaryV1).digest('hex')).toBe(
    '6ed5612444268639345b9fb1a9846495900b3ffc84308884bf902a917369d3f2',
  );
});
