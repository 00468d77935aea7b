import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
import { levelRange } from './national-levels.ts';
import { milestonesOf } from './milestones.ts';
import { parseTemplate } from './parse-template.ts';
import { rulesOf } from './rules-of.ts';
import { qualificationTemplates, templateById } from './templates.ts';

const folder = new URL('./templates/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonObject;

test('there are 13 templates, and every file is in the registry', () => {
  expect(files).toHaveLength(13);
  expect(qualificationTemplates.map((template) => `${template.id}.json`).sort()).toEqual([...files].sort());
});

describe.each(files)('%s', (file) => {
  const parsed = parseTemplate(read(file));

  test('reads without a problem', () => {
    expect(parsed.ok ? [] : parsed.error).toEqual([]);
  });

  test('says where each rule comes from, and promises no award', () => {
    if (!parsed.ok) throw new Error('unread');
    for (const rule of rulesOf(parsed.value)) expect(rule.assumption).toBe(rule.sourceRef === null);
    expect(parsed.value.disclaimer).toContain('Planning aid only');
  });
});

describe('parseTemplate', () => {
  const sample = (change: JsonObject) => parseTemplate({ ...read('ch-enbau-mas.json'), ...change });

  test.each<[string, JsonObject, string, string]>([
    ['a missing name', { name: null }, 'field-missing', '/name'],
    ['a text for a number', { total: { min: '60' } }, 'field-wrong', '/total/min'],
    ['thousandths of a credit', { total: { min: 60.001 } }, 'field-wrong', '/total/min'],
    [
      'a maximum below the minimum',
      { groups: [{ id: 'foundation', name: 'x', kind: 'open', min: 2, max: 1 }] },
      'field-wrong',
      '/groups/0/max',
    ],
    ['an unknown rule type', { rules: [{ type: '__proto__' }] }, 'rule-type-unknown', '/rules/0/type'],
    [
      'a gate that waits for itself',
      {
        rules: [
          {
            id: 'g',
            type: 'gate',
            severity: 'hard',
            text: 'x',
            assumption: true,
            target: 'thesis',
            requires: [{ group: 'thesis' }],
          },
        ],
      },
      'gate-cycle',
      '/rules/0',
    ],
    [
      'a rule about no group',
      {
        rules: [
          { id: 'c', type: 'capstone', severity: 'hard', text: 'x', assumption: true, min: 1, group: 'none' },
        ],
      },
      'reference-unknown',
      '/rules/0',
    ],
  ])('refuses %s', (_, change, code, at) => {
    const parsed = sample(change);
    expect(parsed.ok ? [] : parsed.error).toContainEqual({ code, at });
  });

  test('takes shares of the total: a minimum rounds up, and a published figure beats it', () => {
    const rule = (type: string, more: JsonObject) => ({
      id: type,
      type,
      severity: 'hard',
      text: 'x',
      assumption: true,
      ...more,
    });
    const parsed = sample({
      total: { min: 60.01 },
      rules: [
        rule('residency', { minShare: 0.5 }),
        rule('recognitionCap', { source: 'external', maxShare: 0.5 }),
        rule('categoryShare', { tag: 't', min: 24, minShare: 0.75 }),
      ],
    });
    expect(parsed.ok && parsed.value.rules).toMatchObject([
      { minHundredths: 3001 },
      { maxHundredths: 3000 },
      { minHundredths: 2400 },
    ]);
  });

  test('refuses what is no object', () => {
    expect(parseTemplate(null).ok).toBe(false);
    expect(parseTemplate([]).ok).toBe(false);
  });
});

describe('milestonesOf', () => {
  const sizes = (id: string) => {
    const template = templateById(id);
    return template && milestonesOf(template, templateById).map(({ name, hundredths }) => [name, hundredths]);
  };

  test('CAS, DAS and MAS sizes', () => {
    expect(sizes('ch-enbau-mas')).toEqual([
      ['CAS', 1000],
      ['DAS', 3000],
      ['MAS', 6000],
    ]);
  });

  test('a chain of nested qualifications', () => {
    expect(sizes('mt-mqf7-master')?.map(([, hundredths]) => hundredths)).toEqual([3000, 6000, 9000]);
  });

  test('a framework has none', () => {
    expect(sizes('generic-first-cycle-180')).toEqual([]);
  });
});

describe('levelRange', () => {
  test.each([
    ['EQF stated', [{ scheme: 'EQF', level: '7' }], 'EQF', { low: 7, high: 7 }],
    ['EQF from a national level', [{ scheme: 'SCQF', level: '9' }], 'EQF', { low: 6, high: 6 }],
    ['MQF has the EQF’s numbers', [{ scheme: 'EQF', level: '7' }], 'MQF', { low: 7, high: 7 }],
    ['two NFQ levels share EQF 6', [{ scheme: 'EQF', level: '6' }], 'IE-NFQ', { low: 7, high: 8 }],
    ['no level', [], 'EQF', null],
    ['a scheme of its own', [{ scheme: 'EQF', level: '6' }], 'UCD-module', null],
    ['a level that is no number', [{ scheme: 'EQF', level: 'advanced' }], 'EQF', null],
  ])('%s', (_, levels, scheme, range) => {
    expect(levelRange(levels, scheme)).toEqual(range);
  });
});
