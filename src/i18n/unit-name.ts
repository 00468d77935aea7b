import type { Text } from './text.tsx';

const known = [
  'ECTS',
  'UK-CATS',
  'SCQF',
  'US-SCH',
  'US-QCH',
  'CA-3CR',
  'AU-CP',
  'NZ',
  'IN-NCrF',
  'MY',
  'ECVET',
  'IE-QQI-FET',
  'CEU',
  'HOURS',
  'LV-KP',
  'undeclared',
] as const;

/** The name of a credit unit, "UK credits" for `UK-CATS`; a unit that is not known keeps its own word. */
export function unitName(t: Text['t'], unit: string): string {
  const id = known.find((candidate) => candidate === unit);
  return id ? t(`unit.${id}`) : unit;
}
