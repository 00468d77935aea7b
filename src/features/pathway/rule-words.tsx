import { useState, type ReactNode } from 'react';
import { withCondition, withOverride, withoutOverride } from '#src/domain/pathway/plan-words.ts';
import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { localDay } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { JudgeDialog } from './judge-dialog.tsx';
import { usePlan } from './plan-context.tsx';
import { useChangePlan } from './use-change-plan.ts';

/** What the learner says of a rule: conditions about themselves, and a judgement of their own. */
export function RuleWords({ rule, title }: { rule: RuleView; title: string }): ReactNode {
  const { t, date } = useText();
  const { now } = useServices();
  const { pathway } = usePlan();
  const { change, trouble } = useChangePlan();
  const [judging, setJudging] = useState(false);
  const { override } = rule;
  return (
    <>
      {override && (
        <p className="mt-1 flex items-start gap-1.5 text-sm">
          <Icon name="pencil" className="mt-0.5 size-4 flex-none" />
          <span>
            {t(`rule.judged.${override.as}`, { date: date(override.on) })}{' '}
            {override.note !== '' && <q>{override.note}</q>}{' '}
            {t('rule.judged.cairn', { state: t(`requirement.state.${rule.outcome.state}`) })}
          </span>
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
        {rule.conditions.map((condition) => {
          const what =
            condition.kind === 'admission'
              ? t('rule.condition.admission', { to: condition.to })
              : t('rule.condition.registered', { count: condition.modules });
          const isOn = condition.confirmedOn !== null;
          return (
            <TextButton
              key={condition.key}
              aria-pressed={isOn}
              onClick={() => {
                const next = withCondition(pathway, condition.key, isOn ? null : localDay(now()));
                void change(next, t('stack.done.answered'));
              }}
            >
              {t(isOn ? 'rule.condition.takeBack' : 'rule.condition.say', { what })}
            </TextButton>
          );
        })}
        {override ? (
          <TextButton
            aria-label={t('rule.judge.takeBack.of', { rule: title })}
            onClick={() => {
              void change(withoutOverride(pathway, rule.id), t('rule.judge.takenBack', { rule: title }));
            }}
          >
            {t('rule.judge.takeBack')}
          </TextButton>
        ) : (
          rule.severity !== 'advisory' && (
            <TextButton
              aria-label={t('rule.judge.of', { rule: title })}
              onPointerEnter={prepareDialog}
              onClick={() => {
                setJudging(true);
              }}
            >
              {t('rule.judge')}
            </TextButton>
          )
        )}
      </p>
      {trouble !== null && !judging && (
        <p role="alert" className="text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
      {judging && (
        <JudgeDialog
          title={title}
          trouble={trouble}
          onClose={() => {
            setJudging(false);
          }}
          onSave={(as, note) => {
            const next = withOverride(pathway, { ruleId: rule.id, as, note, on: localDay(now()) });
            void change(next, t('rule.judge.done', { rule: title })).then((saved) => {
              if (saved) setJudging(false);
            });
          }}
        />
      )}
    </>
  );
}
