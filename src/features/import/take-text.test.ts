import { expect, test } from 'vitest';
import { stepIn } from './step.ts';
import { takeText } from './take-text.ts';

const offer = 'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fissuer.example%2Fo';

test.each([
  ['  ', null],
  [' {"a":1} ', 'pasted.json'],
  ['<svg></svg>', 'pasted.svg'],
  ['eyJh.eyJi.c2ln', 'pasted.txt'],
])('%s is taken as %s', (text, name) => {
  const taken = takeText(text);
  expect(taken.kind === 'file' ? taken.file.name : null).toBe(name);
});

test('text loses the space around it, and nothing else', async () => {
  const taken = takeText('\n{"a": 1}\n', 'qr-code.txt');
  if (taken.kind !== 'file') throw new Error(taken.kind);
  expect(taken.file.name).toBe('qr-code.txt');
  expect(await taken.file.bytes(1000)).toEqual(new TextEncoder().encode('{"a": 1}'));
});

test.each([
  [` ${offer}\n`, { kind: 'offer', offer }],
  [
    'http://badges.example/1',
    { kind: 'address', address: 'https://badges.example/1', host: 'badges.example' },
  ],
  [
    'https://wallet.example/?credential_offer=%7B%7D',
    { kind: 'offer', offer: 'https://wallet.example/?credential_offer=%7B%7D' },
  ],
  ['{"credential_offer_uri":"x"}', { kind: 'offer', offer: '{"credential_offer_uri":"x"}' }],
])('%s leads on', (text, step) => {
  expect(takeText(text)).toEqual({ kind: 'step', step });
});

test('a file that was read leads where its text would', () => {
  expect(stepIn({ code: 'credential-offer', data: { offer, issuer: 'issuer.example' } })).toEqual({
    kind: 'offer',
    offer,
  });
  const address = 'https://badges.example/1';
  expect(stepIn({ code: 'picture-holds-address', data: { address } })).toMatchObject({
    kind: 'address',
    address,
  });
  expect(stepIn({ code: 'file-holds-address', data: { address: 'https://a@b.example/' } })).toBeNull();
  expect(stepIn({ code: 'not-json', data: {} })).toBeNull();
});
