import { expect, test } from 'vitest';
import { buildCredential, ects, eqf } from '#src/test/build-credential.ts';
import { pointsNotStated } from './lisbon-points.ts';

test('names the points that a document says nothing to', () => {
  const silent = buildCredential({
    levels: [],
    credits: [],
    workloadHours: null,
    qualityAssurance: [],
    fields: [],
    outcomes: [],
  });
  expect(pointsNotStated(silent)).toEqual(['level', 'workload', 'quality', 'profile', 'outcomes']);
  expect(pointsNotStated({ ...silent, levels: [eqf(7)], credits: [ects(10)] })).toEqual([
    'quality',
    'profile',
    'outcomes',
  ]);
});
