import { describe, expect, test } from 'vitest';
import { buildCredential, ects, english, statedByIssuer } from '#src/test/build-credential.ts';
import { buildReport, buildTamperedReport } from '#src/test/build-report.ts';
import type { Credential, Learner } from '../credential/credential.ts';
import { type Comparable, relationKeys, relationOf } from './relation.ts';

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
    const shared = relationKeys(first).filter((key) => relationKeys(other).includes(key));
    expect(shared.length).toBeGreaterThan(0);
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
