import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { isScattered, scatteredNodes } from './scattered-nodes.ts';

const learner = 'urn:learner';
const achievement = (number: number): JsonObject => ({
  id: `urn:achievement:${number}`,
  name: `Sample ${number}`,
});
const member = (number: number, subject: JsonValue): JsonObject => ({
  id: `urn:member:${number}`,
  credentialSubject: subject,
});
const recordOf = (...members: JsonObject[]): JsonObject => ({
  credentialSubject: { id: 'urn:record-subject', verifiableCredential: members },
});

test.each<[string, JsonValue, JsonValue]>([
  [
    'each with its own',
    { id: learner, achievement: achievement(1) },
    { id: learner, achievement: achievement(2) },
  ],
  ['both with one', { id: learner }, { id: learner, achievement: [achievement(1), achievement(2)] }],
  ['one named only', learner, { id: learner, achievement: [achievement(1), achievement(2)] }],
  [
    'both with both',
    { id: learner, achievement: [achievement(1), achievement(2)] },
    { id: learner, achievement: [achievement(1), achievement(2)] },
  ],
  [
    'described in one and named in the other',
    { id: learner, achievement: ['urn:achievement:1', 'urn:achievement:2'] },
    { id: learner, achievement: [achievement(1), achievement(2)] },
  ],
])('two credentials about one learner could be exchanged: %s', (_name, one, other) => {
  const members = [member(1, one), member(2, other)];
  const scattered = scatteredNodes(recordOf(...members))();
  expect(members.map((document) => isScattered(document, scattered))).toEqual([true, true]);
});

test('what is said alike in two places is not scattered', () => {
  const members = [member(1, { achievement: achievement(1) }), member(2, { achievement: achievement(1) })];
  const scattered = scatteredNodes(recordOf(...members))();
  expect(members.some((document) => isScattered(document, scattered))).toBe(false);
});

test('nodes inside nodes cost no more than their text', () => {
  let nested: JsonObject = { name: 'innermost' };
  for (let level = 0; level < 60; level++) nested = { name: `level ${level}`, parentOrg: nested };
  const scattered = scatteredNodes(recordOf(member(1, { id: learner, source: nested })))();
  expect(scattered.size).toBe(0);
});
