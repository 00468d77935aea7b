import { expect, test } from 'vitest';
import { rawText } from './raw-text.ts';

const base64url = (text: string) => Buffer.from(text).toString('base64url');

test('JSON is indented; what is not JSON stays as it is', () => {
  expect(rawText('{"a":["ž"]}').parts).toEqual([{ kind: 'document', text: '{\n  "a": [\n    "ž"\n  ]\n}' }]);
  expect(rawText('<not json>').parts[0]?.text).toBe('<not json>');
});

test('a token is shown with what its parts say', () => {
  const token = `${base64url('{"alg":"EdDSA"}')}.${base64url('{"name":"Ilze Kalniņa"}')}.c2ln`;
  expect(rawText(`${token}\n`)).toEqual({
    parts: [
      { kind: 'header', text: '{\n  "alg": "EdDSA"\n}' },
      { kind: 'payload', text: '{\n  "name": "Ilze Kalniņa"\n}' },
      { kind: 'token', text: token },
    ],
    cut: false,
  });
});

test('a very long document is cut, and says so', () => {
  const { parts, cut } = rawText('x'.repeat(300_000));
  expect(parts[0]?.text).toHaveLength(200_000);
  expect(cut).toBe(true);
});

test('the disclosures of an SD-JWT are readable too', () => {
  const part = (text: string) => Buffer.from(text).toString('base64url');
  const token = `${part('{"alg":"ES256"}')}.${part('{"vct":"urn:sample"}')}.c2ln`;
  const { parts } = rawText(`${token}~${part('["salt","ects",3]')}~e30.${part('{"aud":"reader"}')}.c2ln`);
  expect(parts.map(({ kind }) => kind)).toEqual(['header', 'payload', 'disclosures', 'token']);
  expect(parts[2]?.text).toBe('["salt","ects",3]\n{"aud":"reader"}');
});
