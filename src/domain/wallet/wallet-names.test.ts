import { expect, test } from 'vitest';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { buildReport } from '#src/test/build-report.ts';
import { withWalletNames } from './wallet-names.ts';

const issuedBy = (number: number, name: string, id: string, report = buildReport()) =>
  buildEntry(number, {
    report,
    credential: buildCredential({
      issuer: statedByIssuer({
        id,
        name: english(name),
        url: null,
        email: null,
        country: null,
        identifiers: [],
      }),
    }),
  });
const honest = issuedBy(1, 'Sample University', 'did:web:sample.example');
const warned = (entry: ReturnType<typeof issuedBy>, others = [honest, entry]) =>
  withWalletNames(entry, others).checks.some(({ code }) => code === 'name-looks-like-another');

test('a name that looks like another issuer’s of the wallet is told', () => {
  expect(warned(issuedBy(2, 'Samp1e University', 'did:key:z6Mk'))).toBe(true);
  expect(warned(issuedBy(2, 'Samp1e University', 'did:web:sample.example'))).toBe(false);
  expect(warned(issuedBy(2, 'SAMPLE UNIVERSITY', 'did:key:z6Mk'))).toBe(false);
  expect(warned(honest)).toBe(false);
});

test('a name that nothing proves is no measure for others', () => {
  const claimed = buildReport({ kind: 'issuer-identity', status: 'unknown', code: 'key-only-in-header' });
  const other = issuedBy(1, 'Sample University', 'did:key:z6Mk2', claimed);
  expect(warned(issuedBy(2, 'Samp1e University', 'did:key:z6Mk'), [other])).toBe(false);
});
