import { expect, test } from 'vitest';
import { buildCredential, ects } from '#src/test/build-credential.ts';
import { supportingKindOf } from './supporting-document.ts';

const bare = { credits: [], outcomes: [], parts: [] };
const kindOf = (...types: string[]) => supportingKindOf(buildCredential({ ...bare, types }));

test.each([
  ['BitstringStatusListCredential', 'status-list'],
  ['StatusList2021Credential', 'status-list'],
  ['RevocationList2020Credential', 'status-list'],
  ['urn:eudi:pid:1', 'personal-document'],
  ['urn:eudi:pid:de:1', 'personal-document'],
  ['urn:eu.europa.ec.eudi:pid:1', 'personal-document'],
  ['eu.europa.ec.eudi.pid.1', 'personal-document'],
  ['urn:eudi:ehic:1', 'personal-document'],
  ['https://credentials.example.com/identity_credential', 'personal-document'],
  ['PermanentResidentCardCredential', 'personal-document'],
  ['OpenBadgeCredential', null],
  ['VerifiableAttestation', null],
  ['urn:eudi:diploma:1', null],
])('%s is %s', (type, kind) => {
  expect(kindOf('VerifiableCredential', type)).toBe(kind);
});

test('what states credits is about learning, whatever else it calls itself; a status list never is', () => {
  const withCredits = { ...bare, credits: [ects(5)] };
  const kind = (type: string) => supportingKindOf(buildCredential({ ...withCredits, types: [type] }));
  expect(kind('urn:eudi:pid:1')).toBeNull();
  expect(kind('BitstringStatusListCredential')).toBe('status-list');
});
