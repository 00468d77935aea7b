import { expect, test } from 'vitest';
import { buildCredential, english, statedByIssuer } from '#src/test/build-credential.ts';
import type { Party } from './credential.ts';
import { deqarLink } from './deqar-link.ts';

const party = (members: Partial<Party>): Party => ({
  id: null,
  name: null,
  url: null,
  email: null,
  country: null,
  identifiers: [],
  ...members,
});
const link = (members: Partial<Party>, uri: string | null = null) =>
  deqarLink(
    buildCredential({
      awardingBody: statedByIssuer(party(members)),
      qualityAssurance: uri === null ? [] : [statedByIssuer({ uri, text: english('Accredited') })],
    }),
    'en',
  );

test('leads to the institution or report that the document names, else to a search for its name', () => {
  const numbered = { identifiers: [{ scheme: null, value: 'DEQARINST0382' }], name: english('Sample & Co') };
  expect(link(numbered)).toBe('https://data.deqar.eu/institution/382');
  expect(link(numbered, 'http://data.deqar.eu/report/3929')).toBe('https://data.deqar.eu/report/3929');
  expect(link({ name: english('Sample & Co') })).toBe(
    'https://www.eqar.eu/qa-results/search/by-institution/?query=Sample%20%26%20Co',
  );
  expect(link({})).toBe('https://www.eqar.eu/qa-results/search/by-institution/');
});

test('never leads to an address that only looks like the register’s', () => {
  for (const address of [
    'https://data.deqar.eu.evil.example/report/1',
    'https://data.deqar.eu/report/1?x=y',
    'javascript:1',
  ])
    expect(link({ id: address, url: address }, address)).toBe(
      'https://www.eqar.eu/qa-results/search/by-institution/',
    );
});
