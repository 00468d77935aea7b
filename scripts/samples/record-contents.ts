import { badgeIssuers } from './badge-contents.ts';
import type { BadgeContent } from './open-badges-3.ts';

/** What the three courses of the sample record have in common. */
const course = {
  issuer: badgeIssuers.es.profile,
  language: 'en',
  eqf: 6,
  participation: 'Blended',
  supervision: 'Supervised on site, identity checked',
} as const;

/** The sample record, apart from what stands in it. */
export const record = {
  number: 13,
  name: 'Short Courses on the Coast: Record 2025',
  description: 'All short courses that one learner took in one year.',
  awardedOn: '2025-12-15',
};

export const rainwater: BadgeContent = {
  ...course,
  number: 14,
  name: 'Rainwater in the City',
  description: 'Where rain goes when a street is rebuilt, and how to keep it there.',
  awardedOn: '2025-04-11',
  criteria: 'Hand in the plan of one street and defend it.',
  outcomes: [
    { name: 'plan drainage', text: 'Plan the drainage of a street so that rain stays where it falls.' },
  ],
  ects: 3,
  hours: 75,
  assessment: 'Project report',
};

export const foundations: BadgeContent = {
  ...course,
  number: 15,
  name: 'Foundations in Soft Ground',
  description: 'What holds a house where the ground does not.',
  awardedOn: '2025-09-26',
  criteria: 'Pass the written exam.',
  outcomes: [{ name: 'read a soil report', text: 'Read a soil report and choose a foundation for it.' }],
  ects: 2,
  hours: 50,
  assessment: 'Written exam',
};

/** Stands in the record without a signature of its own: the record's signature covers it. */
export const excursion: BadgeContent = {
  ...course,
  number: 16,
  name: 'Excursion: Harbours and Sea Walls',
  description: 'One week along the coast, with a report.',
  awardedOn: '2025-10-17',
  criteria: 'Take part and hand in the report.',
  outcomes: [
    { name: 'report observations', text: 'Report what was seen on a site so that others can use it.' },
  ],
  ects: 1,
  hours: 25,
  assessment: 'Report',
};
