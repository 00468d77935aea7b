import type { CreditAmount } from '../credential/credential.ts';
import type { EctsHundredths } from '../credential/ects.ts';
import { creditSystemById, ectsPerFullTimeYear, hoursPerEcts, type CreditSystem } from './credit-systems.ts';

/** How one end of a range was found. In this order they are preferred as a basis. */
export type IndicativeMethod = 'published-scheme' | 'year-equivalent' | 'hours-derived';

type IndicativeEnd = {
  method: IndicativeMethod;
  lowHundredths: EctsHundredths;
  highHundredths: EctsHundredths;
};

/**
 * "About X to Y ECTS, indicative". It is never firm: it is shown beside totals and never inside
 * them, and the original amount stays the record.
 */
export type IndicativeEcts = {
  original: CreditAmount;
  lowHundredths: EctsHundredths;
  highHundredths: EctsHundredths;
  /** One or two ways of looking at it, best basis first. Both are shown: they are two honest answers. */
  ends: readonly IndicativeEnd[];
  source: string;
};

/**
 * The range for an amount in another unit, or `null` where none can be given honestly: ECTS itself,
 * unknown units, relative weights (ECVET), contact hours (CEU) and amounts that are not positive.
 */
export function indicativeEcts(amount: CreditAmount): IndicativeEcts | null {
  const system = creditSystemById(amount.unit);
  if (system?.counting !== 'indicative' || !(amount.hundredths > 0)) return null;
  const ends = [byYear(amount.hundredths, system), byHours(amount.hundredths, system)].filter(
    (end) => end !== null,
  );
  if (ends.length === 0) return null;
  return {
    original: amount,
    lowHundredths: Math.min(...ends.map((end) => end.lowHundredths)),
    highHundredths: Math.max(...ends.map((end) => end.highHundredths)),
    ends,
    source: system.source,
  };
}

function byYear(hundredths: number, system: CreditSystem): IndicativeEnd | null {
  if (system.unitsPerFullTimeYear === null) return null;
  const ects = (hundredths * ectsPerFullTimeYear) / system.unitsPerFullTimeYear;
  return {
    method: system.yearBasis === 'published-scheme' ? 'published-scheme' : 'year-equivalent',
    lowHundredths: Math.floor(ects),
    highHundredths: Math.ceil(ects),
  };
}

function byHours(hundredths: number, system: CreditSystem): IndicativeEnd | null {
  if (system.hoursPerUnit === null) return null;
  return {
    method: 'hours-derived',
    lowHundredths: Math.floor((hundredths * system.hoursPerUnit.low) / hoursPerEcts.high),
    highHundredths: Math.ceil((hundredths * system.hoursPerUnit.high) / hoursPerEcts.low),
  };
}
