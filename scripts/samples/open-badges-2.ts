import { createHash } from 'node:crypto';
import type { JsonObject } from '../../src/domain/json.ts';

const site = 'https://badges.sample-hogeschool.example';
const salt = 'sample-salt';

const extension = (name: string, value: JsonObject): JsonObject => ({
  [`extensions:${name}`]: {
    '@context': `${site}/extensions/${name}/context.json`,
    type: ['Extension', `extensions:${name}`],
    ...value,
  },
});

/**
 * An Open Badges 2.0 assertion with everything in it, and the extensions that edubadges adds. It is hosted:
 * nothing is signed, and its address, which does not exist, would be the place to ask.
 */
export const pythonBadge: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: `${site}/public/assertions/sample-6`,
  recipient: {
    type: 'email',
    hashed: true,
    salt,
    identity: `sha256$${createHash('sha256').update(`learner@sample.example${salt}`).digest('hex')}`,
  },
  issuedOn: '2025-11-03T09:00:00+01:00',
  verification: { type: 'HostedBadge' },
  badge: {
    type: 'BadgeClass',
    id: `${site}/public/badges/sample-6`,
    name: 'Python for Building Data',
    description: 'Reading meters, cleaning the numbers and drawing a year of a building in fifty lines.',
    image: `${site}/public/badges/sample-6/image`,
    criteria: { narrative: 'Hand in a notebook that runs from the first line to the last.' },
    alignment: [
      {
        targetName: 'computer programming',
        targetUrl: 'http://data.europa.eu/esco/skill/21d2f96d-35f7-4e3f-9745-c533d2dd6e97',
        targetFramework: 'ESCO',
      },
    ],
    issuer: {
      type: 'Issuer',
      id: `${site}/public/issuers/sample`,
      name: 'Voorbeeld Hogeschool (Sample)',
      url: 'https://sample-hogeschool.example',
      email: 'badges@sample-hogeschool.example',
    },
    ...extension('LanguageExtension', { Language: 'en_EN' }),
    ...extension('ECTSExtension', { ECTS: 1 }),
    ...extension('EQFExtension', { EQF: 5 }),
    ...extension('StudyLoadExtension', { StudyLoad: 28 }),
    ...extension('LearningOutcomeExtension', {
      LearningOutcome: 'Read, clean and plot a year of measurements with a short program.',
    }),
  },
};
