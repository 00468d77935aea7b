import { creditSystemById } from '../../credits/credit-systems.ts';
import type { Rule } from '../../qualification/rule.ts';
import type { IsoDate } from '../../time.ts';
import type { CountedItem, PathwayView } from '../pathway-view.ts';
import { gatesOnTimeline, type GateOnTimeline } from './gates.ts';
import { lapsesOf, type Lapse } from './lapses.ts';
import { termsOf, type Term } from './terms.ts';

/** A plan over time, worked out from its dates. */
export type Timeline = {
  terms: readonly Term[];
  /** Planned, and no day is set. */
  undated: readonly CountedItem[];
  /** Planned for a day that has passed. */
  overdue: readonly CountedItem[];
  gates: readonly GateOnTimeline[];
  lapses: readonly Lapse[];
  /** What a full-time year takes in the qualification's unit, in hundredths. */
  perYearHundredths: number;
};

/**
 * @param rules - the rules in force, those of regimes included
 * @param today - the day on which dates are judged
 */
export function timelineOf(
  { groups, template, unit }: Pick<PathwayView, 'groups' | 'template' | 'unit'>,
  rules: readonly Rule[],
  today: IsoDate,
): Timeline {
  const items = groups.flatMap((group) => group.items);
  const planned = items.filter((item) => item.tier === 'planned');
  const perYearHundredths = paceOf(rules, unit);
  return {
    terms: termsOf(items, perYearHundredths),
    undated: planned.filter((item) => item.date === null),
    overdue: planned.filter((item) => item.date !== null && item.date < today),
    gates: gatesOnTimeline(template, rules, items),
    lapses: lapsesOf(rules, items, today),
    perYearHundredths,
  };
}

/** ECTS Users' Guide 2015: 60 ECTS are a full-time year. A qualification's own pace comes first, the strictest one. */
function paceOf(rules: readonly Rule[], unit: string): number {
  const own = rules.flatMap((rule) => (rule.type === 'pace' ? [rule.perYearHundredths] : []));
  return own.length > 0 ? Math.min(...own) : (creditSystemById(unit)?.unitsPerFullTimeYear ?? 60) * 100;
}
