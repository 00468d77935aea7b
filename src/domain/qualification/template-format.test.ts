import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTemplate } from '#src/test/any-template.ts';
import { schemaErrors } from '#src/test/json-schema.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { parseTemplate } from './parse-template.ts';
import { templateLimits } from './template-fields.ts';
import type { TemplateProblem } from './template.ts';
import { writeTemplate } from './write-template.ts';

const readJson = (url: URL) => JSON.parse(readFileSync(url, 'utf8')) as JsonObject;
const schema = readJson(
  new URL('../../../public/schemas/qualification-template.schema.json', import.meta.url),
);
const folder = new URL('./templates/', import.meta.url);
const files = readdirSync(folder);

const problemsOf = (json: JsonValue): readonly TemplateProblem[] => {
  const parsed = parseTemplate(json);
  return parsed.ok ? [] : parsed.error;
};

describe.each(files)('%s', (file) => {
  const json = readJson(new URL(file, folder));

  test('keeps to the published schema', () => {
    expect(schemaErrors(schema, json)).toEqual([]);
  });

  test('comes back the same when it is written and read again', () => {
    const parsed = parseTemplate(json);
    if (!parsed.ok) throw new Error('unread');
    const written = writeTemplate(parsed.value);
    expect(parseTemplate(written)).toEqual(parsed);
    expect(schemaErrors(schema, written)).toEqual([]);
  });
});

test('any template comes back the same, and its file keeps to the schema', () => {
  fc.assert(
    fc.property(anyTemplate, (template) => {
      const written = writeTemplate(template);
      expect(parseTemplate(written)).toEqual({ ok: true, value: template });
      expect(parseTemplate(JSON.parse(JSON.stringify(written)) as JsonObject).ok).toBe(true);
      expect(schemaErrors(schema, written)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

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
  sources: [{ ref: 'S', title: 'Rules', url: 'https://rules.example', read: 'full' }],
  confidence: 'read',
  disclaimer: 'Planning aid only.',
};
const rule = (type: string, more: JsonObject): JsonObject => ({
  rules: [{ id: 'r', type, severity: 'hard', text: 'x', assumption: true, ...more }],
});
const deep = (levels: number): JsonObject =>
  levels === 0
    ? { id: 'r', type: 'advisory', severity: 'hard', text: 'x', assumption: true }
    : {
        id: 'r',
        type: 'combine',
        severity: 'hard',
        text: 'x',
        assumption: true,
        of: 'allOf',
        rules: [deep(levels - 1)],
      };

test('the sample that is broken below is whole', () => {
  expect(problemsOf(base)).toEqual([]);
  expect(schemaErrors(schema, base)).toEqual([]);
  expect(problemsOf({ ...base, rules: [deep(templateLimits.ruleDepth)] })).toEqual([]);
});

type Broken = [what: string, change: JsonObject, code: TemplateProblem['code'], at: string];

describe('what the schema and the reader both refuse', () => {
  const cases: Broken[] = [
    ['a missing id', { id: null }, 'field-missing', '/id'],
    ['an empty name', { name: ' ' }, 'field-missing', '/name'],
    ['a name too long', { name: 'x'.repeat(301) }, 'too-long', '/name'],
    ['a text too long', { disclaimer: 'x'.repeat(2001) }, 'too-long', '/disclaimer'],
    ['an unknown kind', { kind: 'degree' }, 'field-wrong', '/kind'],
    ['an unknown cycle', { cycle: 'fourth-cycle' }, 'field-wrong', '/cycle'],
    ['an EQF level of 9', { eqf: 9 }, 'field-wrong', '/eqf'],
    ['an EQF level of 0', { eqf: 0 }, 'field-wrong', '/eqf'],
    ['half an EQF level', { eqf: 6.5 }, 'field-wrong', '/eqf'],
    ['no total', { total: null }, 'field-missing', '/total'],
    ['a total in words', { total: { min: 'sixty' } }, 'field-wrong', '/total/min'],
    ['a negative total', { total: { min: -1 } }, 'field-wrong', '/total/min'],
    ['a total beyond all measure', { total: { min: 1e9 } }, 'field-wrong', '/total/min'],
    ['no groups', { groups: [] }, 'field-missing', '/groups'],
    ['groups that are no list', { groups: {} }, 'field-wrong', '/groups'],
    ['a group that is no object', { groups: ['all'] }, 'field-wrong', '/groups/0'],
    [
      'a group without a size',
      { groups: [{ id: 'a', name: 'a', kind: 'open' }] },
      'field-missing',
      '/groups/0/min',
    ],
    [
      'half a module',
      { groups: [{ id: 'a', name: 'a', kind: 'open', min: 1, minCount: 1.5 }] },
      'field-wrong',
      '/groups/0/minCount',
    ],
    [
      'too many groups',
      { groups: Array.from({ length: 51 }, (_, i) => ({ id: String(i), name: 'a', kind: 'open', min: 0 })) },
      'too-many',
      '/groups',
    ],
    [
      'too many rules',
      {
        rules: Array.from({ length: 201 }, (_, i) => ({
          id: String(i),
          type: 'advisory',
          severity: 'soft',
          text: 'x',
          assumption: true,
        })),
      },
      'too-many',
      '/rules',
    ],
    ['rules that are no list', { rules: 'none' }, 'field-wrong', '/rules'],
    ['an unknown rule type', rule('__proto__', {}), 'rule-type-unknown', '/rules/0/type'],
    [
      'a rule without a source that is no assumption',
      rule('advisory', { assumption: false }),
      'field-missing',
      '/rules/0/sourceRef',
    ],
    ['a rule without words', rule('advisory', { text: '' }), 'field-missing', '/rules/0/text'],
    ['an unknown severity', rule('advisory', { severity: 'strict' }), 'field-wrong', '/rules/0/severity'],
    ['a share above all', rule('residency', { minShare: 1.01 }), 'field-wrong', '/rules/0/minShare'],
    [
      'a cap without a figure',
      rule('recognitionCap', { source: 'school' }),
      'field-missing',
      '/rules/0/maxShare',
    ],
    ['a cap on nothing', rule('recognitionCap', { max: 10 }), 'field-missing', '/rules/0/source'],
    [
      'a level in words',
      rule('minCreditsAtLevel', { scheme: 'EQF', level: 'seven', min: 1 }),
      'field-wrong',
      '/rules/0/level',
    ],
    ['no years', rule('currency', { measure: 'award-to-today' }), 'field-missing', '/rules/0/years'],
    [
      'an unknown measure',
      rule('currency', { years: 5, measure: 'award-to-marriage' }),
      'field-wrong',
      '/rules/0/measure',
    ],
    ['an unknown scope', rule('recognitionDecision', { scope: 'some' }), 'field-wrong', '/rules/0/scope'],
    ['no pairs', rule('exclusion', { pairs: [] }), 'field-missing', '/rules/0/pairs'],
    ['half a pair', rule('exclusion', { pairs: [{ one: 'a' }] }), 'field-missing', '/rules/0/pairs/0/other'],
    ['no modules', rule('requiredModules', { modules: [] }), 'field-missing', '/rules/0/modules'],
    [
      'an unknown policy',
      rule('nested', { template: 'x', policy: 'both' }),
      'field-wrong',
      '/rules/0/policy',
    ],
    [
      'a direction that is none',
      rule('gradeMin', { scale: 'x', min: '1', direction: 'up' }),
      'field-wrong',
      '/rules/0/direction',
    ],
    [
      'an unknown combination',
      rule('combine', { of: 'someOf', rules: [deep(0)] }),
      'field-wrong',
      '/rules/0/of',
    ],
    [
      'a combination of nothing',
      rule('combine', { of: 'allOf', rules: [] }),
      'field-missing',
      '/rules/0/rules',
    ],
    [
      'a broken rule inside another',
      rule('combine', { of: 'allOf', rules: [{ ...deep(0), text: 1 }] }),
      'field-wrong',
      '/rules/0/rules/0/text',
    ],
    [
      'a condition about nothing',
      rule('gate', { target: 'all', requires: [{}] }),
      'field-missing',
      '/rules/0/requires/0/group',
    ],
    [
      'a source that is a script',
      { sources: [{ ref: 'S', title: 'x', read: 'full', url: 'javascript:alert(1)' }] },
      'field-wrong',
      '/sources/0/url',
    ],
    [
      'a source read in an unknown way',
      { sources: [{ ref: 'S', title: 'x', read: 'some' }] },
      'field-wrong',
      '/sources/0/read',
    ],
  ];

  test.each(cases)('%s', (_, change, code, at) => {
    const json = { ...base, ...change };
    expect(problemsOf(json)).toContainEqual({ code, at });
    expect(schemaErrors(schema, json)).not.toEqual([]);
  });
});

describe('what only the reader can refuse', () => {
  const twice = { id: 'all', name: 'All', kind: 'open', min: 60 };
  const gate = (id: string, target: string, group: string): JsonObject => ({
    ...deep(0),
    id,
    type: 'gate',
    target,
    requires: [{ group }],
  });
  const cases: Broken[] = [
    ['thousandths of a credit', { total: { min: 60.001 } }, 'field-wrong', '/total/min'],
    ['a maximum below the minimum', { total: { min: 60, max: 59 } }, 'field-wrong', '/total/max'],
    ['two groups of one id', { groups: [twice, twice] }, 'id-twice', '/groups'],
    ['two rules of one id', { rules: [deep(0), deep(0)] }, 'id-twice', '/rules'],
    ['a rule about no group', rule('capstone', { min: 1, group: 'none' }), 'reference-unknown', '/rules/0'],
    [
      'a gate before no group',
      rule('gate', { target: 'none', requires: [{ group: 'all' }] }),
      'reference-unknown',
      '/rules/0',
    ],
    ['a source that is not listed', rule('advisory', { sourceRef: 'T' }), 'reference-unknown', '/rules/0'],
    [
      'a group’s source that is not listed',
      { groups: [{ ...twice, sourceRef: 'T' }] },
      'reference-unknown',
      '/groups/0/sourceRef',
    ],
    [
      'gates that wait for each other',
      { groups: [twice, { ...twice, id: 'b' }], rules: [gate('1', 'all', 'b'), gate('2', 'b', 'all')] },
      'gate-cycle',
      '/rules/0',
    ],
    [
      'an award that includes itself',
      rule('nested', { template: 'sample', policy: 'topUp' }),
      'nesting-cycle',
      '/rules/0',
    ],
    [
      'an award made from itself',
      { nestedFrom: [{ template: 'sample', policy: 'topUp' }] },
      'nesting-cycle',
      '/nestedFrom/0',
    ],
    [
      'more of a list than it has',
      rule('requiredModules', { modules: ['a'], n: 2 }),
      'field-wrong',
      '/rules/0/n',
    ],
    [
      'rules too deep',
      { rules: [deep(templateLimits.ruleDepth + 1)] },
      'too-deep',
      '/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules/0/rules',
    ],
  ];

  test.each(cases)('%s', (_, change, code, at) => {
    expect(problemsOf({ ...base, ...change })).toContainEqual({ code, at });
  });

  test('more rules than allowed, counted with those inside others', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({
      ...deep(1),
      id: String(i),
      rules: Array.from({ length: 10 }, () => deep(0)),
    }));
    expect(problemsOf({ ...base, rules: many }).map(({ code }) => code)).toEqual(['too-many']);
  });
});
