import { pickLanguage } from '../credential/pick-language.ts';
import type { Tier } from '#src/domain/pathway/candidates/candidate.ts';
import type { InOtherUnit, Placed } from './evaluation.ts';
import { outcome, type MissingDatum, type RuleOutcome, type RuleReasonCode } from './outcome.ts';
import type { ReasonData } from '../wallet/entry-state.ts';

/** Counted hundredths by tier. */
export type Amounts = Record<Tier, number>;

export function amountsOf(placed: readonly Placed[]): Amounts {
  const amounts: Amounts = { recognised: 0, earned: 0, planned: 0 };
  for (const item of placed) amounts[item.candidate.tier] += item.countedHundredths;
  return amounts;
}

export const sumOf = (amounts: Amounts): number => amounts.recognised + amounts.earned + amounts.planned;

/** Sentence values in whole credits. */
export const amountData = (amounts: Amounts, needed: number): ReasonData => ({
  recognised: amounts.recognised / 100,
  earned: amounts.earned / 100,
  planned: amounts.planned / 100,
  counted: sumOf(amounts) / 100,
  needed: needed / 100,
  missing: Math.max(0, needed - sumOf(amounts)) / 100,
});

/**
 * The state a minimum reaches. Recognised credits alone make it met. Else earned ones come before
 * planned ones, because they need a decision and no more study; whatever needs an earned credit is
 * `metIfRecognised`, also where planned ones help. `null` where even the whole plan is not enough.
 */
export function reachedState(
  reaches: (withTiers: readonly Tier[]) => boolean,
): 'met' | 'metIfRecognised' | 'metByPlan' | null {
  if (reaches(['recognised'])) return 'met';
  if (reaches(['recognised', 'earned'])) return 'metIfRecognised';
  if (reaches(['recognised', 'planned'])) return 'metByPlan';
  return reaches(['recognised', 'earned', 'planned']) ? 'metIfRecognised' : null;
}

export const isIn =
  (withTiers: readonly Tier[]) =>
  (item: Placed): boolean =>
    withTiers.includes(item.candidate.tier);

/** Those whose recognition would help a rule in this state. */
export function awaited(state: string | null, placed: readonly Placed[]): string[] {
  return state === 'metIfRecognised' ? placed.filter(isIn(['earned'])).map((item) => item.candidate.id) : [];
}

/**
 * Judges "at least so many credits" over the items that are known to belong, with those that may.
 * What is earned in another unit reaches at most "if recognised": where even the low end of its range
 * is enough. Where only the high end is, nobody knows.
 *
 * @param unknown - counted items of which it is not known whether they belong
 * @param inOtherUnits - what could belong and is in another unit
 */
export function atLeast(
  minHundredths: number,
  known: readonly Placed[],
  unknown: { items: readonly Placed[]; datum: MissingDatum['datum'] } = { items: [], datum: 'level' },
  codes: { counted: RuleReasonCode; missing: RuleReasonCode } = {
    counted: 'credits-counted',
    missing: 'credits-missing',
  },
  inOtherUnits: readonly InOtherUnit[] = [],
): RuleOutcome {
  const amounts = amountsOf(known);
  const unknownHundredths = sumOf(amountsOf(unknown.items));
  const data = {
    ...amountData(amounts, minHundredths),
    unknown: unknownHundredths / 100,
    count: unknown.items.length,
  };
  const state = reachedState((withTiers) => sumOf(amountsOf(known.filter(isIn(withTiers)))) >= minHundredths);
  if (state) return outcome(state, codes.counted, { data, waitsFor: awaited(state, known) });
  const [low, high] = [
    inOtherUnits.reduce((sum, item) => sum + item.lowHundredths, 0),
    inOtherUnits.reduce((sum, item) => sum + item.highHundredths, 0),
  ];
  const converted = {
    data: {
      ...data,
      low: low / 100,
      high: high / 100,
      range: Number(low < high),
      others: inOtherUnits.length,
      names: inOtherUnits.map(({ candidate }) => pickLanguage(candidate.title, []).text).join(', '),
    },
    waitsFor: [...awaited('metIfRecognised', known), ...inOtherUnits.map(({ candidate }) => candidate.id)],
  };
  const counted = sumOf(amounts);
  if (counted + low >= minHundredths) return outcome('metIfRecognised', 'credits-if-converted', converted);
  const missing = missingOf(unknown.items, unknown.datum);
  if (counted + unknownHundredths >= minHundredths)
    return outcome('unknown', 'data-missing', { data, missing });
  return counted + unknownHundredths + high >= minHundredths
    ? outcome('unknown', 'credits-range-open', { ...converted, missing })
    : outcome('unmet', codes.missing, { data, deficitHundredths: minHundredths - counted });
}

/**
 * Judges "at most so many credits". What is planned belongs to it: a plan that breaks a cap breaks it now.
 *
 * @param unknown - counted items of which it is not known whether they belong
 */
export function atMost(
  maxHundredths: number,
  known: readonly Placed[],
  unknown: { items: readonly Placed[]; datum: MissingDatum['datum'] },
): RuleOutcome {
  const counted = sumOf(amountsOf(known));
  const possible = counted + sumOf(amountsOf(unknown.items));
  const data = { counted: counted / 100, max: maxHundredths / 100, count: unknown.items.length };
  if (counted > maxHundredths) {
    const deficitHundredths = counted - maxHundredths;
    return outcome('unmet', 'credits-over', {
      data: { ...data, over: deficitHundredths / 100 },
      deficitHundredths,
    });
  }
  return possible > maxHundredths
    ? outcome('unknown', 'cap-data-missing', { data, missing: missingOf(unknown.items, unknown.datum) })
    : outcome('met', 'credits-below-cap', { data });
}

export const missingOf = (items: readonly Placed[], datum: MissingDatum['datum']): MissingDatum[] =>
  items.map((item) => ({ candidateId: item.candidate.id, datum }));

/** Splits items by a question that may have no answer. */
export function split(
  placed: readonly Placed[],
  belongs: (item: Placed) => boolean | null,
): { known: Placed[]; unknown: Placed[] } {
  const answers = placed.map((item) => ({ item, answer: belongs(item) }));
  return {
    known: answers.filter(({ answer }) => answer === true).map(({ item }) => item),
    unknown: answers.filter(({ answer }) => answer === null).map(({ item }) => item),
  };
}
