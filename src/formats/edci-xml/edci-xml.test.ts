import { describe, expect, it } from 'vitest';
import { utf8 } from '../fixtures/files.ts';
import { problemOf, readAll, readOne } from '../fixtures/read.ts';
import { europass, sealed } from '../fixtures/xml-documents.ts';

const read = async (xml: string) => (await readOne(utf8(xml))).credential;

describe('a Europass credential in XML', () => {
  it('states what its achievement refers to', async () => {
    expect(await read(europass)).toMatchObject({
      format: 'edci-xml',
      packaging: 'xml',
      documentId: 'urn:credential:sample',
      types: ['Generic'],
      title: { value: { en: 'Welding' } },
      awardedOn: { value: '2020-12-15T00:00:00+01:00' },
      validUntil: { value: '2031-01-18T18:00:00+01:00' },
      issuer: { value: { name: { en: 'Sample School' }, country: 'ES' } },
      issuerCountry: { value: 'ES' },
      awardingBody: { value: { name: { en: 'Sample Faculty' } } },
      learner: {
        value: {
          name: 'Sample Learner',
          nationalId: '000',
          email: 'learner@samples.example',
          dateOfBirth: '2000-02-03',
        },
      },
      credits: [{ value: { hundredths: 750, unit: 'ECTS' } }],
      workloadHours: { value: 200 },
      levels: [{ value: { scheme: 'EQF', level: '5' } }],
      fields: [{ value: '0715' }],
      participation: [{ value: { text: { en: 'Online' } } }],
      assessments: [{ value: { type: { text: { en: 'practical' } }, title: { en: 'Practical test' } } }],
      supervision: [{ value: { text: { en: 'Supervised' } } }],
      grade: { value: { value: '8', scale: { en: '1 to 10' } } },
      prerequisites: { value: { en: 'None' } },
      qualityAssurance: [{ value: { text: { en: 'Audited in 2019' } } }],
      furtherInformation: [{ value: { en: 'Form: Half of it online' } }],
      outcomes: [
        {
          value: {
            text: { en: 'Welds a seam' },
            skills: [{ uri: 'http://data.europa.eu/esco/skill/sample', framework: 'ESCO' }],
          },
        },
      ],
      parts: [{ title: { value: { en: 'Practice' } } }],
    });
  });

  it('has its own title where it has no achievement', async () => {
    const bare = await read(europass.replaceAll('learningAchievement', 'other'));
    expect(bare.title.value).toEqual({ en: 'Sample diploma', nb: 'Eksempeldiplom' });
    expect(bare.awardedOn?.value).toBe('2021-01-28T13:20:16+01:00');
  });

  it('is found in a presentation, and says whether it is sealed', async () => {
    const presentation = `<vp:verifiablePresentation xmlns:vp="http://data.europa.eu/snb/vp">${europass.replace(/^<\?.*?\?>/, '')}</vp:verifiablePresentation>`;
    const { credential, secured } = await readOne(utf8(presentation));
    expect(credential.title.value).toEqual({ en: 'Welding' });
    expect(secured).toMatchObject({ kind: 'xml', sealed: false });
    expect((await readOne(utf8(sealed(europass)))).secured).toMatchObject({ sealed: true });
  });

  it('asks for exactly one issuer and title', async () => {
    const twice = await readOne(
      utf8(europass.replace('<c:issuer ', '<c:issuer idref="urn:epass:org:2"/><c:issuer ')),
    );
    expect(twice.structureFaults).toEqual([{ code: 'field-wrong-value', at: '/children/5' }]);
    const none = await readOne(utf8(europass.replace(/<c:issuer [^>]*>/, '')));
    expect(none.structureFaults).toEqual([{ code: 'field-missing', at: '' }]);
    expect(none.credential.issuer.value.name).toBeNull();
  });

  it('stops where references lead in circles', async () => {
    const circle = europass.replace(
      /<hasPart>[^]*?<\/hasPart>/,
      '<hasPart idref="urn:epass:learningAchievement:1"/>',
    );
    const [first] = await readAll(utf8(circle));
    expect(first?.credential.parts).toHaveLength(1);
    const wide = circle.replace(
      '<hasPart idref="urn:epass:learningAchievement:1"/>',
      '<hasPart idref="urn:epass:learningAchievement:1"/>'.repeat(20),
    );
    expect(await problemOf(utf8(wide))).toBe('too-many-values');
  });
});
