import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDecision, buildOwnTemplate, buildPlannedModule } from '#src/test/build-records.ts';
import { schemaErrors } from '#src/test/json-schema.ts';
import schema from '../../../../public/schemas/pathway.schema.json';
import type { JsonObject } from '#src/domain/json.ts';
import {
  adoptedPathway,
  pathwayFileLimits,
  placesOfAbsent,
  recordsOf,
  emptyPathwayFile,
  type PathwayFile,
} from './pathway-file.ts';
import { parsePathwayFile } from './parse-pathway-file.ts';
import { writePathwayFile } from './write-pathway-file.ts';

const all = { withDecisions: true, withNotes: true };
const hash = 'a'.repeat(64);
const empty = emptyPathwayFile('ch-enbau-mas');
const written = (more: object) =>
  parsePathwayFile(JSON.stringify({ format: 'cairn-pathway', version: 1, template: 'sample', ...more }));
const problemsOf = (more: object) => {
  const read = written(more);
  return read.ok ? [] : read.error.map(({ code, at }) => [code, at]);
};

const word = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const credits = fc.integer({ min: 0, max: 100_000 });
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
const level = fc.record({ scheme: word, level: word });
const entryId = fc
  .tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 99 }))
  .map(([digit, index]) => `${digit.repeat(64)}.${String(index)}`);
const byId = <T extends { id: string }>(items: fc.Arbitrary<T>) =>
  fc.uniqueArray(items, { selector: ({ id }) => id, maxLength: 4 });
const some = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const planned = fc
  .tuple(
    fc.record({
      id: word,
      title: word,
      provider: fc.string({ maxLength: 20 }),
      ectsHundredths: credits,
      eqf: orNull(fc.integer({ min: 1, max: 8 })),
      expectedOn: orNull(day),
      groupId: orNull(word),
    }),
    some({
      unit: word,
      kind: fc.constant('thesis' as const),
      field: fc.constantFrom('07', '073', '0732'),
      level,
      offerId: word,
      failed: fc.constant(true as const),
    }),
  )
  .map(([module, more]) => ({ ...module, ...more }));

const decision = fc
  .record({
    id: word,
    entryIds: fc.array(entryId, { minLength: 1, maxLength: 3 }),
    institution: word,
    outcome: fc.constantFrom(
      'pending' as const,
      'recognised' as const,
      'partial' as const,
      'refused' as const,
    ),
    askedOn: orNull(day),
    decidedOn: orNull(day),
    ectsHundredths: orNull(credits),
    recognisedAs: fc.array(
      fc.record({ title: word, ectsHundredths: credits, level: orNull(level), groupId: orNull(word) }),
      { maxLength: 3 },
    ),
    reference: fc.string({ maxLength: 20 }),
    note: fc.string({ maxLength: 20 }),
    pathwayId: fc.constant(null),
    letterSha256: fc.constant(null),
  })
  .map((made) =>
    made.recognisedAs.length === 0
      ? made
      : { ...made, ectsHundredths: made.recognisedAs.reduce((sum, one) => sum + one.ectsHundredths, 0) },
  );

const file: fc.Arbitrary<PathwayFile> = fc.record({
  template: fc.oneof(word, fc.constant(buildOwnTemplate().json)),
  name: fc.string({ maxLength: 20 }),
  planned: byId(planned),
  decisions: byId(decision),
  pins: fc.array(fc.record({ entryId: fc.oneof(entryId, word), groupId: orNull(word) }), { maxLength: 4 }),
  answers: fc.array(
    fc
      .tuple(
        fc.record({ itemId: fc.oneof(entryId, word) }),
        some({
          tags: fc.array(word, { maxLength: 3 }),
          origin: word,
          isThesis: fc.boolean(),
          usedElsewhere: fc.boolean(),
          gradeReached: fc.boolean(),
          assured: fc.boolean(),
        }),
      )
      .map(([item, more]) => ({ ...item, ...more })),
    { maxLength: 4 },
  ),
  regimeIds: fc.array(word, { maxLength: 3 }),
  overrides: fc.array(
    fc.record({
      ruleId: word,
      as: fc.constantFrom('met' as const, 'waived' as const),
      note: fc.string({ maxLength: 20 }),
      on: day,
    }),
    { maxLength: 3 },
  ),
  confirmed: fc.array(fc.record({ key: word, on: day }), { maxLength: 3 }),
  ownInstitutionIssuers: fc.array(word, { maxLength: 3 }),
});

describe('a pathway file', () => {
  test('says again what was written', () => {
    fc.assert(
      fc.property(file, (plan) => {
        const text = writePathwayFile(plan, all);
        expect(parsePathwayFile(text)).toEqual({ ok: true, value: plan });
        expect(schemaErrors(schema as JsonObject, JSON.parse(text) as JsonObject)).toEqual([]);
      }),
    );
  });

  test('leaves decisions and notes at home unless they are asked for', () => {
    const plan = {
      ...empty,
      decisions: [{ ...buildDecision({ entryIds: [`${hash}.0`], note: 'secret' }), pathwayId: null }],
      overrides: [{ ruleId: 'total', as: 'waived', note: 'secret', on: '2026-11-01' }] as const,
    };
    expect(writePathwayFile(plan, { withDecisions: false, withNotes: false })).not.toMatch(
      /secret|decisions/,
    );
    expect(writePathwayFile(plan, { withDecisions: true, withNotes: false })).not.toContain('secret');
    expect(writePathwayFile(plan, all).match(/secret/g)).toHaveLength(2);
  });

  test('names credentials by their file, or by their id', () => {
    const pins = [
      { credential: { sha256: hash }, group: 'all' },
      { credential: { sha256: hash, index: 2 }, group: null },
      { credential: `${hash}.3`, group: 'all' },
      { item: 'decision-1#0', group: 'all' },
    ];
    const read = written({ pins });
    expect(read.ok && read.value.pins.map(({ entryId, groupId }) => [entryId, groupId])).toEqual([
      [`${hash}.0`, 'all'],
      [`${hash}.2`, null],
      [`${hash}.3`, 'all'],
      ['decision-1#0', 'all'],
    ]);
  });

  test('becomes records under an id of this device, its decisions bound to it', () => {
    const plan = { ...empty, name: 'Mine', decisions: [{ ...buildDecision(), pathwayId: null }] };
    const { pathway, decisions } = recordsOf(plan, 'here', '2026-11-21T00:00:00Z');
    expect(pathway).toMatchObject({ id: 'here', templateId: 'ch-enbau-mas', name: 'Mine', scratchOf: null });
    expect(decisions).toMatchObject([{ pathwayId: 'here' }]);
  });

  test('kept as one’s own, its modules have ids of their own and keep their answers', () => {
    const plan = {
      ...empty,
      planned: [buildPlannedModule({ id: 'theirs' })],
      answers: [{ itemId: 'theirs', origin: 'own' }],
    };
    let count = 0;
    const kept = adoptedPathway(plan, () => `new-${String((count += 1))}`, '2026-11-21T00:00:00Z');
    expect(kept).toMatchObject({
      id: 'new-1',
      planned: [{ id: 'new-2' }],
      answers: [{ itemId: 'new-2', origin: 'own' }],
      assumed: [],
    });
  });
});

describe('what is no pathway file is refused with its place', () => {
  test.each([
    ['', 'json-broken', ''],
    ['[]', 'not-a-pathway', '/format'],
    ['{"format":"cairn-backup","version":1}', 'not-a-pathway', '/format'],
    ['{"format":"cairn-pathway","version":2}', 'version-unknown', '/version'],
    ['['.repeat(100_000), 'json-broken', ''],
    [`{"a":${'['.repeat(40)}${']'.repeat(40)}}`, 'too-deep', ''],
    [' '.repeat(1_000_001), 'file-too-large', ''],
  ])('%#', (text, code, at) => {
    expect(parsePathwayFile(text)).toEqual({ ok: false, error: [{ code, at }] });
  });

  test.each<[object, string, string]>([
    [{ template: undefined }, 'field-missing', '/template'],
    [{ template: {} }, 'template-wrong', '/template/id'],
    [{ planned: {} }, 'field-wrong', '/planned'],
    [{ planned: [{ credits: 5 }] }, 'field-missing', '/planned/0/title'],
    [{ planned: [{ title: 'A', credits: -1 }] }, 'field-wrong', '/planned/0/credits'],
    [
      { planned: [{ title: 'A', credits: 5, expectedOn: '2026-13-01' }] },
      'field-wrong',
      '/planned/0/expectedOn',
    ],
    [{ planned: [{ title: 'A', credits: 5, eqf: 9 }] }, 'field-wrong', '/planned/0/eqf'],
    [
      {
        planned: [
          { id: 'a', title: 'A', credits: 5 },
          { id: 'a', title: 'B', credits: 5 },
        ],
      },
      'id-twice',
      '/planned',
    ],
    [
      { decisions: [{ credentials: [], institution: 'A', outcome: 'pending' }] },
      'field-wrong',
      '/decisions/0/credentials',
    ],
    [
      { decisions: [{ credentials: ['x'], institution: 'A', outcome: 'pending' }] },
      'field-wrong',
      '/decisions/0/credentials/0',
    ],
    [
      { decisions: [{ credentials: [`${hash}.0`], institution: 'A', outcome: 'yes' }] },
      'field-wrong',
      '/decisions/0/outcome',
    ],
    [
      {
        decisions: [
          {
            credentials: [`${hash}.0`],
            institution: 'A',
            outcome: 'recognised',
            credits: 9,
            recognisedAs: [{ title: 'B', credits: 5 }],
          },
        ],
      },
      'field-wrong',
      '/decisions/0/credits',
    ],
    [{ pins: [{ credential: `${hash}.0` }] }, 'field-missing', '/pins/0/group'],
    [{ pins: [{ credential: 'abc', group: 'all' }] }, 'field-wrong', '/pins/0/credential'],
    [{ overrides: [{ rule: 'total', as: 'met', on: 'today' }] }, 'field-wrong', '/overrides/0/on'],
    [{ planned: Array.from({ length: pathwayFileLimits.planned + 1 }, () => ({})) }, 'too-many', '/planned'],
    [{ regimes: [3] }, 'field-wrong', '/regimes'],
  ])('%j', (more, code, at) => {
    expect(problemsOf(more)).toContainEqual([code, at]);
  });

  test('whatever it is, it throws nothing and reaches no prototype', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(parsePathwayFile(text)).toHaveProperty('ok');
      }),
    );
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), (more) => {
        expect(written(more)).toHaveProperty('ok');
      }),
    );
    const text =
      '{"format":"cairn-pathway","version":1,"template":"sample","__proto__":{"polluted":1},"planned":[{"__proto__":{"title":"A"}}]}';
    expect(parsePathwayFile(text).ok).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('places of credentials that are not here are told by group, and planned modules are none', () => {
  const entryId = (digit: string) => `${digit.repeat(64)}.0`;
  const pins = [
    { entryId: entryId('1'), groupId: 'core' },
    { entryId: entryId('2'), groupId: 'core' },
    { entryId: entryId('3'), groupId: 'thesis' },
    { entryId: entryId('4'), groupId: null },
    { entryId: 'planned-1', groupId: 'core' },
  ];
  expect(placesOfAbsent({ pins }, new Set([entryId('2')]))).toEqual(['core', 'thesis']);
});
