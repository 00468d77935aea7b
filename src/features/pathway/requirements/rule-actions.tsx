import { useState, type ReactNode } from 'react';
import { withCondition, withOverride, withoutOverride } from '#src/domain/pathway/edit/plan-words.ts';
import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { localDay } from '#src/domain/time.ts';
import { ruleTitle } from '#src/i18n/rule-words.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import type { MenuItem } from '#src/ui/menu.tsx';
import { conditionWords } from './condition-words.ts';
import { useFindModule } from '#src/features/pathway/find-module.ts';
import { JudgeDialog } from './judge-dialog.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';
import { useChangePlan } from '#src/features/pathway/use-change-plan.ts';

/** A rule's last line, with what can be done about it in one quiet menu: look for a module, say what is so, judge it. */
export function RuleActions({ rule, children }: { rule: RuleView; children: ReactNode }): ReactNode {
  const text = useText();
  const { t } = text;
  const { now } = useServices();
  const { pathway } = usePlan();
  const find = useFindModule();
  const { change, trouble } = useChangePlan();
  const [judging, setJudging] = useState(false);
  const title = ruleTitle(text, rule);
  const items = actionsOf(text, rule, find !== null);
  const act = (id: string) => {
    const condition = rule.conditions.find(({ key }) => key === id);
    if (id === 'find') find?.(rule.id);
    else if (id === 'judge') setJudging(true);
    else if (condition) {
      const day = condition.confirmedOn === null ? localDay(now()) : null;
      void change(withCondition(pathway, condition.key, day), t('stack.done.answered'));
    } else void change(withoutOverride(pathway, rule.id), t('rule.judge.takenBack', { rule: title }));
  };
  return (
    <>
      <div className="mt-0.5 flex items-center justify-between gap-x-4 text-xs text-ink-3">
        {children}
        {items.length > 0 && (
          <span className="flex-none print:hidden">
            <MenuButton
              label={t('rule.more', { rule: title })}
              className="-my-3 -me-3 grid size-11 place-items-center rounded-ui text-ink-2 hover:bg-mist aria-expanded:bg-mist"
              items={items}
              onAction={act}
            >
              <Icon name="more" />
            </MenuButton>
          </span>
        )}
      </div>
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

/** Ids are `find`, `judge`, `leave`, or the key of a condition. */
function actionsOf(text: Text, rule: RuleView, canFind: boolean): MenuItem[] {
  const { t } = text;
  return [
    ...(canFind && rule.state === 'unmet'
      ? [{ id: 'find', label: t('catalogue.gap.find'), icon: 'search' as const }]
      : []),
    ...rule.conditions.map((condition) => ({
      id: condition.key,
      label: t(condition.confirmedOn === null ? 'rule.condition.say' : 'rule.condition.takeBack', {
        what: conditionWords(text, condition),
      }),
      icon: 'person' as const,
    })),
    ...(rule.override
      ? [{ id: 'leave', label: t('rule.judge.takeBack'), icon: 'undo' as const }]
      : rule.severity === 'advisory'
        ? []
        : [
            {
              id: 'judge',
              label: t('rule.judge'),
              detail: t('rule.judge.text'),
              icon: 'pencil' as const,
            },
          ]),
  ];
}

/** Where nothing but the learner's word is missing, the way to give it stands with the reason. */
export function SayCondition({ rule }: { rule: RuleView }): ReactNode {
  const text = useText();
  const { now } = useServices();
  const { pathway } = usePlan();
  const { change } = useChangePlan();
  const open = rule.conditions.find(({ confirmedOn }) => confirmedOn === null);
  if (rule.state !== 'notCheckable' || !open) return null;
  return (
    <TextButton
      className="text-ink print:hidden"
      onClick={() => {
        void change(withCondition(pathway, open.key, localDay(now())), text.t('stack.done.answered'));
      }}
    >
      {text.t('rule.condition.say', { what: conditionWords(text, open) })}
    </TextButton>
  );
}
