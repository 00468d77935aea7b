import { expect, test } from 'vitest';
import type { Check, VerificationReport } from './check.ts';
import { standingSaid } from './standing-said.ts';

const signedBy = (code: Check['code']): VerificationReport => ({
  checkedAt: '2026-11-21T00:00:00Z',
  online: false,
  checks: [
    { kind: 'signature', status: 'passed', code: 'signature-passed' },
    { kind: 'issuer-identity', status: 'passed', code },
    { kind: 'validity', status: 'passed', code: 'no-end-date' },
  ],
});

test('a name that nothing ties to the key is called a claim', () => {
  expect(standingSaid(signedBy('key-is-the-identifier'), false)).toBe('verified.claimed');
  expect(standingSaid(signedBy('key-belongs-to-issuer'), false)).toBe('verified.long');
  expect(standingSaid(signedBy('key-belongs-to-issuer'), true)).toBe('self-declared.long');
});
