import { missingOf } from '../amounts.ts';
import { yearsAfter } from '../calendar.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/** lastAward − firstAward ≤ years over what counts, both ends included. A missing date leaves it open. */
export const timeWindow: Evaluator<'timeWindow'> = ({ years }, { placed, template, today }) => {
  const dated = placed.flatMap((item) => item.candidate.date ?? []).sort();
  const undated = placed.filter((item) => item.candidate.date === null);
  const [firstOn] = dated;
  const lastOn = dated.at(-1);
  if (placed.length === 0) return outcome('met', 'nothing-to-judge');
  if (firstOn === undefined || lastOn === undefined) {
    return outcome('unknown', 'dates-missing', {
      data: { count: undated.length },
      missing: missingOf(undated, 'date'),
    });
  }
  const closesOn = yearsAfter(firstOn, years);
  const data = { firstOn, lastOn, closesOn, years, count: undated.length };
  if (lastOn > closesOn) return outcome('unmet', 'window-exceeded', { data });
  const counted = placed.reduce((sum, item) => sum + item.countedHundredths, 0);
  const isFinished =
    counted >= template.total.minHundredths && placed.every((item) => item.candidate.tier !== 'planned');
  if (!isFinished && today > closesOn) return outcome('unmet', 'window-closed', { data });
  if (undated.length > 0)
    return outcome('unknown', 'dates-missing', { data, missing: missingOf(undated, 'date') });
  const isPlan = placed.some((item) => item.candidate.tier === 'planned');
  return outcome(isPlan ? 'metByPlan' : 'met', 'within-window', { data });
};
