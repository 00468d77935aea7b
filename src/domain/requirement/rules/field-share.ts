import { iscedCodeOf } from '../../credential/isced-f.ts';
import { groupBy } from '../../group-by.ts';
import { amountsOf, atLeast, split, sumOf } from '../amounts.ts';
import type { Evaluator, Placed } from '../evaluation.ts';
import { outcome } from '../outcome.ts';

/**
 * A over c with an ISCED-F code that starts with a listed prefix ≥ min. Where the field is the learner's
 * to choose, the narrow field (three digits, ISCED-F 2013) with most credits is taken.
 */
export const fieldShare: Evaluator<'fieldShare'> = ({ iscedPrefixes, minHundredths }, { placed }) => {
  if (placed.length === 0)
    return outcome('unmet', 'field-missing', {
      data: { field: '', counted: 0, needed: minHundredths / 100, count: 0 },
      deficitHundredths: minHundredths,
    });
  const prefixes = iscedPrefixes.length > 0 ? iscedPrefixes : strongestField(placed);
  const { known, unknown } = split(placed, ({ candidate }) => {
    const codes = candidate.fields.map(digitsOf).filter((code) => code !== '');
    if (codes.length === 0) return null;
    return codes.some((code) => prefixes.some((prefix) => code.startsWith(prefix)));
  });
  const judged = atLeast(
    minHundredths,
    known,
    { items: unknown, datum: 'field' },
    { counted: 'field-counted', missing: 'field-missing' },
  );
  const code = judged.state === 'unknown' ? 'field-unknown' : judged.code;
  return { ...judged, code, data: { ...judged.data, field: prefixes.join(', '), items: placed.length } };
};

const digitsOf = (field: string): string => iscedCodeOf(field) ?? '';

function strongestField(placed: readonly Placed[]): string[] {
  const narrow = placed.flatMap((item) =>
    [...new Set(item.candidate.fields.map((field) => digitsOf(field).slice(0, 3)))]
      .filter((field) => field.length === 3)
      .map((field) => ({ field, item })),
  );
  const byField = [...groupBy(narrow, ({ field }) => field)].map(([field, items]) => ({
    field,
    hundredths: sumOf(amountsOf(items.map(({ item }) => item))),
  }));
  const [best] = byField.sort((a, b) => b.hundredths - a.hundredths || (a.field < b.field ? -1 : 1));
  return best ? [best.field] : [];
}
