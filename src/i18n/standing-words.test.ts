import { expect, test } from 'vitest';
import type { Check, VerificationReport } from '#src/domain/verification/check.ts';
import { standingWords } from './standing-words.ts';
import type { Text } from './text.tsx';

const text = { t: (id: string) => id } as unknown as Text;

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
  expect(standingWords(text, signedBy('key-is-the-identifier'), false)).toBe('standing.verified.claimed');
  expect(standingWords(text, signedBy('key-belongs-to-issuer'), false)).toBe('standing.verified.long');
  expect(standingWords(text, signedBy('key-belongs-to-issuer'), true)).toBe('standing.self-declared.long');
});
