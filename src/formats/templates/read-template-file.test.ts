import { expect, test } from 'vitest';
import type { JsonValue } from '#src/domain/json.ts';
import { qualificationTemplates } from '#src/domain/qualification/templates.ts';
import mas from '#src/domain/qualification/templates/ch-enbau-mas.json';
import { readTemplateFile } from './read-template-file.ts';

const read = (content: string) =>
  readTemplateFile({ name: 'template.json', bytes: new TextEncoder().encode(content) });
const changed = (change: Record<string, JsonValue>) => JSON.stringify({ ...mas, ...change });
const rule = (more: Record<string, JsonValue> = {}) => ({
  id: 'r',
  type: 'advisory',
  severity: 'advisory',
  text: 'x',
  assumption: true,
  ...more,
});

test('a template is kept as it is written', () => {
  expect(read(changed({}))).toEqual({ ok: true, value: mas });
  expect(qualificationTemplates.length).toBeGreaterThan(0);
});

test('what is wrong is named by its place', () => {
  expect(read(changed({ rules: [rule({ type: 'magic' })], name: 5 }))).toMatchObject({
    error: {
      code: 'template-wrong',
      problems: expect.arrayContaining([
        { code: 'rule-type-unknown', at: '/rules/0/type' },
        { code: 'field-wrong', at: '/name' },
      ]) as unknown,
    },
  });
});

test.each([
  ['no JSON', '{"id":', 'json-broken'],
  ['a member named twice', '{"id":"a","id":"b"}', 'json-broken'],
  ['another document', '{"type":"Person"}', 'not-a-template'],
  ['a list', '[]', 'not-a-template'],
  ['depths', `${'{"rules":['.repeat(70)}${']}'.repeat(70)}`, 'too-much-in-it'],
  [
    'thousands of rules',
    changed({ rules: Array.from({ length: 400 }, (_, i) => rule({ id: `r${i}` })) }),
    'template-wrong',
  ],
  [
    'thousands of rules in one',
    changed({ rules: [rule({ type: 'combine', rules: Array.from({ length: 400 }, () => rule()) })] }),
    'template-wrong',
  ],
  ['a megabyte', `{"name":"${'x'.repeat(1_000_001)}"}`, 'file-too-large'],
])('refuses %s', (_, content, code) => {
  expect(read(content)).toMatchObject({ ok: false, error: { code } });
});

test('a member called __proto__ stays data', () => {
  const reading = read(changed({}).replace('{', '{"__proto__":{"polluted":true},'));
  expect(reading.ok).toBe(true);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('what is beyond the limits of a template is told as that', () => {
  const rules = Array.from({ length: 201 }, (_, at) => rule({ id: `r${String(at)}` }));
  const reading = read(changed({ rules }));
  expect(reading).toMatchObject({ ok: false, error: { problems: [{ code: 'too-many', at: '/rules' }] } });
});
