import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../fixtures/files.ts';
import { problemOf } from '../fixtures/read.ts';
import { transcript } from '../fixtures/xml-documents.ts';
import { limits } from '../limits.ts';
import { parseXmlText } from './xml-text.ts';

const codeOf = (xml: string) => {
  const parsed = parseXmlText(xml);
  return parsed.ok ? null : parsed.error.code;
};
const treeOf = (xml: string) => {
  const parsed = parseXmlText(xml);
  return parsed.ok ? parsed.value : parsed.error;
};
const element = (name: string, children: unknown[] = [], attributes = {}, namespace = '') => ({
  name,
  namespace,
  attributes,
  children,
});

describe('XML', () => {
  it('becomes a tree of elements, texts and attributes', () => {
    expect(
      treeOf('<?xml version="1.0"?><!-- c --><a b="1 &amp; 2">x<?pi?> <c/>\n<d><![CDATA[<e>]]>&#38;</d></a>'),
    ).toEqual(element('a', ['x', element('c'), element('d', ['<e>&'])], { b: '1 & 2' }));
  });

  it('knows which namespace a prefix stands for where it stands, redefined or not', () => {
    expect(treeOf('<a xmlns="u" xmlns:p="v"><p:b/><c xmlns:p="w" xmlns=""><p:b/><d/></c></a>')).toEqual(
      element(
        'a',
        [element('b', [], {}, 'v'), element('c', [element('b', [], {}, 'w'), element('d')])],
        {},
        'u',
      ),
    );
    expect(codeOf('<p:a/>')).toBe('xml-not-well-formed');
  });

  it.each([
    ['billion laughs', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['quadratic blowup', `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(1_000)}">]><a>${'&x;'.repeat(1_000)}</a>`],
    [
      'an external type',
      '<?xml version="1.0"?><!-- <a> --><!DOCTYPE a SYSTEM "https://samples.example/a.dtd"><a/>',
    ],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "https://samples.example/"> %x;]><a/>'],
    ['declarations in lower case', '<!doctype a><a/>'],
  ])('is refused with %s', (_, xml) => {
    expect(codeOf(xml)).toBe('xml-with-declarations');
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a>&unknown;</a>',
    '<a>]]></a>',
    '<a><![CDATA[</a>',
    '<a>\u0000</a>',
    '<a><!-- -- --></a>',
    '<a/>text',
    '<!-- nothing else -->',
    '<a><!DOCTYPE b></a>',
  ])('is refused where it is not well formed: %s', (xml) => {
    expect(codeOf(xml)).toBe('xml-not-well-formed');
  });

  it('takes no declaration in CDATA for one', () => {
    expect(treeOf('<a><![CDATA[<!DOCTYPE html><p>]]></a>')).toEqual(element('a', ['<!DOCTYPE html><p>']));
  });

  it('is capped in depth, number and size', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(codeOf(nested(limits.depth))).toBeNull();
    expect(codeOf(nested(limits.depth + 1))).toBe('too-deep');
    expect(codeOf(nested(150_000))).toBe('too-deep');
    expect(codeOf(`<a>${'<b/>'.repeat(2 * limits.values)}</a>`)).toBe('too-many-values');
    const flood = Array.from({ length: limits.values + 1 }, (_, at) => `b${String(at)}=""`).join(' ');
    expect(codeOf(`<a ${flood}/>`)).toBe('too-many-values');
    expect(codeOf(`<a>${'x'.repeat(limits.textBytes)}</a>`)).toBe('file-too-large');
  });

  it('is read as UTF-8 and as nothing else', async () => {
    expect(codeOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>')).toBe('text-not-utf-8');
    expect(codeOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>e</a>')).toBeNull();
    expect(codeOf('\uFEFF<?xml version="1.0" encoding="utf-8"?><a>é</a>')).toBeNull();
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Array.from('<a/>', (c) => [c.charCodeAt(0), 0]).flat()]);
    expect(await problemOf(utf16)).toBe('text-not-utf-8');
    const latin1 = Uint8Array.from([...utf8('<a>'), 0xe9, ...utf8('</a>')]);
    expect(await problemOf(latin1)).toBe('text-not-utf-8');
  });

  it('keeps attributes that are named like parts of objects', () => {
    const tree = treeOf('<a __proto__="x" constructor="y"/>') as { attributes: object };
    expect(Object.entries(tree.attributes)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it('fetches nothing that it names', async () => {
    const xml = transcript
      .replace('<elmo', '<?xml-stylesheet href="https://samples.example/a.xsl"?><elmo')
      .replace(
        '<learner>',
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/><learner>',
      );
    expect(await problemOf(utf8(xml))).toBeNull();
  });

  it('is answered whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(60),
        fc.constantFrom('', '<', '>', '"', '&', ']]>', '<!--'),
        async (at, cut, put) => {
          const start = at % transcript.length;
          const code = await problemOf(
            utf8(transcript.slice(0, start) + put + transcript.slice(start + cut)),
          );
          expect(code === null || /^[a-z0-9-]+$/.test(code)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
