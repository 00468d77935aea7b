import { expect, test } from 'vitest';
import { buildCredential, statedByIssuer } from '#src/test/build-credential.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import type { OpenedCredential } from './opened-credential.ts';
import { otherNames } from './other-names.ts';

const issuedTo = (name: string | null, report = buildReport()): OpenedCredential => ({
  credential: buildCredential({
    learner: statedByIssuer({
      id: 'urn:sample:learner',
      name,
      dateOfBirth: null,
      nationalId: null,
      email: null,
      address: null,
      hashedIdentity: null,
    }),
  }),
  contentSha256: '',
  documentText: '{}',
  parent: null,
  report,
  original: 0,
  index: 0,
});

test.each([
  ['Ilze Kalniņa', 'ilze kalnina'],
  ['Ilze Kalniņa', 'KALNIŅA, Ilze'],
  ['Ilze Kalniņa', 'Ilze Marta Kalniņa'],
  ['Αλίκη', 'ΑΛΙΚΗ'],
])('%s and %s are one name', (holder, name) => {
  expect(otherNames(holder, [issuedTo(name)])).toEqual({ named: 1, count: 0, names: [] });
});

test('other names are told once each; who is not named, or only in a changed text, is no other', () => {
  const credentials = [
    issuedTo('Sample Other'),
    issuedTo('Sample Other'),
    issuedTo('Sample Learner'),
    issuedTo(null),
    issuedTo('Sample Forger', buildTamperedReport()),
  ];
  expect(otherNames('Sample Learner', credentials)).toEqual({ named: 3, count: 2, names: ['Sample Other'] });
  expect(otherNames('  ', credentials)).toEqual({ named: 3, count: 0, names: [] });
});
