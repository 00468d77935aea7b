import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { parseJsonText } from './json-text.ts';

const codeOf = (text: string) => {
  const parsed = parseJsonText(text);
  return parsed.ok ? null : parsed.error.code;
};

describe('parseJsonText', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const parsed = parseJsonText(text);
        // Generated objects never repeat a member.
        expect(parsed).toEqual({ ok: true, value: JSON.parse(text) as unknown });
      }),
    );
  });

  it('answers every text with a value or a code, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'a', ' ') }),
        (text) => {
          const parsed = parseJsonText(text);
          if (parsed.ok) expect(() => JSON.parse(text) as unknown).not.toThrow();
        },
      ),
    );
  });

  it('refuses members named twice, however they are spelled', () => {
    expect(codeOf('{"a":1,"a":2}')).toBe('duplicate-key');
    expect(codeOf('{"a":1,"\\u0061":2}')).toBe('duplicate-key');
    expect(codeOf('{"a":{"a":[{"a":1},{"a":"a"}]},"b":"a"}')).toBeNull();
  });

  it('keeps __proto__ as an ordinary member', () => {
    const parsed = parseJsonText('{"__proto__":{"polluted":true}}');
    expect(parsed.ok && Object.hasOwn(parsed.value as object, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('tells a text that stops in the middle from one that is wrong', () => {
    expect(codeOf('{"a": [1, 2')).toBe('truncated');
    expect(codeOf('{"a": "unfinished \\" ')).toBe('truncated');
    expect(codeOf('{"a": nothing}')).toBe('not-json');
    expect(codeOf('')).toBe('not-json');
  });

  it('stops at its limits before parsing', () => {
    expect(codeOf('['.repeat(limits.depth + 1) + ']'.repeat(limits.depth + 1))).toBe('too-deep');
    expect(codeOf('['.repeat(limits.depth) + ']'.repeat(limits.depth))).toBeNull();
    expect(codeOf(`[${'0,'.repeat(limits.values)}0]`)).toBe('too-many-values');
    expect(codeOf(`"${'x'.repeat(limits.textBytes)}"`)).toBe('file-too-large');
  });
});
