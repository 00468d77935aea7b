import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { totalsWords } from '#src/i18n/totals-words.ts';
import { TotalsBar } from '#src/ui/totals-bar.tsx';
import { isFramework, originOf, sizeOf, targetName } from './target-text.ts';

/** A target's name and size. Named targets are in the institution's hand, frameworks in Cairn's. */
export function TargetName({ view, note }: { view: PathwayView; note?: string }): ReactNode {
  const text = useText();
  const { template } = view;
  return (
    <span className="block min-w-0">
      <span
        className={`block text-[1.125rem] leading-tight ${isFramework(template) ? 'font-semibold' : 'font-serif font-medium'}`}
      >
        {targetName(template)}
      </span>
      <span className="mt-0.5 block text-sm text-ink-2">
        {[originOf(text, template), sizeOf(text, template), ...(note === undefined ? [] : [note])].join(
          ' · ',
        )}
      </span>
    </span>
  );
}

/** How far the plan reaches, as a bar and in words. */
export function TargetProgress({ view }: { view: PathwayView }): ReactNode {
  return <TotalsBar totals={view.totals} words={totalsWords(useText(), view)} />;
}
