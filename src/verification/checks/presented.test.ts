import { expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { standingOf } from '#src/domain/verification/standing.ts';
import { createCredentialReader } from '#src/formats/index.ts';
import { answers, testNow } from '#src/test/checked.ts';
import { createTestKey, signWithOracle } from '#src/test/oracle.ts';
import { presentWithOracle } from '#src/test/present.ts';
import { sampleBadge } from '#src/test/sample-badge.ts';
import { createVerifier } from '#src/verification/index.ts';

const college = await createTestKey(1);
const learner = await createTestKey(2);
const other = await createTestKey(3);
const reader = createCredentialReader();
const verifier = createVerifier();

async function badgeOf(subjectId: string): Promise<JsonObject> {
  const unsigned = sampleBadge(1, college.did);
  const credentialSubject = { ...unsigned.credentialSubject, id: subjectId };
  return signWithOracle({ ...unsigned, credentialSubject }, college);
}

async function told(document: JsonObject) {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  const { outcome } = await reader.read({ name: 'presentation.json', bytes });
  if (!outcome.ok) throw new Error(outcome.error.code);
  const reports = await verifier.verifyAll(outcome.value.credentials, { now: testNow });
  return reports.map((report) => [
    ...answers(report, 'signature'),
    ...answers(report, 'recipient'),
    standingOf(report, false),
  ]);
}

test('a presentation signed with the recipient’s own key shows who handed it over', async () => {
  const presentation = await presentWithOracle(
    [await badgeOf(learner.did), await badgeOf(other.did)],
    learner,
  );
  expect(await told(presentation)).toEqual([
    [
      'passed/signature-passed',
      'unknown/recipient-not-compared',
      'passed/presented-by-recipient',
      'verified',
    ],
    ['passed/signature-passed', 'unknown/recipient-not-compared', 'unknown/presented-by-another', 'verified'],
  ]);
});

test('a presentation changed since shows nobody, and its credentials keep their own signatures', async () => {
  const presentation = await presentWithOracle([await badgeOf(learner.did)], learner);
  expect(await told({ ...presentation, holder: other.did })).toEqual([
    [
      'passed/signature-passed',
      'unknown/recipient-not-compared',
      'failed/presentation-proof-failed',
      'problem',
    ],
  ]);
});

test('a presenter’s signature that cannot be checked leaves it open', async () => {
  const hidden = await createTestKey(2, 'did:web:learner.example');
  const presentation = await presentWithOracle([await badgeOf('did:web:learner.example')], hidden);
  expect(await told(presentation)).toEqual([
    [
      'passed/signature-passed',
      'unknown/recipient-not-compared',
      'unknown/presentation-not-checked',
      'verified',
    ],
  ]);
});
