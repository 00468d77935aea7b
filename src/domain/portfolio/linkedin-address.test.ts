import { expect, test } from 'vitest';
import { linkedInAddress } from './linkedin-address.ts';

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
