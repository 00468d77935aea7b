import type { JsonObject } from '../../src/domain/json.ts';

const snb = 'http://data.europa.eu/snb';
const authority = 'http://publications.europa.eu/resource/authority';

const concept = (id: string, scheme: string, label: string): JsonObject => ({
  id,
  type: 'Concept',
  inScheme: { id: scheme, type: 'ConceptScheme' },
  prefLabel: { en: label },
});

/** A concept of one of the EU's own lists, whose scheme has always the same last part. */
const listed =
  (list: string) =>
  (code: string, label: string): JsonObject =>
    concept(`${snb}/${list}/${code}`, `${snb}/${list}/25831c2`, label);

/** The controlled vocabularies of the European Learning Model, by what they are about. */
export const country = (code: string, label: string): JsonObject =>
  concept(`${authority}/country/${code}`, `${authority}/country`, label);
export const language = (code: string, label: string): JsonObject =>
  concept(`${authority}/language/${code}`, `${authority}/language`, label);
export const fileType = (code: string): JsonObject =>
  concept(`${authority}/file-type/${code}`, `${authority}/file-type`, code);

export const eqfLevel = (level: number): JsonObject => listed('eqf')(String(level), `Level ${String(level)}`);
export const nationalLevel = listed('qdr');
export const field = listed('isced-f');

export const ects = listed('education-credit')('6fcec5c5af', 'European Credit Transfer System');
export const blended = listed('learning-assessment')('e92d221e4d', 'Blended');
export const online = listed('learning-assessment')('920fbb3cbe', 'Online');
export const onSite = listed('learning-assessment')('9191af2ed9', 'Presential');
export const projectWork = listed('assessment')('795dac4096', 'project work');
export const quiz = listed('assessment')('b1b68f6735', 'quiz');
export const supervised = listed('supervision-verification')('70be69aaf9', 'Supervised with ID Verification');
export const unsupervised = listed('supervision-verification')(
  'c598449d64',
  'Unsupervised without ID Verification',
);
export const formalLearning = listed('learning-setting')('6fd4685715', 'formal learning');
export const nonFormalLearning = listed('learning-setting')('e207a81fc7', 'non-formal learning');
export const programmeAssurance = listed('accreditation')('820101cba6', 'Program Quality Assurance');
export const shortProgramme = listed('learning-opportunity')('74a4a268e8', 'Short learning programme');
export const classroom = listed('learning-activity')('ff436ea7c9', 'classroom coursework');
export const genericProfile = listed('credential')('e34929035b', 'Generic');
export const base64 = listed('encoding')('6146cde7dd', 'base64');

export const escoSkill = (id: string, label: string): JsonObject =>
  concept(
    `http://data.europa.eu/esco/skill/${id}`,
    'http://data.europa.eu/esco/concept-scheme/skills',
    label,
  );

/** A term that no EU list has, in the issuer's own words. */
export const ownTerm = (id: string, notation: string, label: string): JsonObject => ({
  id,
  type: 'Concept',
  notation,
  prefLabel: { en: label },
});
