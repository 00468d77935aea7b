import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec } from '../link/create-link-codec.ts';
import { readPaper, writePaperPortfolio } from './paper-portfolio.ts';

const links = createLinkCodec();
const portfolio = buildPortfolio({
  title: 'Two courses',
  message: 'What I learnt.',
  originals: [buildOriginal({ a: 1 }, 'a.json'), buildOriginal({ b: 2 }, 'b.json')],
  decisions: [{ originals: [1], institution: 'Sample office', decidedOn: null, ectsHundredths: null }],
});
const file = (bytes: Uint8Array | null) => ({ bytes });
const words = async (of: Portfolio) =>
  file(new TextEncoder().encode((await writePaperPortfolio(of, links)) ?? ''));
const originals = portfolio.originals.map(({ bytes }) => file(bytes));

test('any portfolio comes back from its words and its originals, in any order and byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.uint8Array({ maxLength: 40 }), { selector: String, maxLength: 4 }),
      fc.string({ unit: 'grapheme' }),
      fc.boolean(),
      async (contents, message, turned) => {
        const made = buildPortfolio({
          message,
          originals: contents.map((bytes, index) => ({
            ...buildOriginal({}, `${String(index)}.json`),
            bytes,
          })),
          extracts: [{ title: 'Part', facts: [] }],
        });
        const attached = [...made.originals.map(({ bytes }) => file(bytes)), await words(made)];
        expect(await readPaper(turned ? attached.reverse() : attached, links)).toEqual(made);
      },
    ),
    { numRuns: 50 },
  );
});

test('two originals alike are two', async () => {
  const twice = buildPortfolio({ originals: [buildOriginal({}, 'a.json'), buildOriginal({}, 'b.json')] });
  const attached = [...twice.originals.map(({ bytes }) => file(bytes)), await words(twice)];
  expect(await readPaper(attached, links)).toEqual(twice);
});

test('without the words of a holder it is no portfolio', async () => {
  expect(await readPaper(originals, links)).toBeNull();
  expect(await readPaper([file(new TextEncoder().encode('2.AAAA'))], links)).toBeNull();
});

test('words that go with other originals are not believed', async () => {
  const own = await words(portfolio);
  const [first, second] = originals;
  if (!first || !second) throw new Error('two originals');
  const other = file(buildOriginal({ c: 3 }).bytes);
  const text = new TextDecoder().decode(own.bytes ?? undefined);
  for (const attached of [
    [own, first],
    [own, first, other],
    [own, first, second, other],
    [own, first, second, file(null)],
    [own, own, first, second],
    [file(new TextEncoder().encode(text.slice(0, -4))), first, second],
    [file(new TextEncoder().encode('cairn-portfolio:')), first, second],
  ])
    expect(await readPaper(attached, links)).toBe('changed');
});

test('words too long for a link are left out', async () => {
  expect(await writePaperPortfolio(buildPortfolio({ message: 'x'.repeat(9_000_000) }), links)).toBeNull();
});
