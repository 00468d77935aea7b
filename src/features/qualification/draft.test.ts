import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '#src/domain/json.ts';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import { documentById } from '#src/domain/qualification/templates.ts';
import { blankTemplate, copyOf, ownTemplateOf } from './blank-template.ts';
import { changed, historyOf, redone, undone } from './draft-history.ts';
import { freshId, moved, pointerOf, valueAt, withValue } from './draft.ts';
import { blankRule, ruleTypes } from './rule-parameters.ts';

describe('withValue', () => {
  const draft: JsonObject = { groups: [{ id: 'a', select: { tag: 'x' } }, { id: 'b' }] };

  test('changes one place and leaves the rest as it is', () => {
    const next = withValue(draft, ['groups', 1, 'min'], 5);
    expect(next).toEqual({
      groups: [
        { id: 'a', select: { tag: 'x' } },
        { id: 'b', min: 5 },
      ],
    });
    expect(valueAt(next, ['groups', 0])).toBe(valueAt(draft, ['groups', 0]));
    expect(draft).toEqual({ groups: [{ id: 'a', select: { tag: 'x' } }, { id: 'b' }] });
  });

  test('makes what is on the way, and takes it away with the last of it', () => {
    const made = withValue({}, ['of', 'atMost', 'tag'], 'x');
    expect(made).toEqual({ of: { atMost: { tag: 'x' } } });
    expect(withValue(made, ['of', 'atMost', 'tag'], undefined)).toEqual({});
  });

  test('removes an item of a list, and keeps a list that is empty', () => {
    expect(withValue(draft, ['groups', 0], undefined)).toEqual({ groups: [{ id: 'b' }] });
    expect(withValue({ rules: [1] }, ['rules', 0], undefined)).toEqual({ rules: [] });
  });

  test('keeps an item of a list whose last field is cleared', () => {
    expect(withValue({ pairs: [{ one: 'a' }] }, ['pairs', 0, 'one'], undefined)).toEqual({ pairs: [{}] });
  });

  test('takes __proto__ for a member like any other', () => {
    const next = withValue({}, ['__proto__', 'polluted'], true);
    expect(Object.hasOwn(next, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('gives back what was put there', () => {
    const path = fc.array(fc.oneof(fc.string(), fc.constant(0)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.string(), path, (first, rest) => {
        const at = [first, ...rest];
        expect(valueAt(withValue({}, at, 7), at)).toBe(7);
      }),
    );
  });
});

test('items move within their list, and get ids that nothing has', () => {
  expect(moved({ l: ['a', 'b', 'c'] }, ['l'], 2, -1)).toEqual({ l: ['a', 'c', 'b'] });
  expect(freshId([{ id: 'group-2' }], 'group')).toBe('group-3');
  expect(pointerOf(['rules', 0, 'a/b~'])).toBe('/rules/0/a~1b~0');
});

describe('the history of a draft', () => {
  const at = (n: number) => ({ n });

  test('typing on at one place is one step', () => {
    let history = historyOf(at(0));
    history = changed(history, at(1), '/name');
    history = changed(history, at(2), '/name');
    history = changed(history, at(3), '/country');
    expect(undone(history).present).toEqual(at(2));
    expect(undone(undone(history)).present).toEqual(at(0));
    expect(redone(undone(history)).present).toEqual(at(3));
    expect(undone(undone(undone(history))).present).toEqual(at(0));
  });

  test('a change after undo leaves nothing to redo', () => {
    const history = changed(undone(changed(historyOf(at(0)), at(1), null)), at(2), null);
    expect(redone(history)).toBe(history);
  });
});

describe('templates of the learner', () => {
  test('a blank one lacks its name, kind of award, country and total, and nothing else', () => {
    const parsed = parseTemplate(blankTemplate('own-1', 'All modules'));
    expect(parsed.ok ? [] : parsed.error.map(({ at }) => at).sort()).toEqual([
      '/awardType',
      '/country',
      '/name',
      '/total/min',
    ]);
  });

  test('a copy of a built-in one can be used at once, and the disclaimer stays', () => {
    const original = documentById('hk-hkuspace-certificate');
    const copy = copyOf(original ?? {}, 'own-1', 'My copy');
    expect(parseTemplate(copy)).toMatchObject({ ok: true, value: { id: 'own-1', name: 'My copy' } });
    expect(original?.['id']).toBe('hk-hkuspace-certificate');
    const stripped = withValue(copy, ['disclaimer'], undefined);
    expect(ownTemplateOf(stripped, null, '2026-11-21T00:00:00Z').json['disclaimer']).toMatch(
      /^Planning aid only/,
    );
  });

  test('there is a form for each of the 27 kinds of rules, begun so that only what is asked is missing', () => {
    expect(ruleTypes).toHaveLength(27);
    for (const type of ruleTypes) {
      const rule = { ...blankRule(type, 'r', {}), text: 'x' };
      const parsed = parseTemplate({ ...(documentById('ch-enbau-mas') ?? {}), rules: [rule] });
      const wrong = parsed.ok ? [] : parsed.error.filter(({ code }) => code === 'rule-type-unknown');
      expect(wrong, type).toEqual([]);
    }
  });
});
