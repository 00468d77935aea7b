import { describe, expect, it } from 'vitest';
import { completeness } from '#src/domain/credential/elements.ts';
import { statedEcts, statedEqf } from '#src/domain/credential/ects.ts';
import type { JsonObject, JsonValue } from '#src/domain/json.ts';
import { european } from '../fixtures/documents.ts';
import { jsonFile } from '../fixtures/files.ts';
import { problemOf, readAll, readOne } from '../fixtures/read.ts';
import { limits } from '../limits.ts';

const subject = european['credentialSubject'] as JsonObject;
const claiming = (hasClaim: JsonValue): JsonObject => ({
  ...european,
  credentialSubject: { ...subject, hasClaim },
});

describe('European Learning Model 3', () => {
  it('gives one credential for every achievement that is claimed, all under one seal', async () => {
    const read = await readAll(european);
    expect(read.map((one) => one.credential.title.value['en'])).toEqual([
      'Timber Structures (sample)',
      'Second achievement (sample)',
    ]);
    expect(read[0]?.secured).toBe(read[1]?.secured);
    expect(read[0]?.structureFaults).toEqual([]);
  });

  it('reads the codes of an achievement and of what specifies it', async () => {
    const { credential } = await readOne(
      claiming({
        id: 'urn:sample:claim',
        type: 'LearningAchievement',
        title: { en: 'Soil' },
        identifier: { type: 'Identifier', notation: 'SOIL-1' },
        specifiedBy: {
          id: 'urn:sample:specification',
          type: 'LearningAchievementSpecification',
          identifier: [{ type: 'Identifier', notation: 'SOIL' }, { type: 'Identifier' }],
        },
      }),
    );
    expect(credential.codes?.map(({ value }) => value)).toEqual(['SOIL-1', 'SOIL']);
  });

  it('states the European elements with their pointers', async () => {
    const { credential } = await readOne(european);
    expect(completeness(credential).missing).toEqual(['qualityAssurance']);
    expect(credential.title.at).toBe('/credentialSubject/hasClaim/0/title');
    expect(credential.title.value).toEqual({ en: 'Timber Structures (sample)', es: 'Estructuras de madera' });
    expect(credential.learner?.value).toMatchObject({
      name: 'Sample Learner',
      dateOfBirth: '2000-01-01',
      nationalId: 'X-1',
      email: 'learner@example.org',
    });
    expect(credential.fields).toEqual([
      { value: '0732', by: 'issuer', at: '/credentialSubject/hasClaim/0/specifiedBy/thematicArea' },
    ]);
    expect(credential.levels.map(({ value }) => `${value.scheme} ${value.level}`)).toEqual([
      'EQF 7',
      'NQF MECES 3',
    ]);
    expect(statedEqf(credential)).toBe(7);
    expect(credential.prerequisites?.value).toEqual({ en: 'Statics' });
    expect(credential.participation.map((term) => term.value.text)).toEqual([{ en: 'Blended' }]);
    expect(credential.supervision).toHaveLength(1);
    expect(credential.stackability?.value).toEqual({ en: 'Master of Timber' });
    expect(credential.outcomes[0]?.value.skills[0]).toMatchObject({
      framework: 'ESCO',
      uri: 'http://data.europa.eu/esco/skill/2',
    });
    expect(credential.assessments[0]?.value).toEqual({
      type: { uri: 'urn:sample:exam', text: { en: 'written examination' } },
      title: { en: 'Written exam' },
    });
    expect(credential.grade?.value).toEqual({ value: '9', scale: { en: 'Ten points: 5 passes' } });
  });

  it('tells the body that awards from the office that seals', async () => {
    const { credential } = await readOne(european);
    expect(credential.issuer.value.name).toEqual({ en: 'Sample Seal Office' });
    expect(credential.awardingBody?.value).toMatchObject({
      name: { en: 'Sample University' },
      country: 'ES',
    });
    expect(credential.issuerCountry?.value).toBe('EE');
    expect(credential.awardedOn?.value).toBe('2026-02-20T00:00:00Z');
  });

  it('counts what was received before what was on offer', async () => {
    const { credential } = await readOne(european);
    expect(credential.credits.map((credit) => credit.value.hundredths)).toEqual([750, 800]);
    expect(statedEcts(credential)?.at).toBe('/credentialSubject/hasClaim/0/creditReceived/point');
  });

  it('takes hours from durations in hours, and shows months as they stand', async () => {
    const { credential } = await readOne(european);
    expect(credential.workloadHours?.value).toBe(187.5);
    expect(credential.furtherInformation).toContainEqual({
      value: { und: 'P60M' },
      by: 'issuer',
      at: '/credentialSubject/hasClaim/0/influencedBy/specifiedBy/volumeOfLearning',
    });
    expect(credential.furtherInformation.map((text) => text.value['en'])).toContain('May carry a saw');
  });

  it('takes the hours of a single activity, and leaves several to the reader', async () => {
    const hours = async (claim: JsonObject) => {
      const { credential } = await readOne(
        claiming({ type: 'LearningAchievement', title: { en: 'A' }, ...claim }),
      );
      return [
        credential.workloadHours?.value ?? null,
        credential.furtherInformation.map((text) => text.value['und']),
      ];
    };
    const activity = { workload: 'PT4H' };
    expect(await hours({ influencedBy: activity })).toEqual([4, []]);
    expect(await hours({ influencedBy: [activity, { workload: 'PT5H' }] })).toEqual([null, ['PT4H', 'PT5H']]);
    expect(await hours({ influencedBy: activity, specifiedBy: { volumeOfLearning: 'P3W' } })).toEqual([
      null,
      ['P3W'],
    ]);
  });

  it('keeps parts inside the whole, and finds nodes that are only named', async () => {
    const { credential } = await readOne(european);
    const [part] = credential.parts;
    expect(part?.title.value).toEqual({ en: 'Part one' });
    expect(part?.credits[0]?.value).toEqual({ hundredths: 300, unit: 'undeclared' });
    expect(part?.awardingBody).toMatchObject({
      value: { name: { en: 'Sample University' } },
      at: '/credentialSubject/hasClaim/0/awardedBy/awardingBody',
    });
    const [, second] = await readAll(european);
    expect(second?.credential.awardingBody?.value.name?.['en']).toBe('Sample University');
  });

  it('shows the picture of the display in the primary language', async () => {
    const { credential } = await readOne(european);
    expect(credential.image?.value).toEqual({
      kind: 'embedded',
      dataUrl: 'data:image/png;base64,iVBORw0KGgo=',
    });
  });

  it.each([
    [{ id: 'http://data.europa.eu/snb/education-credit/60b314e826', type: 'Concept' }, 'ECVET'],
    [{ type: 'Concept', notation: 'ECTS' }, 'ECTS'],
    [
      {
        id: 'urn:x',
        type: 'Concept',
        notation: 'credit-point-framework',
        prefLabel: { en: 'European Credit Transfer System' },
      },
      'ECTS',
    ],
    [{ id: 'urn:x', type: 'Concept', prefLabel: { en: 'Latvian credit points' } }, 'Latvian credit points'],
    [{ id: 'urn:x', type: 'Concept' }, 'undeclared'],
    [undefined, 'undeclared'],
  ])('reads the framework %j as %s', async (framework, unit) => {
    const point = framework === undefined ? { point: '1' } : { point: '1', framework };
    const { credential } = await readOne(
      claiming({ type: 'LearningAchievement', title: { en: 'A' }, creditReceived: point }),
    );
    expect(credential.credits[0]?.value.unit).toBe(unit);
  });

  it('gives one credential, titled by the document, where no achievement is claimed', async () => {
    const activity = { type: 'LearningActivity', title: { en: 'A day of saws' }, workload: 'PT6H' };
    const read = await readAll(claiming([activity]));
    expect(read).toHaveLength(1);
    expect(read[0]?.credential).toMatchObject({
      title: { value: { en: 'Sample record' } },
      workloadHours: { value: 6 },
    });
    expect(read[0]?.credential.types).toContain('LearningActivity');
    expect(read[0]?.credential.furtherInformation.map((text) => text.value['en'])).toContain('A day of saws');
  });

  it('shows a document once that is a badge as well', async () => {
    const both = {
      ...claiming({ type: 'LearningAchievement', title: { en: 'A' } }),
      type: ['VerifiableCredential', 'OpenBadgeCredential', 'EuropeanDigitalCredential'],
    };
    expect((await readAll(both)).map((one) => one.credential.format)).toEqual(['elm-3']);
  });

  it('survives parts that contain their whole, and stops where references multiply', async () => {
    const loop = claiming([
      {
        id: 'urn:a',
        type: 'LearningAchievement',
        title: { en: 'A' },
        hasPart: ['urn:b'],
        x: { id: 'urn:b', title: { en: 'B' }, hasPart: ['urn:a', 'urn:b'] },
      },
    ]);
    expect((await readOne(loop)).credential.parts).toHaveLength(1);

    const outcomes = Array.from({ length: 2_000 }, () => ({ title: { en: 'x' } }));
    const parts = Array.from({ length: 2_000 }, () => ({ title: { en: 'p' }, specifiedBy: 'urn:spec' }));
    const flood = claiming({
      type: 'LearningAchievement',
      title: { en: 'A' },
      specifiedBy: { id: 'urn:spec', learningOutcome: outcomes },
      hasPart: parts,
    });
    expect(await problemOf(jsonFile(flood))).toBe('too-many-values');
    const crowd = Array.from({ length: limits.credentials + 1 }, () => ({ type: 'LearningAchievement' }));
    expect(await problemOf(jsonFile(claiming(crowd)))).toBe('too-many-values');
  });

  it.each([
    ['field-missing /displayParameter', { ...european, displayParameter: null }],
    ['field-missing /issuer/legalName', { ...european, issuer: { id: 'urn:i', type: 'Organisation' } }],
    [
      'field-missing /credentialSubject/hasClaim/awardedBy',
      claiming({ type: 'LearningAchievement', title: { en: 'A' } }),
    ],
  ])('reports %s and still shows the credential', async (expected, document) => {
    const { structureFaults } = await readOne(document);
    expect(structureFaults.map((fault) => `${fault.code} ${fault.at}`)).toContain(expected);
  });
});
