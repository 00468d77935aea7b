import { describe, expect, it } from 'vitest';
import { completeness, mandatoryElements } from '#src/domain/credential/elements.ts';
import { statedEcts, statedEqf } from '#src/domain/credential/ects.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { badge3 } from '../fixtures/documents.ts';
import { readOne } from '../fixtures/read.ts';

const subject = badge3['credentialSubject'] as JsonObject;
const achievement = subject['achievement'] as JsonObject;
const withAchievement = (change: JsonObject): JsonObject => ({
  ...badge3,
  credentialSubject: { ...subject, achievement: { ...achievement, ...change } },
});
const faults = async (document: JsonObject) =>
  (await readOne(document)).structureFaults.map((fault) => `${fault.code} ${fault.at}`);

describe('Open Badges 3.0', () => {
  it('states every mandatory European element that the educredential profile has', async () => {
    const { credential } = await readOne(badge3);
    expect(completeness(credential).missing).toEqual([]);
    expect(completeness(credential).present).toEqual(mandatoryElements);
    expect(credential.profile).toBe('educredentials NL');
  });

  it('reads the codes of the achievement', async () => {
    const { credential } = await readOne(
      withAchievement({
        humanCode: 'ENG439',
        otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'S-77', identifierType: 'identifier' }],
      }),
    );
    expect(credential.codes).toEqual([
      { value: 'ENG439', by: 'issuer', at: '/credentialSubject/achievement/humanCode' },
      { value: 'S-77', by: 'issuer', at: '/credentialSubject/achievement/otherIdentifier/0/identifier' },
    ]);
    expect(
      (await readOne(withAchievement({ humanCode: { text: 'ENG439' } }))).credential.codes,
    ).toBeUndefined();
  });

  it('says where each fact stands', async () => {
    const { credential } = await readOne(badge3);
    expect(credential.title).toEqual({
      value: { 'en-GB': 'Soil Basics' },
      by: 'issuer',
      at: '/credentialSubject/achievement/name',
    });
    expect(credential.issuerCountry).toEqual({
      value: 'NL',
      by: 'issuer',
      at: '/issuer/address/addressCountryCode',
    });
    expect(credential.awardingBody?.value.name).toEqual({ und: 'Sample Academy' });
    expect(credential.awardedOn).toEqual({ value: '2026-01-15T10:00:00Z', by: 'issuer', at: '/awardedDate' });
    expect(credential.validUntil?.at).toBe('/validUntil');
    expect(credential.workloadHours).toEqual({
      value: 126,
      by: 'issuer',
      at: '/credentialSubject/achievement/SBU',
    });
    expect(statedEqf(credential)).toBe(5);
  });

  it('calls credits ECTS only where the document does', async () => {
    const { credential } = await readOne(badge3);
    expect(credential.credits.map((credit) => credit.value)).toEqual([
      { hundredths: 450, unit: 'ECTS' },
      { hundredths: 300, unit: 'undeclared' },
      { hundredths: 500, unit: 'undeclared' },
    ]);
    const { ECTS, ...rest } = achievement;
    expect(ECTS).toBe(4.5);
    const bare = await readOne({ ...badge3, credentialSubject: { ...subject, achievement: rest } });
    expect(statedEcts(bare.credential)).toBeNull();
    expect(bare.credential.credits[0]).toMatchObject({
      value: { hundredths: 300 },
      at: '/credentialSubject/creditsEarned',
    });
  });

  it('sorts alignments into levels, assurance and outcomes', async () => {
    const { credential } = await readOne(badge3);
    expect(credential.outcomes.map((outcome) => outcome.value)).toEqual([
      {
        text: { 'en-GB': 'Tell sand from clay by touch.' },
        skills: [
          {
            uri: 'http://data.europa.eu/esco/skill/00000000-0000-0000-0000-000000000000',
            name: { 'en-GB': 'tell soils apart' },
            framework: 'ESCO',
          },
        ],
      },
    ]);
    expect(credential.qualityAssurance.map((term) => term.value.uri)).toEqual(['https://assured.example/1']);
    expect(credential.levels).toHaveLength(1);
  });

  it('knows levels and fields by their addresses and frameworks too', async () => {
    const alignment = [
      { targetName: 'EQF Level 6', targetFramework: 'European Qualifications Framework (EQF)' },
      {
        targetName: 'Level 4',
        targetType: 'ext:QualificationLevel',
        targetFramework: 'NLQF',
        targetCode: '4F',
      },
      { targetName: 'Biology', targetUrl: 'http://data.europa.eu/snb/isced-f/0511' },
    ];
    const { credential } = await readOne(withAchievement({ alignment }));
    expect(credential.levels.map(({ value }) => `${value.scheme} ${value.level}`)).toEqual([
      'EQF 6',
      'NLQF 4F',
    ]);
    expect(credential.fields.map((field) => field.value)).toEqual(['0511']);
    expect(credential.outcomes).toEqual([]);
  });

  it('gives the first result as grade with its scale, and keeps the others', async () => {
    const { credential } = await readOne(badge3);
    expect(credential.grade?.value).toEqual({ value: '8.0', scale: { 'en-GB': 'Final test (1–10)' } });
    expect(credential.furtherInformation.map((text) => text.value)).toEqual([
      { 'en-GB': 'with distinction' },
    ]);
  });

  it('names the rubric level that was reached', async () => {
    const rubric = { id: 'urn:r', name: 'Poster', rubricCriterionLevel: [{ id: 'urn:r:2', name: 'Good' }] };
    const document = withAchievement({ resultDescription: [rubric] });
    const result = [{ resultDescription: 'urn:r', achievedLevel: 'urn:r:2' }];
    const { credential } = await readOne({
      ...document,
      credentialSubject: { ...(document['credentialSubject'] as JsonObject), result },
    });
    expect(credential.grade?.value.value).toBe('Good');
  });

  it('leaves hashed identities hashed and keeps no link that is not one', async () => {
    const { credential } = await readOne(badge3);
    expect(credential.learner?.value).toMatchObject({
      name: 'Sample Learner',
      email: null,
      hashedIdentity: { identity: 'sha256$00ff', salt: 'salt', type: 'emailAddress' },
    });
    expect(credential.evidence.map((link) => link.value.url)).toEqual(['https://college.example/evidence']);
    expect(credential.supervision.map((term) => Object.values(term.value.text))).toEqual([
      ['supervised online'],
      ['identityChecked: true'],
    ]);
  });

  it('takes the issuer for the awarding body where no creator is named, and a plain id for an issuer', async () => {
    const { creator, ...rest } = achievement;
    expect(creator).toBeDefined();
    const { credential } = await readOne({
      ...badge3,
      issuer: 'did:example:i',
      credentialSubject: { ...subject, achievement: rest },
    });
    expect(credential.awardingBody).toMatchObject({
      value: { id: 'did:example:i', name: null },
      at: '/issuer',
    });
  });

  it('finds no fault in a sound badge', async () => {
    expect(await faults(badge3)).toEqual([]);
  });

  it.each<[string, JsonObject]>([
    [
      'field-missing /credentialSubject/achievement',
      { ...badge3, credentialSubject: { type: 'AchievementSubject' } },
    ],
    [
      'field-wrong-value /credentialSubject/type',
      { ...badge3, credentialSubject: { ...subject, type: ['Other'] } },
    ],
    [
      'field-wrong-value /issuer/parentOrg/type',
      { ...badge3, issuer: { id: 'urn:i', parentOrg: { type: 'Other' } } },
    ],
    [
      'field-wrong-value /@context/0',
      { ...badge3, '@context': ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'] },
    ],
    ['field-missing /credentialSubject/achievement/criteria', withAchievement({ criteria: null })],
    ['field-wrong-value /awardedDate', { ...badge3, awardedDate: 'last spring' }],
    ['dates-reversed /validUntil', { ...badge3, validUntil: '2020-01-01T00:00:00Z' }],
    [
      'field-missing /issuer',
      Object.fromEntries(Object.entries(badge3).filter(([name]) => name !== 'issuer')),
    ],
    ['field-missing /proof/proofValue', { ...badge3, proof: { type: 'DataIntegrityProof' } }],
  ])('reports %s and still shows the badge', async (expected, document) => {
    expect(await faults(document)).toContain(expected);
  });
});
