import type { ReactNode } from 'react';
import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { conditionWords } from './condition-words.ts';

/** What the learner says of a rule, as their word: conditions about themselves, and a judgement of their own. */
export function RuleWords({ rule }: { rule: RuleView }): ReactNode {
  const text = useText();
  const { t, date } = text;
  const { override } = rule;
  return (
    <>
      {rule.conditions.map(
        (condition) =>
          condition.confirmedOn !== null && (
            <OwnWord key={condition.key}>
              {t('rule.condition.said', {
                what: conditionWords(text, condition),
                date: date(condition.confirmedOn),
              })}
            </OwnWord>
          ),
      )}
      {override && (
        <OwnWord>
          {t(`rule.judged.${override.as}`, { date: date(override.on) })}{' '}
          {override.note !== '' && <q>{override.note}</q>}{' '}
          {t('rule.judged.cairn', { state: t(`requirement.state.${rule.outcome.state}`) })}
        </OwnWord>
      )}
    </>
  );
}

/** A line that rests on the learner's word alone. */
export function OwnWord({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className="mt-1 flex items-start gap-1.5 text-sm">
      <Icon name="pencil" className="mt-0.5 size-4 flex-none" />
      <span>{children}</span>
    </p>
  );
}
