import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { languages } from './languages.ts';

const folder = new URL('./locales/', import.meta.url);
const areas = readdirSync(new URL('en/', folder));
const catalogue = (language: string, area: string) =>
  JSON.parse(readFileSync(new URL(`${language}/${area}`, folder), 'utf8')) as Record<string, string>;

/** Words that promise what a check cannot give, or that judge people (the product's own voice). */
const neverSaid = /\b(valid|trusted|guaranteed|equivalent|equals|converts to|employability|level up)\b|!/i;

test('there is text to look at', () => {
  expect(areas.length).toBeGreaterThan(8);
});

for (const { tag } of languages) {
  for (const area of areas) {
    test(`${tag}/${area} has the ids of English, and its messages are well-formed ICU`, () => {
      const messages = catalogue(tag, area);
      expect(Object.keys(messages).sort()).toEqual(Object.keys(catalogue('en', area)).sort());
      for (const [id, message] of Object.entries(messages)) {
        expect(message.trim(), id).not.toBe('');
        // A message that is not well-formed is reported on the console and passed on as it stands.
        const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
        compileMessage(message);
        expect(complaint.mock.calls, id).toEqual([]);
        complaint.mockRestore();
      }
    });
  }
}

test.each(areas)('%s never says what Cairn must not say', (area) => {
  const said = Object.entries(catalogue('en', area)).filter(([, message]) => neverSaid.test(message));
  expect(said).toEqual([]);
});

test('no id stands in two areas', () => {
  const ids = areas.flatMap((area) => Object.keys(catalogue('en', area)));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
