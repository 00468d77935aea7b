import type { BadgeContent, BadgeIssuer } from './open-badges-3.ts';
import { sampleKey, type SampleKey } from './throw-away-keys.ts';

const esco = (id: string): string => `http://data.europa.eu/esco/skill/${id}`;

const host = (name: string): string => `https://${name}.example`;

function issuer(name: string, country: string, label: string, kind: SampleKey['kind'] = 'Ed25519') {
  const key = sampleKey(label, kind);
  const profile: BadgeIssuer = { did: key.did, name, country, url: host(label) };
  return { key, profile };
}

/** Issuers that do not exist, in countries that do. */
export const badgeIssuers = {
  ch: issuer('Muster-Hochschule Aaretal (Sample)', 'CH', 'sample-aaretal'),
  fr: issuer('Institut Exemple de la Haute-Vallée (Sample)', 'FR', 'sample-haute-vallee'),
  se: issuer('Exempelskolan Kungsholm (Sample)', 'SE', 'sample-kungsholm'),
  lv: issuer('Parauga Vasaras universitāte (Sample)', 'LV', 'sample-vasaras', 'P-256'),
  gr: issuer('Δειγματικό Πανεπιστήμιο Αιγαίου (Sample)', 'GR', 'sample-aigaio'),
  at: issuer('Muster-Verband BauSicher (Sample)', 'AT', 'sample-bausicher'),
  es: issuer('Escuela de Ejemplo de la Costa (Sample)', 'ES', 'sample-costa'),
  pl: issuer('Przykładowa Akademia Drewna (Sample)', 'PL', 'sample-akademia-drewna'),
};

const sampleAgency = { name: 'Programme reviewed by the Sample Quality Agency', url: host('sample-agency') };

export const foundation: BadgeContent = {
  number: 1,
  issuer: badgeIssuers.ch.profile,
  name: 'CAS Sustainable Building: Foundation',
  description:
    'The ground to stand on: sufficiency, materials, energy and comfort, seen over the whole life of a building.',
  language: 'en',
  awardedOn: '2024-07-14',
  criteria:
    'Open to holders of a first degree in building or design. Pass the written exam and hand in a project report.',
  outcomes: [
    {
      name: 'follow environmentally-sustainable work practices',
      text: 'Weigh the effects of a building on climate, resources and people before it is designed.',
      esco: esco('a992f345-7c06-4982-8fc9-5fab55e316af'),
    },
    {
      name: 'apply quality standards',
      text: 'Check a design against the standards for sustainable building.',
      esco: esco('236526e2-d5a8-436b-91d1-47e5d431e7ea'),
    },
  ],
  ects: 10,
  hours: 300,
  eqf: 7,
  assessment: 'Written exam and project report',
  participation: 'Blended: 18 days on site, the rest online',
  supervision: 'Supervised on site, identity checked',
  quality: sampleAgency,
  grade: { scale: 'Swiss grades, 4 is the pass mark', min: '1', max: '6', value: '5.5' },
};

export const energy: BadgeContent = {
  number: 2,
  issuer: badgeIssuers.ch.profile,
  name: 'CAS Energy in Buildings',
  description: 'Heat, cold and power in buildings that give as much as they take.',
  language: 'en',
  awardedOn: '2025-06-27',
  criteria: 'Open to holders of CAS Sustainable Building: Foundation. Pass two graded assignments.',
  outcomes: [
    {
      name: 'carry out work-related calculations',
      text: 'Balance the energy of a building over a year and find where it is lost.',
      esco: esco('19ba11f3-9c99-41fd-a7c9-f77e6a026186'),
    },
    {
      name: 'plan heat supply without fossil fuels',
      text: 'Plan the heat supply of a district without fossil fuels.',
    },
  ],
  ects: 10,
  hours: 300,
  eqf: 7,
  assessment: 'Two graded assignments',
  participation: 'Blended',
  supervision: 'Supervised on site, identity checked',
  quality: sampleAgency,
  grade: { scale: 'Swiss grades, 4 is the pass mark', min: '1', max: '6', value: '5' },
};

export const urbanHeat: BadgeContent = {
  number: 4,
  issuer: badgeIssuers.lv.profile,
  name: 'Urban Heat and Green Roofs',
  description:
    'Why cities heat up, and what roofs, trees and water do about it. A summer school of four weeks.',
  language: 'en',
  awardedOn: '2026-06-19',
  criteria:
    'Open to students in their second year or later. Take part in the field work and pass the oral exam.',
  outcomes: [
    {
      name: 'carry out work-related measurements',
      text: 'Measure surface temperatures in a street and read a heat map.',
      esco: esco('ab75d510-ac75-482d-b671-bb3bad741f07'),
    },
    { name: 'design a green roof', text: 'Design the layers of a green roof for a given load and climate.' },
  ],
  ects: 5,
  hours: 130,
  eqf: 6,
  national: { framework: 'LKI', level: '6' },
  assessment: 'Oral exam',
  participation: 'On site',
  supervision: 'Supervised on site, identity checked',
  quality: sampleAgency,
};

/** Its period of validity is over; what was learned is not. */
export const refresher: BadgeContent = {
  number: 7,
  issuer: badgeIssuers.se.profile,
  name: 'Byggnadsfysik: repetition (Building Physics Refresher)',
  description: 'Heat, moisture and air in walls: what every site manager should still know.',
  language: 'en',
  awardedOn: '2023-03-18',
  validUntil: '2026-03-18T00:00:00Z',
  criteria: 'Pass the online test. The certificate is renewed every three years.',
  outcomes: [
    {
      name: 'judge moisture risks',
      text: 'Judge where moisture will collect in a wall and how it gets out.',
    },
  ],
  ects: 4,
  hours: 107,
  eqf: 6,
  national: { framework: 'SeQF', level: '6' },
  assessment: 'Online test',
  participation: 'Online',
  supervision: 'Unsupervised',
  quality: sampleAgency,
};

/** As it was signed. Afterwards somebody makes more of it. */
export const timber: BadgeContent = {
  number: 8,
  issuer: badgeIssuers.fr.profile,
  name: 'Timber Engineering in Practice',
  description: 'Joints, loads and fire in timber frames, with a week in the workshop.',
  language: 'en',
  awardedOn: '2026-10-09',
  criteria: 'Build a joint, load it until it breaks, and explain why.',
  outcomes: [{ name: 'size timber joints', text: 'Size a timber joint for a given load and fire rating.' }],
  ects: 5,
  hours: 125,
  eqf: 7,
  assessment: 'Practical work',
  participation: 'On site',
  supervision: 'Supervised on site, identity checked',
  quality: sampleAgency,
};

/** From a laboratory that signs with a key and claims no name: nothing is left open, also without a network. */
export const acoustics: BadgeContent = {
  number: 9,
  issuer: badgeIssuers.pl.profile,
  issuerIsItsKey: true,
  name: 'Akustyka stropów drewnianych (Acoustics of Timber Floors)',
  description: 'Why timber floors carry sound, and how to quiet them.',
  language: 'en',
  awardedOn: '2026-02-20',
  criteria: 'Measure a floor, hand in the report.',
  outcomes: [
    {
      name: 'report facts',
      text: 'Measure the sound that a floor lets through and report it so that others can repeat it.',
      esco: esco('be6ab363-3de1-427f-a8ef-85d5b0250822'),
    },
  ],
  ects: 3,
  hours: 75,
  eqf: 6,
  assessment: 'Laboratory report',
  participation: 'Blended',
  supervision: 'Unsupervised',
  quality: sampleAgency,
};

/** States neither level nor workload, as many good courses do. */
export const siteSafety: BadgeContent = {
  number: 10,
  issuer: badgeIssuers.at.profile,
  name: 'Baustellenkoordination: Sicherheit (Site Safety Coordinator)',
  description: 'Who does what on a site so that everyone goes home in the evening.',
  language: 'en',
  awardedOn: '2022-05-06',
  criteria: 'Attend all four days.',
  outcomes: [
    {
      name: 'follow safety precautions in work practices',
      text: 'Plan a site so that two trades never endanger each other.',
      esco: esco('d2d9051a-10e1-41c5-9cfb-bbdc58016176'),
    },
  ],
  participation: 'On site',
};

export const retrofit: BadgeContent = {
  number: 12,
  issuer: badgeIssuers.gr.profile,
  name: 'Αντισεισμική ενίσχυση κτιρίων (Earthquake-Safe Retrofits)',
  description: 'Making old masonry ready for the next earthquake without losing what makes it worth keeping.',
  language: 'en',
  awardedOn: '2026-03-27',
  criteria: 'Open to holders of a first degree in engineering. Defend a retrofit plan before two examiners.',
  outcomes: [
    {
      name: 'solve technical problems',
      text: 'Find the weak points of a masonry building and plan how to strengthen them.',
      esco: esco('14832d87-2f2f-4895-b290-e4760ebae42a'),
    },
  ],
  ects: 6,
  hours: 150,
  eqf: 7,
  assessment: 'Defence of a project',
  participation: 'Blended',
  supervision: 'Supervised on site, identity checked',
  quality: sampleAgency,
  grade: { scale: 'Greek grades, 5 is the pass mark', min: '0', max: '10', value: '8' },
};
