import { expect, test } from 'vitest';
import { createLinkCodec } from '#src/sharing/index.ts';
import { writePaperPortfolio } from '#src/sharing/paper/paper-portfolio.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { pdfWith } from '#src/test/pdf-with.ts';
import { portfolioIn } from './portfolio-in.ts';

const links = createLinkCodec();
const portfolio = buildPortfolio({ message: 'Never said of another.' });

const paper = async (...attached: readonly Uint8Array[]) => ({
  name: 'paper.pdf',
  bytes: await pdfWith(...attached),
});

const words = async () => new TextEncoder().encode((await writePaperPortfolio(portfolio, links)) ?? '');
const [original] = portfolio.originals.map(({ bytes }) => bytes);
if (!original) throw new Error('an original');

test('a PDF with the words of a holder and the originals that they go with is that portfolio', async () => {
  const found = await portfolioIn(await paper(original, await words()), links);
  expect(found).toEqual({ ok: true, value: { kind: 'paper', portfolio } });
});

test('with exchanged originals it says so, and any other PDF is none', async () => {
  const other = buildOriginal({ other: true }).bytes;
  for (const attached of [[other], [original, other], []])
    expect(await portfolioIn(await paper(...attached, await words()), links)).toEqual({
      ok: false,
      error: { code: 'portfolio-changed', data: {} },
    });
  expect(await portfolioIn(await paper(original), links)).toBeNull();
  expect(
    await portfolioIn({ name: 'a.pdf', bytes: new TextEncoder().encode('%PDF-1.7 damaged') }, links),
  ).toBeNull();
});
