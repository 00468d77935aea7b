import { expect, test } from 'vitest';
import { signatureCommand } from './tool-commands.ts';

test('a token has its command, and nothing that a document says is copied into a shell', () => {
  expect(signatureCommand({ kind: 'jwt', suites: ['ES256'] })).toBe(
    'step crypto jws verify --alg ES256 --key ISSUER.jwk < FILE',
  );
  expect(signatureCommand({ kind: 'sd-jwt', suites: ['EdDSA'] })).toBe(
    "cut -d '~' -f 1 FILE | step crypto jws verify --alg EdDSA --key ISSUER.jwk",
  );
  for (const suites of [[], ['none'], ['ES256; rm -rf ~'], ['$(id)']])
    expect(signatureCommand({ kind: 'jwt', suites })).toBeNull();
  expect(signatureCommand({ kind: 'seal', suites: ['RS256'] })).toBeNull();
});
