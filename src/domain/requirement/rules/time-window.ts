import { missingOf } from '../amounts.ts';
import { yearsAfter } from '../calendar.ts';
import type { Evaluator } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/**
 * lastAward − firstAward ≤ years over what counts, both ends included. A missing date leaves it open, and so
 * does a plan that is not whole: what it still lacks will have a date too.
 */
export const timeWindow: Evaluator<'timeWindow'> = ({ years }, { placed, template, today }) => {
  const dated = placed.flatMap((item) => item.candidate.date ?? []).sort();
  const undated = placed.filter((item) => item.candidate.date === null);
  const [firstOn] = dated;
  const lastOn = dated.at(-1);
  if (placed.length === 0) return outcome('unknown', 'window-not-begun', { data: { years } });
  if (firstOn === undefined || lastOn === undefined) {
    return outcome('unknown', 'dates-missing', {
      data: { count: undated.length },
      missing: missingOf(undated, 'date'),
    });
  }
  const closesOn = yearsAfter(firstOn, years);
  const data = {
    ...{ firstOn, lastOn, closesOn, years, count: undated.length },
    oneDay: Number(firstOn === lastOn),
  };
  if (lastOn > closesOn) return outcome('unmet', 'window-exceeded', { data });
  const counted = placed.reduce((sum, item) => sum + item.countedHundredths, 0);
  const openHundredths = Math.max(0, template.total.minHundredths - counted);
  const isFinished = openHundredths === 0 && placed.every((item) => item.candidate.tier !== 'planned');
  if (!isFinished && today > closesOn) return outcome('unmet', 'window-closed', { data });
  if (undated.length > 0)
    return outcome('unknown', 'dates-missing', { data, missing: missingOf(undated, 'date') });
  if (openHundredths > 0) {
    return outcome('unknown', 'window-plan-open', { data: { ...data, open: openHundredths / 100 } });
  }
  const isPlan = placed.some((item) => item.candidate.tier === 'planned');
  return outcome(isPlan ? 'metByPlan' : 'met', 'within-window', { data });
};
