import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPortfolio } from '#src/test/build-portfolio.ts';
import { createLinkCodec, toDecimalFragment } from './create-link-codec.ts';
import { fromDecimal, toDecimal } from './decimal.ts';

test('bytes come back from digits, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(fromDecimal(toDecimal(bytes))).toEqual({ bytes: new Uint8Array(bytes), isWhole: true });
    }),
  );
});

test('no byte takes more than 2.42 digits in a long text', () => {
  expect(toDecimal(new Uint8Array(1_200).fill(255)).length).toBe(2_900);
});

test('digits that stand for no bytes, and other signs, are none', () => {
  expect(fromDecimal('256')).toBeNull();
  expect(fromDecimal('12x')).toBeNull();
  expect(fromDecimal('9'.repeat(29))).toBeNull();
  expect(fromDecimal('25')).toEqual({ bytes: new Uint8Array(), isWhole: false });
});

const codeOf = async (fragment: string): Promise<string> => {
  const opened = await createLinkCodec().decode(fragment);
  return opened.ok ? 'opened' : opened.error.code;
};

test('plain and locked links open from digits; every cut and every changed digit is told', async () => {
  const codec = createLinkCodec();
  const portfolio = buildPortfolio();
  for (const passphrase of [undefined, 'four hills of slate']) {
    const encoded = await codec.encode(portfolio, passphrase);
    const decimal = encoded.ok ? (toDecimalFragment(encoded.value) ?? '') : '';
    expect(await codec.decode(decimal, passphrase)).toEqual({ ok: true, value: portfolio });
    for (let end = 2; end < decimal.length; end += 1)
      expect(await codeOf(decimal.slice(0, end))).toMatch(/^link-(truncated|damaged)$/);
    for (let at = 3; at < decimal.length; at += 1) {
      const changed = decimal.slice(0, at) + String((Number(decimal[at]) + 1) % 10) + decimal.slice(at + 1);
      expect(await codeOf(changed)).toMatch(/^link-(truncated|damaged)$/);
    }
  }
});

test('what is no link has no digits', () => {
  expect(toDecimalFragment('hello')).toBeNull();
  expect(toDecimalFragment('2.A')).toBeNull();
});
