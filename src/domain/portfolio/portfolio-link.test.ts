import { expect, test } from 'vitest';
import { addressOfFrame, portfolioLinkIn } from './portfolio-link.ts';

test.each([
  ['https://wallet.example/view#2.AAAA', '2.AAAA'],
  [' https://wallet.example/cairn/view.html#3n.0123\n', '3n.0123'],
  ['https://wallet.example/view', null],
  ['https://wallet.example/other#2.AAAA', null],
  ['https://wallet.example/view#2.AAAA more', null],
  ['https://wallet.example/view#q1.0020011234567890123', null],
])('the link in %j', (text, fragment) => {
  expect(portfolioLinkIn(text)).toBe(fragment);
});

test('a frame names the address that its whole is opened at', () => {
  expect(addressOfFrame('https://wallet.example/view#q1.0020011234567890123')).toBe(
    'https://wallet.example/view',
  );
  expect(addressOfFrame('https://wallet.example/view#2.AAAA')).toBeNull();
});
