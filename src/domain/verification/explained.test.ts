import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCodes } from './check-codes.ts';
import { meaningOf } from './check-meaning.ts';
import { unreachedReasons } from './document-source.ts';
import { settlingOf } from './settling.ts';

const text = JSON.parse(
  readFileSync(new URL('../../i18n/locales/en/checks.json', import.meta.url), 'utf8'),
) as Record<string, string>;

describe.each(checkCodes)('%s', (code) => {
  test('has a title, a sentence and a meaning that are short enough to read', () => {
    expect(text[`check.title.${code}`]?.length ?? 0).toBeGreaterThan(4);
    expect(text[`check.title.${code}`]?.length).toBeLessThan(45);
    expect(text[`check.code.${code}`]).toBeTruthy();
    const meaning = text[`check.meaning.${meaningOf({ code })}`];
    expect(meaning).toBeTruthy();
    expect(meaning?.length).toBeLessThan(110);
  });

  test('says what would settle it, if anything', () => {
    const settling = settlingOf({ kind: 'status', status: 'unknown', code }, false);
    if (settling !== null) expect(text[`check.settle.${settling}`]).toBeTruthy();
    expect(settlingOf({ kind: 'status', status: 'passed', code }, false)).toBeNull();
  });
});

test('every reason for no answer has a sentence', () => {
  for (const reason of unreachedReasons) expect(text[`check.unreached.${reason}`]).toContain('{place}');
});
