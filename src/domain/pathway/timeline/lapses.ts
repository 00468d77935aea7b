import type { Rule } from '../../qualification/rule.ts';
import { yearsAfter } from '../../requirement/calendar.ts';
import type { IsoDate } from '../../time.ts';
import type { CountedItem } from '../pathway-view.ts';

/** A day after which something no longer counts under a rule of time. */
export type Lapse = {
  ruleId: string;
  /** What lapses: one credential by its age, or with a window everything that lies before its end. */
  kind: 'age' | 'window';
  itemId: string;
  title: CountedItem['title'];
  /** The last day on which it still counts. */
  lastOn: IsoDate;
  state: 'lapsed' | 'soon' | 'later';
};

type Dated = Pick<CountedItem, 'id' | 'title' | 'tier' | 'date'>;

/** Warned of this long before: time enough for a term and a decision. */
const soonYears = 1;

/**
 * When what counts today stops counting: each dated credential under a rule of age, and the first one under a rule
 * that wants everything within some years. The boundary day still counts. Soonest first.
 */
export function lapsesOf(rules: readonly Rule[], items: readonly Dated[], today: IsoDate): Lapse[] {
  const dated = items
    .flatMap((item) => (item.date !== null && item.tier !== 'planned' ? [{ item, date: item.date }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first] = dated;
  const lapses = rules.flatMap((rule) => {
    if (rule.type === 'currency')
      return dated.map(({ item, date }) => lapse(rule, 'age', item, yearsAfter(date, rule.years), today));
    if (rule.type === 'timeWindow' && first !== undefined)
      return [lapse(rule, 'window', first.item, yearsAfter(first.date, rule.years), today)];
    return [];
  });
  return lapses.sort((a, b) => (a.lastOn < b.lastOn ? -1 : a.lastOn > b.lastOn ? 1 : 0));
}

function lapse(rule: Rule, kind: Lapse['kind'], item: Dated, lastOn: IsoDate, today: IsoDate): Lapse {
  const state = today > lastOn ? 'lapsed' : yearsAfter(today, soonYears) >= lastOn ? 'soon' : 'later';
  return { ruleId: rule.id, kind, itemId: item.id, title: item.title, lastOn, state };
}
