import { i18n } from '@lingui/core';
import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { evaluatePathway } from '#src/domain/pathway/evaluate-pathway.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { qualificationTemplates } from '#src/domain/qualification/templates.ts';
import { formatsIn } from '#src/i18n/formats.ts';
import { loadText } from '#src/i18n/load-text.ts';
import type { Text } from '#src/i18n/text.tsx';
import { buildPathway, buildPlannedModule } from '#src/test/build-records.ts';
import { stackPicture } from './stack-picture.ts';

beforeAll(() => loadText('app', 'pathway', 'rules', 'credits'));

const text: Text = { ...formatsIn('en-GB'), t: (id, values) => i18n._(id, values), language: 'en' };
/** Half a letter wide for each unit of the words. */
const measure = (words: string, { size }: { size: number }) => words.length * size * 0.5;

function viewOf(templateId: string, modules: readonly { title: string; credits: number }[]): PathwayView {
  const template = qualificationTemplates.find(({ id }) => id === templateId);
  if (!template) throw new Error(templateId);
  const planned = modules.map(({ title, credits }, index) =>
    buildPlannedModule({ id: `m${String(index)}`, title, ectsHundredths: Math.round(credits * 100) }),
  );
  const pathway = buildPathway({ templateId, planned });
  return evaluatePathway({ template, entries: [], decisions: [], pathway, now: '2026-11-21T00:00:00Z' });
}

const draw = (view: PathwayView): string =>
  stackPicture({
    view,
    show: 'planned',
    text,
    colours: (token) => `var-${token}`,
    measure,
    today: '2026-11-21',
  }).svg;

const allIn = (node: XmlNode): XmlElement[] =>
  node instanceof XmlElement ? [node, ...node.children.flatMap(allIn)] : [];

/** Every element of a picture. Throws where it is no well-formed XML. */
function elementsOf(svg: string): XmlElement[] {
  const { root } = parseXml(svg);
  return root ? allIn(root) : [];
}

/** What XML cannot hold is shown as U+FFFD; ends of lines are read as one (XML 1.0, 2.11). */
const readable = (title: string): string =>
  title.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd').replace(/\r\n?/gu, '\n');

test('a picture names the target, the totals, the day and every stone', () => {
  const svg = draw(viewOf('generic-first-cycle-180', [{ title: 'Timber & "joints" <1>', credits: 5 }]));
  const words = elementsOf(svg)
    .filter(({ name }) => name === 'text')
    .map((element) => element.text);
  expect(words).toContain('First-cycle qualification, 180 ECTS');
  expect(words).toContain('1 item counts: 0 recognised, 0 earned, 5 planned, 175 ECTS open');
  expect(words).toContain('As of 21 November 2026');
  expect(words).toContain('Timber & "joints" <1>');
  expect(words.some((line) => line.startsWith('Planning aid only.'))).toBe(true);
});

test(
  'whatever the titles are, it is well-formed, holds each of them, and asks for nothing',
  { timeout: 30_000 },
  () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom(
        '</title><script>alert(1)</script>',
        ']]><!--',
        '&lt;&amp;&#0;',
        '" onload="alert(1)',
        '<image href="https://example.org/x"/>',
        '\u0000\u0008\u001b',
        'קורס',
      ),
    );
    const module = fc.record({ title: hostile, credits: fc.integer({ min: 1, max: 40 }).map((n) => n / 2) });
    fc.assert(
      fc.property(fc.array(module, { minLength: 1, maxLength: 20 }), (modules) => {
        const view = viewOf('generic-first-cycle-180', modules);
        const elements = elementsOf(draw(view));
        const names = new Set(elements.map(({ name }) => name));
        const harmless = ['svg', 'title', 'desc', 'defs', 'pattern', 'g', 'path', 'rect', 'text'];
        expect([...names].filter((name) => !harmless.includes(name))).toEqual([]);
        for (const { attributes } of elements) {
          expect(Object.keys(attributes).filter((name) => /^on|href|style/u.test(name))).toEqual([]);
          for (const [name, value] of Object.entries(attributes))
            if (name !== 'xmlns') expect(value).not.toMatch(/url\((?!#)|:\/\//u);
        }
        const titles = elements
          .filter(({ name }) => name === 'title')
          .map(({ children }) =>
            children.map((child) => (child instanceof XmlText ? child.text : '')).join(''),
          );
        const counted = view.groups.flatMap((group) => group.items);
        for (const { title } of counted) {
          const shown = readable(Object.values(title)[0] ?? '');
          expect(titles.some((each) => each.includes(shown))).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  },
);

test('the same plan gives the same file', () => {
  const view = viewOf('generic-first-cycle-240', [
    { title: 'A', credits: 30 },
    { title: 'B', credits: 2 },
  ]);
  expect(draw(view)).toBe(draw(view));
});
