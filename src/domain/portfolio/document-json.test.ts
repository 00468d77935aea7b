import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentJson } from './document-json.ts';

const base64Url = (text: string) => Buffer.from(text, 'utf8').toString('base64url');

test('any JSON comes out of a document, a token and a seal', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (value) => {
      const text = JSON.stringify(value);
      const plain = JSON.parse(text) as Record<string, unknown>;
      fc.pre(!('payload' in plain));
      expect(documentJson(text)).toEqual(plain);
      expect(documentJson(`eyJ9.${base64Url(text)}.c2ln`)).toEqual(plain);
      expect(documentJson(JSON.stringify({ payload: base64Url(text), signatures: [] }))).toEqual(plain);
    }),
  );
});

test.each([
  ['', 'nothing'],
  ['<svg/>', 'markup'],
  ['a.!!.b', 'no base64url'],
  ['eyJ9._w.c2ln', 'no UTF-8'],
])('%s is null: %s', (text) => {
  expect(documentJson(text)).toBeNull();
});

test('an SD-JWT says what is disclosed of its holder', () => {
  const token = `eyJ9.${base64Url('{"vct":"urn:sample","_sd":["a","b"]}')}.c2ln`;
  const disclosure = base64Url('["salt","phone_number","+43 1 0000"]');
  const element = base64Url('["salt","AT"]');
  expect(documentJson(`${token}~${disclosure}~${element}~eyJ9.e30.c2ln`)).toEqual({
    credentialSubject: { vct: 'urn:sample', _sd: ['a', 'b'], phone_number: '+43 1 0000' },
  });
  expect(documentJson(`${token}~`)).toEqual({ credentialSubject: { vct: 'urn:sample', _sd: ['a', 'b'] } });
  expect(documentJson('eyJ9._w.c2ln~')).toBeNull();
});
