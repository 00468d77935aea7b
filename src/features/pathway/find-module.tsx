import { createContext, use, type ReactNode } from 'react';
import type { RuleView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { usePlan } from './plan-context.tsx';
import { sentenceValues } from '#src/i18n/sentence-values.ts';

const FindModule = createContext<((ruleId: string) => void) | null>(null);

/** Gives requirements the way to look for modules; it belongs to another part of the app. */
export const FindModuleProvider = FindModule.Provider;

/** Looks for modules for a rule; null where there is no such way, as in a what-if, which is no plan to add to. */
export function useFindModule(): ((ruleId: string) => void) | null {
  const find = use(FindModule);
  return usePlan().pathway.scratchOf === null ? find : null;
}

/** The way to a module for a requirement that nothing planned meets; nothing where there is no such way. */
export function FindModuleButton({ rule }: { rule: RuleView }): ReactNode {
  const text = useText();
  const { t } = text;
  const find = useFindModule();
  if (find === null || rule.state !== 'unmet') return null;
  const title = t(`rule.title.${rule.title.code}`, sentenceValues(text, rule.title.data));
  return (
    <p className="text-sm print:hidden">
      <TextButton
        aria-label={t('catalogue.gap.find.label', { rule: title })}
        onPointerEnter={prepareDialog}
        onClick={() => {
          find(rule.id);
        }}
      >
        {t('catalogue.gap.find')}
      </TextButton>
    </p>
  );
}
