import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import type { RequirementTone } from '#src/ui/requirement-mark.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';

/** A rule's mark: one that rests on what nobody has decided is no more than met if recognised. */
export function useRuleTone(rule: RuleView): RequirementTone {
  const { metByAssumption } = usePlan();
  return metByAssumption.has(rule.id) ? 'metIfRecognised' : rule.state;
}

/** A rule's state in words; in a what-if it says where that rests on what nobody has decided. */
export function RuleState({ rule }: { rule: RuleView }): ReactNode {
  const { t } = useText();
  const { metByAssumption } = usePlan();
  return metByAssumption.has(rule.id) ? t('plan.whatIf.met') : t(`requirement.state.${rule.state}`);
}

/** What a rule that is met in a what-if takes for granted. */
export function RuleAssumes({ rule }: { rule: RuleView }): ReactNode {
  const { t, list, language } = useText();
  const { metByAssumption, view } = usePlan();
  if (!metByAssumption.has(rule.id)) return null;
  const titles = view.groups
    .flatMap(({ items }) => items)
    .filter((item) => item.assumed)
    .map((item) => pickLanguage(item.title, [language]).text);
  return (
    <p className="text-sm text-ink-2">
      {t('plan.whatIf.assumes', { titles: list(titles), count: titles.length })}
    </p>
  );
}

/** How many rules are met only in the what-if; nothing where none is. */
export function WhatIfCount(): ReactNode {
  const { t } = useText();
  const { metByAssumption } = usePlan();
  return metByAssumption.size > 0 && t('plan.whatIf.met.count', { count: metByAssumption.size });
}
