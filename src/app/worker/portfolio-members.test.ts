import { expect, test } from 'vitest';
import { createLinkCodec, makeWebPage } from '#src/sharing/index.ts';
import { buildOriginal, buildPortfolio } from '#src/test/build-portfolio.ts';
import { portfolioMembers } from './portfolio-members.ts';

const links = createLinkCodec();
const portfolio = buildPortfolio({
  originals: [buildOriginal({ a: 1 }, 'a.json'), buildOriginal({ b: 2 }, 'b.json')],
});
const shell =
  '<!doctype html>\n<script type="application/vnd.cairn.portfolio" id="cairn-portfolio"></script><script>code()</script>';
const file = (text: string) => ({ name: 'given', bytes: new TextEncoder().encode(text) });

async function fragment(passphrase?: string): Promise<string> {
  const encoded = await links.encode(portfolio, passphrase);
  return encoded.ok ? encoded.value : '';
}

test('the originals of a web page and of a link are taken out, byte for byte', async () => {
  const plain = await fragment();
  const members = portfolio.originals.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
  for (const text of [makeWebPage(shell, plain), `https://wallet.example/view#${plain}`])
    expect(await portfolioMembers(file(text), links)).toEqual({ ok: true, value: members });
});

test('a locked one is told, and any other file is left to its reader', async () => {
  const page = makeWebPage(shell, await fragment('four hills of slate'));
  expect(await portfolioMembers(file(page), links)).toEqual({
    ok: false,
    error: { code: 'portfolio-locked', data: {} },
  });
  for (const text of ['{}', shell, '<svg/>', 'https://wallet.example/view', makeWebPage(shell, '2.AAAA')])
    expect(await portfolioMembers(file(text), links)).toBeNull();
});
