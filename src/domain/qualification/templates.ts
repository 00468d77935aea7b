import { isObject, type JsonObject, type JsonValue } from '../json.ts';
import { parseTemplate } from './parse-template.ts';
import type { QualificationTemplate } from './template.ts';
import chEnbauMas from './templates/ch-enbau-mas.json';
import esDiploma from './templates/es-diploma-especializacion.json';
import firstCycle180 from './templates/generic-first-cycle-180.json';
import firstCycle240 from './templates/generic-first-cycle-240.json';
import secondCycle120 from './templates/generic-second-cycle-120.json';
import secondCycle90 from './templates/generic-second-cycle-90.json';
import shortCycle120 from './templates/generic-short-cycle-120.json';
import hkCertificate from './templates/hk-hkuspace-certificate.json';
import ieCertificate from './templates/ie-ucd-university-certificate-l8.json';
import mtMaster from './templates/mt-mqf7-master.json';
import mtCertificate from './templates/mt-mqf7-pg-certificate.json';
import mtDiploma from './templates/mt-mqf7-pg-diploma.json';
import ukMaster from './templates/uk-aberystwyth-masters.json';

const documents: readonly JsonValue[] = [
  chEnbauMas,
  mtCertificate,
  mtDiploma,
  mtMaster,
  esDiploma,
  ieCertificate,
  ukMaster,
  hkCertificate,
  shortCycle120,
  firstCycle180,
  firstCycle240,
  secondCycle90,
  secondCycle120,
];

/** The qualifications and frameworks a learner can plan toward: named examples first, then frameworks. */
export const qualificationTemplates: readonly QualificationTemplate[] = documents.flatMap((document) => {
  const parsed = parseTemplate(document);
  return parsed.ok ? [parsed.value] : [];
});

/** `null` for an id that no template has, for example from a backup of a newer version. */
export function templateById(id: string): QualificationTemplate | null {
  return qualificationTemplates.find((template) => template.id === id) ?? null;
}

/** A built-in template as it is written, for a copy to be made of it; `null` where none has the id. */
export function documentById(id: string): JsonObject | null {
  const found = documents.find(
    (document): document is JsonObject => isObject(document) && document['id'] === id,
  );
  return found ?? null;
}
