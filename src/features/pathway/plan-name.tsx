import type { ReactNode } from 'react';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { targetName } from './target-text.ts';

/** The learner's name for a plan, else the name of what it is toward. */
export const planName = ({ name }: Pick<Pathway, 'name'>, template: QualificationTemplate): string =>
  name === '' ? targetName(template) : name;

/** The learner's own name for a plan, as their word; nothing where they gave it none. */
export function OwnPlanName({ name }: { name: string }): ReactNode {
  const { t } = useText();
  return name === '' ? null : (
    <span className="mt-1 flex items-start gap-1.5 border-s-[3px] border-dotted border-edge ps-2 text-sm break-words text-ink">
      <Icon name="pencil" className="mt-0.5 size-4 flex-none text-ink-2" />
      <span className="sr-only">{t('plan.name.yours')}: </span>
      {name}
    </span>
  );
}
