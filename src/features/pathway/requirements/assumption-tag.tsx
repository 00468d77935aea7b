import type { ReactNode } from 'react';
import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { Tag } from '#src/ui/notice.tsx';
import { usePlan } from '#src/features/pathway/plan-context.tsx';

/** Marks a rule that no page states; in a qualification that the learner described it is their assumption. */
export function AssumptionTag({ rule }: { rule: RuleView }): ReactNode {
  const { t } = useText();
  const { own } = useTemplates();
  const { view } = usePlan();
  const isTheirs = rule.regimeId === null && own.some(({ id }) => id === view.template.id);
  return <Tag assumption>{t(isTheirs ? 'pathway.assumption.own' : 'rule.origin.assumption')}</Tag>;
}
