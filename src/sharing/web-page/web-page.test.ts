import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec } from '../link/create-link-codec.ts';
import { makeWebPage, readWebPage } from './web-page.ts';

const block = '<script type="application/vnd.cairn.portfolio" id="cairn-portfolio"></script>';
const shell = `<!doctype html><html><body><div id="root"></div>\n${block}\n<script>code()</script></body></html>`;

test('a page holds a link, plain or locked, and gives it back', async () => {
  const codec = createLinkCodec();
  for (const passphrase of [undefined, 'four hills of slate']) {
    const encoded = await codec.encode(buildPortfolio(), passphrase);
    const fragment = encoded.ok ? encoded.value : '';
    const page = makeWebPage(shell, fragment);
    expect(readWebPage(page)).toBe(fragment);
    expect(page.replace(fragment, '')).toBe(shell);
    expect(await codec.decode(readWebPage(page) ?? '', passphrase)).toEqual({
      ok: true,
      value: buildPortfolio(),
    });
  }
});

test('nothing that is put in ends its block or begins another', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '/', 'script', '>', '!--', '$&', 'a') }), (text) => {
      const page = makeWebPage(shell, text);
      const inside = page.slice(
        shell.indexOf(block) + block.length - 9,
        page.lastIndexOf('</script>\n<script>code'),
      );
      expect(inside).not.toContain('<');
      expect(page.endsWith('<script>code()</script></body></html>')).toBe(true);
    }),
  );
});

test.each([
  '',
  'hello',
  shell,
  `${block.slice(0, -9)}2.AAAA`,
  `${block.slice(0, -9)}<b></script>`,
  'x'.repeat(8_000_001),
])('is no page with a portfolio: %.60s', (text) => {
  expect(readWebPage(text)).toBeNull();
});

test('a shell without its one place is a mistake of the build', () => {
  expect(() => makeWebPage('<html></html>', '2.AA')).toThrow();
  expect(() => makeWebPage(block + block, '2.AA')).toThrow();
});
