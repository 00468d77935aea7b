import { expect, test } from 'vitest';
import { issuerAddress } from './issuer-address.ts';

test.each([
  ['did:web:sample.example', 'sample.example'],
  ['did:web:sample.example%3A8443:issuers:one', 'sample.example:8443/issuers/one'],
  ['https://sample.example/issuers/1', 'sample.example'],
  ['https://sample.example@evil.example/', null],
  [`did:key:z6Mk${'a'.repeat(60)}`, `did:key:z6Mk${'a'.repeat(16)}…aaaaaaaa`],
  ['did:ebsi:zSample', 'did:ebsi:zSample'],
  ['urn:uuid:1', null],
  ['did:', null],
  [null, null],
])('%s is shown as %s', (id, shown) => {
  expect(issuerAddress(id)).toBe(shown);
});
