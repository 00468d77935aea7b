import type { Credential, CreditAmount } from './credential.ts';
import type { Stated } from './stated.ts';

/** Whole hundredths of an ECTS credit: 750 is 7.5 ECTS. */
export type EctsHundredths = number;

/**
 * The ECTS that the issuer states, or `null`. Only amounts that the document itself calls ECTS
 * qualify; several amounts (earned and offered) give the first, which formats list as earned.
 */
export function statedEcts(credential: Credential): Stated<CreditAmount> | null {
  return credential.credits.find((credit) => credit.value.unit === 'ECTS') ?? null;
}

/** The EQF level that the issuer states, 1 to 8, or `null`. National levels are never translated here. */
export function statedEqf(credential: Credential): number | null {
  const level = credential.levels.find((candidate) => candidate.value.scheme === 'EQF')?.value.level;
  const number = Number(level);
  return Number.isInteger(number) && number >= 1 && number <= 8 ? number : null;
}
