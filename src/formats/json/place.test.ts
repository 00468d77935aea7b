import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#src/domain/json.ts';
import { idOf, items, member, members, path, textAt, top, typesOf, type Place } from './place.ts';

/** RFC 6901, written apart from the code under test. */
function pointed(document: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    value = (value as Record<string, JsonValue> | undefined)?.[name];
  }
  return value;
}

function everyPlace(place: Place): Place[] {
  const inner = Array.isArray(place.value) ? items(place) : members(place).map(([, entry]) => entry);
  return [place, ...inner.flatMap(everyPlace)];
}

describe('place', () => {
  it('knows the pointer of every value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (document) => {
        for (const place of everyPlace(top(document as JsonValue))) {
          expect(pointed(document as JsonValue, place.at)).toBe(place.value);
        }
      }),
    );
  });

  it('escapes slashes and tildes', () => {
    expect(member(top({ 'a/b~c': 1 }), 'a/b~c').at).toBe('/a~1b~0c');
  });

  it('finds only own members', () => {
    expect(member(top({}), 'constructor').value).toBeUndefined();
    expect(member(top({}), '__proto__').value).toBeUndefined();
    expect(path(top({ a: [{ b: 1 }] }), 'a', 'b')).toEqual({ value: 1, at: '/a/0/b' });
  });

  it('reads texts, types and ids in their usual shapes', () => {
    expect(textAt(top(' a '))).toBe('a');
    expect(textAt(top(7))).toBe('7');
    expect(textAt(top(' '))).toBeNull();
    expect(typesOf(top({ type: 'A', '@type': ['B', 1] }))).toEqual(['A', 'B']);
    expect(idOf(top('urn:a'))).toBe('urn:a');
    expect(idOf(top({ '@id': 'urn:b' }))).toBe('urn:b');
    expect(idOf(top([{ id: 'urn:c' }]))).toBe('urn:c');
  });
});
