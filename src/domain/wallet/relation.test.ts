import { describe, expect, test } from 'vitest';
import { buildCredential, ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import type { Credential, Learner } from '../credential/credential.ts';
import { type Comparable, relationOf } from './relation.ts';
import { createRelationIndex } from './relation-index.ts';

const first: Comparable = { contentSha256: 'a', credential: buildCredential(), report: buildReport() };
const second = (overrides: Partial<Credential> = {}, report = buildReport()): Comparable => ({
  contentSha256: 'b',
  credential: buildCredential({ documentId: 'urn:uuid:another', ...overrides }),
  report,
});
const nobody: Learner = {
  id: null,
  name: 'Sample Learner',
  dateOfBirth: null,
  nationalId: null,
  email: null,
  address: null,
  hashedIdentity: null,
};
const learner = (facts: Partial<Learner>) => ({
  learner: statedByIssuer({ ...nobody, ...facts }),
});

describe('two credentials are', () => {
  test.each([
    ['the same text, whatever else differs', { ...second(), contentSha256: 'a' }, 'same-content'],
    [
      'the same document, one of them changed',
      second({ documentId: first.credential.documentId, credits: [ects(30)] }, buildTamperedReport()),
      'changed-copy',
    ],
    [
      'the same document with another name in it',
      second(
        { documentId: first.credential.documentId, ...learner({ name: 'Another Sample' }) },
        buildTamperedReport(),
      ),
      'changed-copy',
    ],
    [
      'the same document in another form, which could not be checked',
      second(
        { documentId: first.credential.documentId, packaging: 'jwt' },
        buildReport({ kind: 'signature', status: 'unknown', code: 'key-not-resolved' }),
      ),
      'other-form',
    ],
    [
      'the same document in another form, of which one is known to be withdrawn',
      second(
        { documentId: first.credential.documentId, packaging: 'jwt' },
        buildReport({ kind: 'status', status: 'failed', code: 'revoked' }),
      ),
      'other-form',
    ],
    ['the same award in another format', second({ format: 'elm-3' }), 'other-form'],
    ['the same award in a picture', second({ packaging: 'png' }), 'other-form'],
    ['the same award, signed again', second(), 're-issued'],
    ['the same learning on another day', second({ awardedOn: statedByIssuer('2026-07-30') }), 'renewed'],
    [
      'compared without case and spacing',
      second({ title: statedByIssuer(english('  sustainable  BUILDING')) }),
      're-issued',
    ],
    [
      'compared in any language they share',
      second({ title: statedByIssuer({ de: 'Bauen', en: 'Sustainable Building' }) }),
      're-issued',
    ],
    ['compared by what both state of the learner', second(learner({ name: null })), 're-issued'],
  ])('%s', (_, other, relation) => {
    expect(relationOf(first, other)).toBe(relation);
    expect(relationOf(other, first)).toBe(relation);
    expect(createRelationIndex([first]).relativeOf(other)).toEqual({ item: first, relation });
    expect(createRelationIndex([other]).relativeOf(first)).toEqual({ item: other, relation });
  });

  test.each([
    ['with different titles', second({ title: statedByIssuer(english('Other')) })],
    [
      'that only share an id, as test files of one maker do',
      second({ documentId: first.credential.documentId, title: statedByIssuer(english('Other')) }),
    ],
    ['about different people', second(learner({ name: 'Another Sample' }))],
    ['worth different amounts', second({ credits: [ects(5)] })],
    [
      'by different issuers',
      second({
        issuer: statedByIssuer({
          ...first.credential.issuer.value,
          id: 'did:web:x.example',
          name: english('X'),
        }),
        awardingBody: null,
      }),
    ],
    ['one of which the learner wrote', second({ format: 'own-record' })],
  ])('nothing to each other %s', (_, other) => {
    expect(relationOf(first, other)).toBeNull();
  });
});

test('a course of thousands is found by person, and who names nobody among the first', () => {
  const named = (number: number): Comparable => ({
    ...second(learner({ name: `Sample ${number}` })),
    contentSha256: `named ${number}`,
  });
  const index = createRelationIndex(Array.from({ length: 1000 }, (_, number) => named(number)));
  const again = { ...named(999), contentSha256: 'again' };
  expect(index.relativeOf(again)?.item.contentSha256).toBe('named 999');
  expect(index.relativeOf(second(learner({ name: null })))?.item.contentSha256).toBe('named 0');
});
