import type { Credential, CreditAmount } from '../credential/credential.ts';
import type { EctsHundredths } from '../credential/ects.ts';
import { indicativeEcts, type IndicativeEcts } from './indicative-ects.ts';

/**
 * What a credential brings to be counted. Only ECTS that the issuer states is firm; other units are
 * shown as they are, with a range where one can be given.
 */
export type CreditClaim =
  | { kind: 'ects'; hundredths: EctsHundredths }
  | { kind: 'other-unit'; amount: CreditAmount; indicative: IndicativeEcts | null }
  | { kind: 'implausible'; amount: CreditAmount }
  | { kind: 'none' };

/** Beyond this, 1,000 credits, an amount is a fault of the document and is never added up. */
const largestPlausibleHundredths = 100_000;

/**
 * The claim of a credential. Learner-stated amounts are no claim.
 *
 * @param unit - the unit that counts as firm; a qualification in another unit counts in its own
 */
export function creditClaimOf(credential: Credential, unit = 'ECTS'): CreditClaim {
  const stated = credential.credits.filter((credit) => credit.by === 'issuer' && credit.value.hundredths > 0);
  const firm = stated.find((credit) => credit.value.unit === unit);
  if (firm) {
    const plausible =
      firm.value.hundredths <= largestPlausibleHundredths && Number.isInteger(firm.value.hundredths);
    return plausible
      ? { kind: 'ects', hundredths: firm.value.hundredths }
      : { kind: 'implausible', amount: firm.value };
  }
  const other = stated[0];
  if (other) {
    const indicative = unit === 'ECTS' ? indicativeEcts(other.value) : null;
    return { kind: 'other-unit', amount: other.value, indicative };
  }
  return unit === 'ECTS' ? byAssessedHours(credential) : { kind: 'none' };
}

// Hours become a range only where the issuer states total workload and an assessment: ECTS credits
// are given for assessed learning (ECTS Users' Guide 2015), and hours of attendance are not workload.
function byAssessedHours(credential: Credential): CreditClaim {
  const hours = credential.workloadHours;
  const assessed = credential.assessments.some((assessment) => assessment.by === 'issuer');
  if (hours?.by !== 'issuer' || !assessed || !(hours.value > 0)) return { kind: 'none' };
  const amount = { hundredths: Math.round(hours.value * 100), unit: 'HOURS' };
  if (amount.hundredths > largestPlausibleHundredths * 30) return { kind: 'implausible', amount };
  return { kind: 'other-unit', amount, indicative: indicativeEcts(amount) };
}
