import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { StoneBar } from '#src/ui/stone.tsx';
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
  const { t, credits } = useText();
  const { totals } = view;
  return (
    <span className="block">
      <StoneBar
        parts={[
          { state: 'recognised', share: totals.recognised },
          { state: 'earned', share: totals.earned },
          { state: 'planned', share: totals.planned },
        ]}
        open={totals.open}
      />
      <span className="mt-1 block text-xs text-ink-2">
        {t('pathway.summary', {
          recognised: credits(totals.recognised),
          earned: credits(totals.earned),
          planned: credits(totals.planned),
          open: credits(totals.open),
          some: totals.open,
          unit: unitName(t, view.unit),
        })}
      </span>
    </span>
  );
}
