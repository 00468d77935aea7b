import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { writeTemplate } from '#src/domain/qualification/write-template.ts';
import { schemaErrors } from '#src/test/json-schema.ts';
import { blankTemplate } from './blank-template.ts';
import { pointerOf, valueAt, withValue, type Path } from './draft.ts';
import {
  blankRule,
  isAsked,
  memberOf,
  ruleParameters,
  ruleTypes,
  type Parameter,
  type Shape,
} from './rule-parameters.ts';

const schema = JSON.parse(
  readFileSync(
    new URL('../../../public/schemas/qualification-template.schema.json', import.meta.url),
    'utf8',
  ),
) as JsonObject;

/** A qualification that lacks nothing but its rules. */
const whole: JsonObject = {
  ...blankTemplate('own-1', 'All modules'),
  name: 'Sample',
  awardType: 'sample',
  country: 'CH',
  total: { min: 60 },
  groups: ['group-1', 'group-2'].map((id) => ({ id, name: 'Modules', kind: 'open', min: 0 })),
};

const place: Path = ['rules', 0];
const word = fc.constantFrom('a', 'Modul “Ökologie”', '__proto__', '0731', 'x'.repeat(300));
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
const credits = fc.integer({ min: 0, max: 6_000 }).map((hundredths) => hundredths / 100);
const filledRule = (id: string): JsonObject => ({
  ...blankRule('advisory', id, {}),
  text: 'Ask the office.',
});

/** What one field of the form can write. */
function typed({ key, shape }: Parameter): fc.Arbitrary<JsonValue> {
  switch (shape.kind) {
    case 'text':
      return word;
    case 'credits':
    case 'amount':
      return credits;
    case 'number':
      return fc.integer({ min: 1, max: key === 'n' ? 1 : 8 });
    case 'texts':
      return words;
    case 'choice':
      return fc.constantFrom(...shape.options);
    case 'mark':
      return fc.constant(shape.word);
    case 'group':
      // A gate in front of the group that it waits for would never open.
      return fc.constant(key === 'target' ? 'group-2' : 'group-1');
    case 'template':
      return fc.constant('another');
    case 'tagLimit':
      return fc.record({ tag: word, count: fc.integer({ min: 0, max: 9 }) });
    case 'pairs':
      return fc.array(fc.record({ one: word, other: word }), { minLength: 1, maxLength: 3 });
    case 'equivalents':
      return fc.array(fc.record({ titles: words }), { minLength: 1, maxLength: 2 });
    case 'conditions':
      return fc.array(
        fc.oneof(
          fc.record({ admission: word }),
          fc.record({ enrolledFor: fc.integer({ min: 0, max: 9 }) }),
          fc.record({ group: fc.constant('group-1'), minCredits: credits }),
          fc.constant({ group: 'group-1', state: 'completed' }),
        ),
        { minLength: 1, maxLength: 3 },
      );
    case 'rules':
      return fc.constant([filledRule('part-1')]);
  }
}

/** Maximums are not below minimums: those are typed as the most that there is. */
const most: Partial<Record<string, JsonValue>> = { max: 60, maxExclusive: 60 };

/** A draft whose only rule has a value in the fields that are named. */
function draftWith(rule: JsonObject, values: readonly (readonly [Parameter, JsonValue])[]): JsonObject {
  let draft = withValue(whole, place, rule);
  for (const [{ key }, value] of values)
    draft = withValue(draft, [...place, memberOf(key)], most[key] ?? value);
  return draft;
}

const read = (json: JsonObject): QualificationTemplate => {
  const parsed = parseTemplate(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

/** Through the file that is handed on and back again. */
const throughFile = (json: JsonObject): JsonObject => {
  const written = JSON.parse(JSON.stringify(writeTemplate(read(json)))) as JsonObject;
  expect(schemaErrors(schema, written)).toEqual([]);
  return written;
};

/** What the form shows of a rule, field by field. */
const shown = (draft: JsonObject, parameters: readonly Parameter[]) =>
  parameters.map(({ key }) => [key, valueAt(draft, [...place, memberOf(key)])]);

describe.each(ruleTypes)('%s', (type) => {
  const parameters = ruleParameters[type];
  const rule = { ...blankRule(type, 'rule-1', {}), text: 'In my words.' };
  const filled = fc
    .tuple(...parameters.map((parameter) => typed(parameter).map((value) => [parameter, value] as const)))
    .map((values) => draftWith(rule, values));

  test('every field of its form comes back as it was typed', () => {
    fc.assert(
      fc.property(filled, (draft) => {
        expect(schemaErrors(schema, draft)).toEqual([]);
        const back = throughFile(draft);
        expect(read(back)).toEqual(read(draft));
        const asked = parameters.filter((parameter) => isAsked(parameter, valueAt(draft, place) ?? null));
        // A level that cannot be compared is told in words: what stands in its field says nothing.
        const plain = asked.filter(
          ({ key }) => !(key === 'level' && valueAt(draft, [...place, 'mode']) !== undefined),
        );
        expect(shown(back, plain)).toEqual(shown(draft, plain));
        expect(throughFile(back)).toEqual(back);
      }),
      { numRuns: 15 },
    );
  });

  test('shares become the credits that they are', () => {
    for (const { key, shape } of parameters) {
      if (shape.kind !== 'amount') continue;
      const [values] = fc.sample(filled, { numRuns: 1, seed: 7 });
      const draft = withValue(
        withValue(values ?? whole, [...place, memberOf(key)], undefined),
        [...place, shape.shareKey],
        0.5,
      );
      expect(schemaErrors(schema, draft)).toEqual([]);
      const back = throughFile(draft);
      expect(valueAt(back, [...place, memberOf(key)])).toBe(30);
      expect(read(back)).toEqual(read(draft));
    }
  });

  test('a field left blank is said beside it, or is whole without it for readers too', () => {
    const [draft] = fc.sample(filled, { numRuns: 1, seed: 7 });
    for (const parameter of parameters) {
      const member = [...place, memberOf(parameter.key)];
      const blank = withValue(draft ?? whole, member, undefined);
      const parsed = parseTemplate(blank);
      if (parsed.ok) {
        expect(schemaErrors(schema, blank), parameter.key).toEqual([]);
        expect(read(throughFile(blank))).toEqual(parsed.value);
      } else {
        expect(parameter.optional, parameter.key).toBeUndefined();
        const places = placesOf(member, parameter.shape).map(pointerOf);
        expect(
          parsed.error.filter(({ at }) => places.includes(at)),
          parameter.key,
        ).toHaveLength(1);
      }
    }
  });
});

/** Where a form shows what is wrong with one of its fields. */
const placesOf = (member: Path, shape: Shape): Path[] =>
  shape.kind === 'amount' ? [member, [...member.slice(0, -1), shape.shareKey]] : [member];
