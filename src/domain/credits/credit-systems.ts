/**
 * How much a unit of a credit system may be worth, and on what ground. Exact ratios, so that
 * nothing is rounded before the amount is known.
 */
export type CreditSystem = {
  /** The id used in `CreditAmount.unit`. */
  id: string;
  /** Units that make up a full-time year, which is 60 ECTS; null where no such figure exists. */
  unitsPerFullTimeYear: number | null;
  /** Hours of total learning behind one unit, lowest and highest; null where not published or not workload. */
  hoursPerUnit: { low: number; high: number } | null;
  /** Whether the comparison by year is published by someone or only common practice. */
  yearBasis: 'native' | 'published-scheme' | 'practice';
  /** `indicative` gives a range; `none` gives nothing, whatever figures exist. */
  counting: 'full' | 'indicative' | 'none';
  /** Where the figures were read. */
  source: string;
};

/** ECTS Users' Guide 2015: 60 credits are the workload of a full-time academic year. */
export const ectsPerFullTimeYear = 60;

/**
 * ECTS Users' Guide 2015: in most countries one credit is 25 to 30 hours of work. National values
 * differ (Malta 25, the Netherlands 28), so these are ends of a range and never a conversion.
 */
export const hoursPerEcts = { low: 25, high: 30 } as const;

const ouCreditTransfer =
  'Open University credit transfer page: 60 credits are about 30 ECTS, hard to compare directly';
const tenHours = { low: 10, high: 10 };

export const creditSystems: readonly CreditSystem[] = [
  {
    id: 'ECTS',
    unitsPerFullTimeYear: 60,
    hoursPerUnit: hoursPerEcts,
    yearBasis: 'native',
    counting: 'full',
    source: 'ECTS Users’ Guide 2015',
  },
  {
    id: 'UK-CATS',
    unitsPerFullTimeYear: 120,
    hoursPerUnit: tenHours,
    yearBasis: 'published-scheme',
    counting: 'indicative',
    source: ouCreditTransfer,
  },
  {
    id: 'SCQF',
    unitsPerFullTimeYear: 120,
    hoursPerUnit: tenHours,
    yearBasis: 'published-scheme',
    counting: 'indicative',
    source: 'UHI student information: ten notional hours a credit point',
  },
  {
    id: 'US-SCH',
    unitsPerFullTimeYear: 30,
    hoursPerUnit: { low: 45, high: 48 },
    yearBasis: 'practice',
    counting: 'indicative',
    source: 'Common Microcredential Framework: 2–3 US credits beside 4–6 ECTS; varies by institution',
  },
  {
    id: 'US-QCH',
    unitsPerFullTimeYear: 45,
    hoursPerUnit: { low: 30, high: 33 },
    yearBasis: 'practice',
    counting: 'indicative',
    source: 'Common practice: a quarter credit is two thirds of a semester credit',
  },
  {
    id: 'CA-3CR',
    unitsPerFullTimeYear: 30,
    hoursPerUnit: null,
    yearBasis: 'practice',
    counting: 'indicative',
    source: 'Common practice of 30 credits a year; no binding regulation',
  },
  {
    id: 'AU-CP',
    unitsPerFullTimeYear: null,
    hoursPerUnit: null,
    yearBasis: 'practice',
    counting: 'none',
    source: 'No national value: 24 to 100 points make a year',
  },
  {
    id: 'NZ',
    unitsPerFullTimeYear: 120,
    hoursPerUnit: tenHours,
    yearBasis: 'practice',
    counting: 'indicative',
    source: 'NZQA Listing and Operational Rules 2022: ten notional hours a credit',
  },
  {
    id: 'IN-NCrF',
    unitsPerFullTimeYear: 40,
    hoursPerUnit: { low: 30, high: 30 },
    yearBasis: 'practice',
    counting: 'indicative',
    source: 'National Credit Framework 2023: 1,200 hours are 40 credits a year',
  },
  {
    id: 'MY',
    unitsPerFullTimeYear: 40,
    hoursPerUnit: { low: 40, high: 40 },
    yearBasis: 'practice',
    counting: 'indicative',
    source: 'Common practice: 40 hours a credit',
  },
  {
    id: 'ECVET',
    unitsPerFullTimeYear: 60,
    hoursPerUnit: null,
    yearBasis: 'practice',
    counting: 'none',
    source: 'Recommendation 2009/C 155/02: points are relative weights, not workload',
  },
  {
    id: 'IE-QQI-FET',
    unitsPerFullTimeYear: null,
    hoursPerUnit: tenHours,
    yearBasis: 'practice',
    counting: 'none',
    source: 'QQI award types: 120 FET credits are not 120 ECTS',
  },
  {
    id: 'CEU',
    unitsPerFullTimeYear: null,
    hoursPerUnit: null,
    yearBasis: 'practice',
    counting: 'none',
    source: 'IACET: ten contact hours of participation, not assessed workload',
  },
  {
    id: 'HOURS',
    unitsPerFullTimeYear: null,
    hoursPerUnit: { low: 1, high: 1 },
    yearBasis: 'practice',
    counting: 'indicative',
    source: 'ECTS Users’ Guide 2015: 25–30 hours a credit',
  },
  {
    id: 'LV-KP',
    unitsPerFullTimeYear: 40,
    hoursPerUnit: null,
    yearBasis: 'published-scheme',
    counting: 'indicative',
    source: 'Former Latvian scheme: 40 points a year',
  },
];

/** `null` for a word that is no known system: such an amount is shown and never counted. */
export function creditSystemById(id: string): CreditSystem | null {
  return creditSystems.find((system) => system.id === id) ?? null;
}
