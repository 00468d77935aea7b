import { describe, expect, it } from 'vitest';
import { statedEcts, statedEqf } from '#src/domain/credential/ects.ts';
import type { JsonObject } from '#src/domain/json.ts';
import { assertion2 } from '../fixtures/documents.ts';
import { readOne } from '../fixtures/read.ts';

const badge = assertion2['badge'] as JsonObject;
const faults = async (document: JsonObject) =>
  (await readOne(document)).structureFaults.map((fault) => `${fault.code} ${fault.at}`);
const without = (name: string) =>
  Object.fromEntries(Object.entries(assertion2).filter(([key]) => key !== name));

describe('Open Badges 2.0', () => {
  it('reads an assertion with its badge class inside', async () => {
    const { credential, secured } = await readOne(assertion2);
    expect(credential).toMatchObject({
      format: 'open-badges-2',
      title: { value: { 'en-EN': 'Water Basics (sample)' }, at: '/badge/name' },
      issuer: {
        value: { name: { und: 'Sample Institute' }, url: 'https://badges.example/issuer' },
        at: '/badge/issuer',
      },
      awardedOn: { value: '2026-02-01T09:00:00+01:00', at: '/issuedOn' },
      validUntil: { value: '2030-02-01T09:00:00Z', at: '/expires' },
      workloadHours: { value: 70 },
      image: { value: { kind: 'remote' } },
    });
    expect(secured).toMatchObject({ kind: 'hosted', assertionUrl: 'https://badges.example/assertions/1' });
    expect(await faults(assertion2)).toEqual([]);
  });

  it('reads the edubadges extensions with their pointers', async () => {
    const { credential } = await readOne(assertion2);
    expect(statedEcts(credential)).toEqual({
      value: { hundredths: 250, unit: 'ECTS' },
      by: 'issuer',
      at: '/badge/extensions:ECTSExtension/ECTS',
    });
    expect(statedEqf(credential)).toBe(6);
    expect(credential.outcomes.map((outcome) => outcome.at)).toEqual([
      '/badge/extensions:LearningOutcomeExtension/LearningOutcome',
      '/badge/alignment/0',
    ]);
  });

  it('counts the minutes of Open Educational Badges as minutes, and lists their competencies', async () => {
    const context = 'https://api.openbadges.education/static/extensions/x/context.json';
    const { credential } = await readOne({
      ...assertion2,
      badge: {
        ...badge,
        'extensions:LearningOutcomeExtension': null,
        alignment: [],
        'extensions:StudyLoadExtension': { '@context': context, StudyLoad: 90 },
        'extensions:CompetencyExtension': [
          {
            '@context': context,
            name: 'weld',
            framework: 'esco',
            framework_identifier: '/esco/skill/3',
            studyLoad: 90,
          },
        ],
      },
    });
    expect(credential.workloadHours?.value).toBe(1.5);
    expect(credential.outcomes[0]?.value.skills).toEqual([
      { uri: 'http://data.europa.eu/esco/skill/3', name: { 'en-EN': 'weld' }, framework: 'esco' },
    ]);
  });

  it('shows the address of a badge class that is only referenced', async () => {
    const { credential } = await readOne({ ...assertion2, badge: 'https://badges.example/classes/1' });
    expect(credential.title).toEqual({
      value: { und: 'https://badges.example/classes/1' },
      by: 'issuer',
      at: '/badge',
    });
    expect(credential.issuer.value.name).toBeNull();
    expect(credential.awardingBody).toBeNull();
  });

  it.each<[string, JsonObject]>([
    ['plain', { ...assertion2, recipient: { type: 'email', hashed: false, identity: 'a@b.example' } }],
    [
      'of 0.5',
      {
        recipient: 'a@b.example',
        badge: { name: 'Old', issuer: { origin: 'https://o.example', name: 'O' } },
        issued_on: '2011-12-31',
      },
    ],
  ])('reads a %s recipient', async (_, document) => {
    expect((await readOne(document)).credential.learner?.value).toMatchObject({
      email: 'a@b.example',
      hashedIdentity: null,
    });
  });

  it('keeps hashed recipients hashed, also where 1.x says so in words', async () => {
    const recipient = { type: 'email', hashed: 'true', identity: 'sha256$00ff' };
    const { credential } = await readOne({
      uid: '1',
      recipient,
      badge: 'https://b.example/b',
      issuedOn: 1_422_748_800,
      verify: { type: 'hosted', url: 'https://b.example/a' },
    });
    expect(credential.learner?.value).toMatchObject({
      email: null,
      hashedIdentity: { identity: 'sha256$00ff' },
    });
    expect(credential.awardedOn?.value).toBe('2015-02-01T00:00:00.000Z');
    expect(credential.documentId).toBe('1');
  });

  it('misses the badge of an older assertion, and nothing in one that is only an address', async () => {
    const verify = { type: 'hosted', url: 'https://issuer.example/1' };
    const assertion = { uid: '1', recipient: { type: 'email', identity: 'a@example.org', hashed: false } };
    expect(await faults({ ...assertion, verify, issuedOn: '2015-04-30' })).toEqual(['field-missing /badge']);
    expect(await faults({ verify })).toEqual([]);
  });

  it('has nothing to check in a payload that was taken out of its signature', async () => {
    const document = {
      ...assertion2,
      verification: { type: 'SignedBadge', creator: 'https://badges.example/key' },
    };
    expect((await readOne(document)).secured.kind).toBe('none');
  });

  it.each<[string, JsonObject]>([
    ['field-wrong-value /@context', { ...assertion2, '@context': 'https://w3id.org/openbadges/other' }],
    ['field-wrong-value /type', { ...assertion2, type: 'OtherAssertion' }],
    ['field-wrong-value /issuedOn', { ...assertion2, issuedOn: '2015-04-31' }],
    ['field-wrong-value /image', { ...assertion2, image: 'data:image/png;base64,iVBORw0KGgo=' }],
    ['dates-reversed /expires', { ...assertion2, expires: '2020-01-01T00:00:00Z' }],
    ['field-missing /recipient', without('recipient')],
    [
      'field-missing /recipient/hashed',
      { ...assertion2, recipient: { type: 'email', identity: 'a@b.example' } },
    ],
    ['field-missing /verification', without('verification')],
  ])('reports %s and still shows the badge', async (expected, document) => {
    expect(await faults(document)).toEqual([expected]);
  });
});
