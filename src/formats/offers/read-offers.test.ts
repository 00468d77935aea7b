import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OffersRead, OpenTable, TableMapping } from '#src/domain/offers/offer-reading.ts';
import { readOffers } from './read-offers.ts';
import { delimiterOf, tableRows } from './table-rows.ts';

const file = (content: string | Uint8Array, name = 'catalogue.csv') => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});
function offersOf(content: string | Uint8Array, mapping: TableMapping | null = null): OffersRead {
  const read = readOffers(file(content), mapping);
  if (!read.ok || read.value.kind !== 'offers') throw new Error(JSON.stringify(read));
  return read.value;
}
function tableOf(content: string): OpenTable {
  const read = readOffers(file(content), null);
  if (!read.ok || read.value.kind !== 'table') throw new Error(JSON.stringify(read));
  return read.value;
}
const problemOf = (content: string | Uint8Array) => {
  const read = readOffers(file(content), null);
  return read.ok ? null : read.error;
};

describe('a table', () => {
  test('in English, with commas and quoted cells', () => {
    const { offers, remarks } = offersOf(
      'Code,Title,Provider,ECTS,EQF,ISCED-F,Tags,Link,End date\r\n' +
        'A1,"Timber, ""old"" and new",Sample University,7.5,6,0732,wood; building,https://example.org/a1,2027-06-30\r\n',
    );
    expect(remarks).toEqual([]);
    expect(offers).toEqual([
      {
        id: 'catalogue.csv#A1',
        title: { und: 'Timber, "old" and new' },
        provider: 'Sample University',
        credits: { hundredths: 750, unit: 'ECTS' },
        levels: [{ scheme: 'EQF', level: '6' }],
        fields: ['0732'],
        tags: ['wood', 'building'],
        isThesis: null,
        url: 'https://example.org/a1',
        endsOn: '2027-06-30',
      },
    ]);
  });

  test('in German, with semicolons, decimal commas and Windows-1252', () => {
    const text =
      'Modul;Hochschule;ECTS-Punkte;EQR-Niveau;Ende\nGebäudehülle;Musterhochschule;7,5;7;30.06.2027\n';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(offersOf(bytes).offers).toMatchObject([
      { title: { und: 'Gebäudehülle' }, credits: { hundredths: 750, unit: 'ECTS' }, endsOn: '2027-06-30' },
    ]);
  });

  test('with tabs, and a column of units', () => {
    const { offers } = offersOf('Title\tCredits\tUnit\nOne\t15\tuk-cats\nTwo\t3\tHKU SPACE credit\n');
    expect(offers.map(({ credits }) => credits)).toEqual([
      { hundredths: 1500, unit: 'UK-CATS' },
      { hundredths: 300, unit: 'HKU SPACE credit' },
    ]);
  });

  test('whose unit nobody states is asked about, and read as the learner says', () => {
    const text = 'Title,Credits\nOne,5\n';
    const open = tableOf(text);
    expect(open).toMatchObject({
      count: 2,
      guess: { hasHeader: true, columns: ['title', 'credits'], unit: null },
    });
    expect(offersOf(text, { ...open.guess, unit: 'ECTS' }).offers[0]?.credits).toEqual({
      hundredths: 500,
      unit: 'ECTS',
    });
    expect(offersOf(text, open.guess).offers[0]?.credits?.unit).toBe('undeclared');
  });

  test('without a heading, or with two columns of one meaning, is asked about', () => {
    expect(tableOf('Timber,5\nClay,5\n').guess).toEqual({
      hasHeader: false,
      columns: [null, null],
      unit: null,
    });
    expect(tableOf('Title,Name,ECTS\na,b,5\n').guess.columns).toEqual(['title', null, 'credits']);
  });

  test('names every row that is left out, and what could not be read of the others', () => {
    const { offers, remarks } = offersOf(
      'Title,ECTS,EQF,Link,End\n,5,6,,\nOne,five,9,javascript:alert(1),31.02.2027\nTwo,5,6,,\nTwo,5,6,,\n"Open,5\n',
    );
    expect(offers.map(({ title }) => title['und'])).toEqual(['One', 'Two']);
    expect(offers[0]).toMatchObject({ credits: null, levels: [], url: null, endsOn: null });
    expect(remarks.map(({ at, code, taken }) => `${at} ${code} ${taken ? 'taken' : 'left out'}`)).toEqual([
      '2 title-missing left out',
      '3 credits-unreadable taken',
      '3 level-unreadable taken',
      '3 address-unreadable taken',
      '3 date-unreadable taken',
      '5 same-twice left out',
      '6 row-broken left out',
    ]);
  });

  test('keeps formulas as the text they are', () => {
    const { offers } = offersOf('Title,ECTS\n"=HYPERLINK(""http://x"",""y"")",5\n@SUM(A1),5\n');
    expect(offers.map(({ title }) => title['und'])).toEqual(['=HYPERLINK("http://x","y")', '@SUM(A1)']);
  });

  test('takes 10,000 offers and counts the rest', () => {
    const rows = Array.from({ length: 10_600 }, (_, index) => `Module ${index},5`);
    const { offers, remarks, remarkCount } = offersOf(`Title,ECTS\n${rows.join('\n')}\n`);
    expect([offers.length, remarks.length, remarkCount]).toEqual([10_000, 500, 600]);
  });

  test('reads back whatever cells are written by RFC 4180', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r', 'é', '=') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const text = rows
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(tableRows(text, ',').map(({ cells }) => cells)).toEqual(
          rows.map((row) => row.map((each) => each.trim())).filter((row) => row.some((each) => each !== '')),
        );
      }),
    );
  });

  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        tableRows(text, delimiterOf(text));
        readOffers(file(text), null);
      }),
    );
  });
});

describe('a document', () => {
  const json = (value: unknown) => JSON.stringify(value);

  test('the sample catalogue: learning opportunities with their specifications', () => {
    const bytes = readFileSync(
      new URL('../../../public/catalogues/sample-catalogue.jsonld', import.meta.url),
    );
    const { format, offers, remarks } = offersOf(bytes);
    expect([format, offers.length]).toEqual(['elm', 22]);
    expect(offers[0]).toMatchObject({
      id: 'urn:sample:opportunity:1',
      title: { de: 'Mustermodul: Grundlagen des nachhaltigen Bauens' },
      provider: 'Sample University',
      credits: { hundredths: 1000, unit: 'ECTS' },
      levels: [{ scheme: 'EQF', level: '7' }],
      fields: ['0732'],
    });
    expect(offers.at(-1)?.credits).toEqual({ hundredths: 1200, unit: 'ECVET' });
    expect(offers.at(-2)?.credits).toBeNull();
    expect(remarks).toEqual([]);
  });

  test('Open Badges 3.0: one achievement, a list, and the achievements of a record', () => {
    const achievement = {
      type: ['Achievement'],
      id: 'https://example.org/a',
      name: 'Soil',
      creator: { type: ['Profile'], name: 'Sample University' },
      criteria: { narrative: 'Pass.' },
      ECTS: 2.5,
      tag: ['earth'],
      alignment: [
        {
          targetType: 'ext:EQF',
          targetName: 'EQF level 6',
          targetUrl: 'http://data.europa.eu/snb/eqf/6',
          targetCode: '6',
        },
      ],
    };
    expect(offersOf(json(achievement)).offers).toMatchObject([
      {
        id: 'https://example.org/a',
        title: { und: 'Soil' },
        provider: 'Sample University',
        credits: { hundredths: 250, unit: 'ECTS' },
        levels: [{ scheme: 'EQF', level: '6' }],
        tags: ['earth'],
      },
    ]);
    const second = { ...achievement, id: 'https://example.org/b' };
    expect(offersOf(json([achievement, second])).offers).toHaveLength(2);
    const record = {
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: {
        type: ['ClrSubject'],
        achievement: [achievement, second, { ...second, name: 'Again' }],
      },
    };
    const read = offersOf(json(record));
    expect(read.offers).toHaveLength(2);
    expect(read.remarks).toMatchObject([{ at: '/credentialSubject/achievement/2', code: 'same-twice' }]);
  });

  test('Open Badges 2.0 classes, with the extension for ECTS', () => {
    const badge = {
      type: 'BadgeClass',
      id: 'https://example.org/b',
      name: 'Soil',
      issuer: { name: 'Sample University' },
      criteria: { narrative: 'Pass.' },
      'extensions:ECTSExtension': { ECTS: 3 },
    };
    expect(offersOf(json({ badges: [], badgeClasses: [badge] }))).toMatchObject({
      format: 'open-badges-2',
      offers: [{ provider: 'Sample University', credits: { hundredths: 300, unit: 'ECTS' } }],
    });
  });

  test('bare numbers of credits have no unit', () => {
    expect(
      offersOf(json({ type: 'Achievement', name: 'x', criteria: {}, creditsAvailable: 3 })).offers[0]
        ?.credits,
    ).toEqual({ hundredths: 300, unit: 'undeclared' });
  });
});

describe('refuses', () => {
  test.each([
    ['what is no catalogue', '{"type":"Person"}', 'not-a-catalogue'],
    ['JSON that breaks off', '[{"type":"Achievement"', 'json-broken'],
    ['a text without columns', 'hello', 'not-a-catalogue'],
    ['a table of headings', 'Title,ECTS', 'no-offers'],
    ['depths', `${'['.repeat(90)}${']'.repeat(90)}`, 'too-much-in-it'],
  ])('%s', (_, content, code) => {
    expect(problemOf(content)).toBe(code);
  });

  test('programs, and what is too large', () => {
    expect(problemOf(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0]))).toBe('not-a-catalogue');
    expect(problemOf(new Uint8Array(20_000_001))).toBe('file-too-large');
  });

  test('no member of a prototype for a member of the document', () => {
    const { offers } = offersOf('[{"type":"Achievement","name":"x","criteria":{},"__proto__":{"ECTS":9}}]');
    expect(offers[0]?.credits).toBeNull();
  });
});
