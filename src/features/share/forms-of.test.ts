import { expect, test } from 'vitest';
import type { CredentialPart, CredentialParts } from '#src/domain/portfolio/credential-parts.ts';
import { buildCredential } from '#src/test/build-credential.ts';
import { buildEntry } from '#src/test/build-entry.ts';
import { formsOf } from './forms-of.ts';

const part = (id: string, topic: CredentialPart['topic']): CredentialPart => ({
  id,
  path: [id],
  value: '',
  parent: null,
  topic,
});
const about = { hasFile: true, parts: null, isHolderOnly: false, ticked: [] };
const harmless: CredentialParts = { parts: [part('title', null)], always: [] };
const sensitive: CredentialParts = { parts: [part('birthdate', 'date-of-birth')], always: [] };

test('what can be left out is left out first, and the whole otherwise', () => {
  expect(formsOf(buildEntry(1), about)).toEqual(['whole', 'extract']);
  expect(formsOf(buildEntry(1), { ...about, parts: harmless })).toEqual(['whole', 'parts', 'extract']);
  expect(formsOf(buildEntry(1), { ...about, parts: sensitive })).toEqual(['parts', 'whole', 'extract']);
});

test('a proof that is meant for its holder alone never leaves as a whole', () => {
  const secret = { ...about, isHolderOnly: true };
  expect(formsOf(buildEntry(1), { ...secret, parts: harmless })).toEqual(['parts', 'extract']);
  expect(formsOf(buildEntry(1), secret)).toEqual(['extract']);
});

test('an own record is words, with its file where it has one', () => {
  const own = buildEntry(1, { credential: buildCredential({ format: 'own-record' }) });
  expect(formsOf(own, about)).toEqual(['words', 'whole']);
  expect(formsOf(own, { ...about, hasFile: false })).toEqual(['words']);
});
