import { expect, test } from 'vitest';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import { linkedInAddress, linkedInEntry } from './linkedin-address.ts';

test('every field is escaped, and half a character is left out', () => {
  const address = linkedInAddress({
    name: 'Sample & more=1#x \u{1F9F1}'.slice(0, -1),
    organization: 'Université d’essai',
    issuedOn: '2026-06',
    endsOn: null,
  });
  const asked = new URL(address);
  expect(asked.origin + asked.pathname).toBe('https://www.linkedin.com/profile/add');
  expect(Object.fromEntries(asked.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'Sample & more=1#x ',
    organizationName: 'Université d’essai',
    issueYear: '2026',
    issueMonth: '6',
  });
  expect(asked.hash).toBe('');
});

const named = (name: string | null) =>
  statedByIssuer({
    ...buildCredential().issuer.value,
    id: 'did:key:z6MkSample',
    url: null,
    name: name === null ? null : english(name),
  });
const ended = buildReport({ kind: 'validity', status: 'failed', code: 'expired' });

test('nothing stands in an institution’s name that is not its word', () => {
  const issuer = named('Sample University');
  const credential = buildCredential({ issuer, awardingBody: null });
  expect(linkedInEntry({ credential, report: buildReport() }, 'en')?.organization).toBe('Sample University');
  expect(linkedInEntry({ credential, report: buildTamperedReport() }, 'en')).toBeNull();
  expect(
    linkedInEntry({ credential: { ...credential, issuer: named(null) }, report: buildReport() }, 'en'),
  ).toBeNull();
});

test('one that has ended is handed over with its end only', () => {
  const credential = buildCredential({ issuer: named('Sample University'), validUntil: null });
  expect(linkedInEntry({ credential, report: ended }, 'en')).toBeNull();
  const dated = { ...credential, validUntil: statedByIssuer('2026-03-31T00:00:00Z') };
  expect(linkedInEntry({ credential: dated, report: ended }, 'en')?.endsOn).toBe('2026-03');
});
