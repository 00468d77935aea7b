import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { createLinkCodec } from '../index.ts';
import { dictionaryV1 } from './dictionary-v1.ts';
import linksV1 from './links-v1.json';
import linksV2 from './links-v2.json';
import linksV4 from './links-v4.json';

/** What version 1 had no words for. */
const unsaidInV1 = { title: '', recipient: '', purpose: '', language: '', extracts: [] };
/** Versions before 4 show every total. */
const totals = ['recognised', 'earned', 'planned'];

/**
 * Links as each version made them, locked ones too. They are never made anew: every later Cairn must open these
 * very ones. Versions 3 and 5 are 2 and 4 behind a lock.
 */
test.each([
  ...linksV1.map((link) => ({
    ...link,
    version: 1,
    unsaid: { ...unsaidInV1, totals },
    passphrase: undefined,
  })),
  ...linksV2.map((link) => ({ ...link, version: 2, unsaid: { totals }, passphrase: link.passphrase })),
  ...linksV4.map((link) => ({ ...link, version: 4, unsaid: {}, passphrase: link.passphrase })),
])(
  'a link of version $version opens for ever: $name',
  { timeout: 30_000 },
  async ({ fragment, passphrase, portfolio, unsaid }) => {
    const originals = portfolio.originals.map((original) => ({
      ...original,
      bytes: Uint8Array.from(Buffer.from(original.bytes, 'base64')),
    }));
    const opened = await createLinkCodec().decode(fragment, passphrase);
    expect(opened).toEqual({ ok: true, value: { ...unsaid, ...portfolio, originals } });
  },
);

test('the dictionary of version 1 is frozen', () => {
  expect(createHash('sha256').update(dictionaryV1).digest('hex')).toBe(
    '6ed5612444268639345b9fb1a9846495900b3ffc84308884bf902a917369d3f2',
  );
});
