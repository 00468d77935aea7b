import { expect, test } from 'vitest';
import { nameFromAddress, webAddressIn } from './web-address.ts';

test('an address is asked for over https, and its host is known beforehand', () => {
  expect(webAddressIn(' https://badges.example/a?b#c\n')).toEqual({
    address: 'https://badges.example/a?b#c',
    host: 'badges.example',
  });
  expect(webAddressIn('http://badges.example:8080/a')?.address).toBe('https://badges.example:8080/a');
  expect(webAddressIn('https://bädges.example')?.host).toBe('xn--bdges-gra.example');
});

test.each([
  'badges.example/a',
  'javascript:alert(1)',
  'https://badges.example/a b',
  'https://',
  'https://issuer.example@evil.example/a',
  `https://badges.example/${'a'.repeat(2_000)}`,
])('%s is none', (text) => {
  expect(webAddressIn(text)).toBeNull();
});

test.each([
  ['https://badges.example/assertions/a%20b.json?x=1', 'a b.json'],
  ['https://badges.example/', 'badges.example'],
  ['https://badges.example/%E0%A4', '%E0%A4'],
])('%s is kept as %s', (address, name) => {
  expect(nameFromAddress(address)).toBe(name);
});
