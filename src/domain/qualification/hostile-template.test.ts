import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../json.ts';
import { parseTemplate } from './parse-template.ts';
import { templateLimits } from './template-fields.ts';

const base: JsonObject = {
  id: 'sample',
  kind: 'named-example',
  name: 'Sample',
  awardType: 'sample',
  country: 'CH',
  unit: 'ECTS',
  total: { min: 60 },
  groups: [{ id: 'all', name: 'All', kind: 'open', min: 60 }],
  rules: [],
  confidence: 'read',
  disclaimer: 'Planning aid only.',
};
const problemsOf = (json: JsonValue): number => {
  const parsed = parseTemplate(json);
  return parsed.ok ? 0 : parsed.error.length;
};

test('any JSON at all is read or refused, with a bounded list of problems', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(...Object.keys(base)), (value, key) => {
      const json = value as JsonValue;
      const combined = {
        id: 'r',
        type: 'combine',
        severity: 'hard',
        text: 'x',
        assumption: true,
        rules: json,
      };
      for (const each of [json, { ...base, [key]: json }, { ...base, rules: [combined] }]) {
        expect(problemsOf(each)).toBeLessThanOrEqual(templateLimits.problems);
      }
    }),
    { numRuns: 300 },
  );
});

test('a great file is refused, not read through', () => {
  const rules = Array.from({ length: 100_000 }, () => ({ type: 'nothing' }));
  expect(problemsOf({ ...base, rules })).toBe(templateLimits.problems);
});

test('rules inside rules without end are refused', () => {
  let rule: JsonObject = { type: 'advisory' };
  for (let i = 0; i < 5000; i++) rule = { type: 'combine', rules: [rule] };
  expect(problemsOf({ ...base, rules: [rule] })).toBeGreaterThan(0);
});
