import { describe, expect, it } from 'vitest';
import { utf8 } from '../fixtures/files.ts';
import { problemOf, readAll, readOne } from '../fixtures/read.ts';
import { sealed, transcript } from '../fixtures/xml-documents.ts';

const read = (xml: string) => readAll(utf8(xml));

describe('an EMREX transcript', () => {
  it('gives a credential for each course, with the parts inside', async () => {
    const courses = (await read(transcript)).map(({ credential }) => credential);
    expect(courses.map(({ title }) => title.value)).toEqual([
      { nb: 'Sveising', en: 'Welding <basics>' },
      { und: 'Drawing' },
    ]);
    expect(courses[0]?.parts.map(({ title }) => title.value)).toEqual([{ en: 'Practice' }, { en: 'Theory' }]);
    expect(courses[0]).toMatchObject({
      format: 'elmo',
      packaging: 'xml',
      documentId: 'WELD-1',
      codes: [{ value: 'WELD-1', by: 'issuer' }],
      types: ['Course'],
      awardedOn: { value: '2025-12-15' },
      validFrom: { value: '2026-02-01T09:00:00+01:00' },
      workloadHours: { value: 200 },
      fields: [{ value: '0715' }],
      levels: [{ value: { scheme: 'EQF', level: '5' } }],
      grade: { value: { value: 'B', scale: { en: 'A to F' } } },
      issuer: { value: { name: { nb: 'Eksempelskolen', en: 'Sample School' }, country: 'NO' } },
      learner: {
        value: { name: 'Sample Learner', dateOfBirth: '2000-02-03', nationalId: '00000000000', id: 'S-1' },
      },
    });
  });

  it('leaves credits in the unit of their scheme, and names none where none is named', async () => {
    const [first, second] = (await read(transcript)).map(({ credential }) =>
      credential.credits.map((one) => one.value),
    );
    expect(first).toEqual([{ hundredths: 750, unit: 'ECTS' }]);
    expect(second).toEqual([
      { hundredths: 300, unit: 'HK' },
      { hundredths: 200, unit: 'undeclared' },
    ]);
  });

  it('tells what was not passed, what is attached and what the supplement says, without its pages', async () => {
    const [first, second] = (await read(transcript)).map(({ credential }) =>
      credential.furtherInformation.map(({ value }) => Object.values(value).join()),
    );
    expect(first).toEqual(['Transcript of records']);
    expect(second).toEqual(['failed', 'Level: First cycle', 'Transcript of records']);
  });

  it('says whether it is sealed, and what lacks a title', async () => {
    expect((await readOne(utf8(sealed(transcript)))).secured).toMatchObject({ kind: 'xml', sealed: true });
    expect((await readOne(utf8(transcript))).secured).toMatchObject({ kind: 'xml', sealed: false });
    const [, untitled] = await read(transcript.replace('<title>Drawing</title>', ''));
    expect(untitled?.structureFaults.map(({ code }) => code)).toEqual(['field-missing']);
    expect(untitled?.credential.title.value).toEqual({ und: 'ELMO' });
  });

  it('is refused where it lists no course, and takes no element of another namespace for its own', async () => {
    expect(await problemOf(utf8(transcript.replaceAll('learningOpportunitySpecification', 'other')))).toBe(
      'required-field-missing',
    );
    const [first] = await read(
      transcript.replace(
        '<identifier type="local">',
        '<title xmlns="urn:other">Other</title><identifier type="local">',
      ),
    );
    expect(first?.credential.title.value).toEqual({ nb: 'Sveising', en: 'Welding <basics>' });
  });
});
