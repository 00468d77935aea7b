import type { ReactNode } from 'react';
import type { ViewChanges } from '#src/domain/pathway/compare/compare-views.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { Icon } from '#src/ui/icon.tsx';
import { ruleTitle } from '#src/i18n/rule-words.ts';

/** What is different in the what-if, in words. Changes are said aloud as they come. */
export function WhatIfChanges({ changes, unit }: { changes: ViewChanges; unit: string }): ReactNode {
  const text = useText();
  const { t, credits, month } = text;
  const units = unitName(t, unit);
  const lines: readonly { key: string; name: string; before: string | null; after: string }[] = [
    ...changes.totals.map(({ total, before, after }) => ({
      key: total,
      name: t(`plan.whatIf.total.${total}`),
      before: credits(before),
      after: t('pathway.amount', { credits: credits(after), unit: units }),
    })),
    ...(changes.plannedUntil
      ? [
          {
            key: 'until',
            name: t('plan.whatIf.until'),
            before: changes.plannedUntil.before ? month(changes.plannedUntil.before) : t('plan.open'),
            after: changes.plannedUntil.after ? month(changes.plannedUntil.after) : t('plan.open'),
          },
        ]
      : []),
    ...changes.rules.map((rule) => ({
      key: rule.id,
      name: nameOf(text, rule),
      ...ruleWords(text, rule, units),
    })),
    ...(changes.overall
      ? [
          {
            key: 'overall',
            name: t('plan.whatIf.overall'),
            before: t(`plan.state.${changes.overall.before}`),
            after: t(`plan.state.${changes.overall.after}`),
          },
        ]
      : []),
  ];
  return (
    <div className="min-w-0 text-sm" aria-live="polite">
      <h3 className="text-base">{t('plan.whatIf.changes')}</h3>
      {lines.length === 0 ? (
        <p className="mt-1 text-ink-2">{t('plan.whatIf.nothing')}</p>
      ) : (
        <ul className="mt-0.5 space-y-0.5 leading-relaxed">
          {lines.map(({ key, name, before, after }) => (
            <li key={key}>
              {name}:{' '}
              {before === null ? (
                after
              ) : (
                <>
                  {before}
                  <Icon name="arrow" className="mx-1.5 inline size-4 align-[-0.15em]" />
                  <span className="sr-only"> {t('plan.whatIf.becomes')} </span>
                  <b>{after}</b>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type RuleChanged = ViewChanges['rules'][number];

/** A group by its name; any other rule by its title. */
function nameOf(text: Text, { title }: RuleChanged): string {
  const { group } = title.data;
  if ((title.code === 'group' || title.code === 'group-counted') && typeof group === 'string') return group;
  return ruleTitle(text, { title });
}

function ruleWords(
  { t, credits }: Text,
  { before, after }: RuleChanged,
  unit: string,
): { before: string | null; after: string } {
  const state = (one: RuleChanged['before']) => (one ? t(`plan.state.${one.state}`) : t('plan.state.absent'));
  if (before !== null && before.state === after?.state)
    return {
      before: null,
      after: t('plan.whatIf.still', {
        state: state(after),
        missing: t('pathway.amount', { credits: credits(after.deficitHundredths), unit }),
      }),
    };
  return { before: state(before), after: state(after) };
}
