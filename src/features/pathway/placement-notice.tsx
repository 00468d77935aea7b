import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

/** How things are placed, and, until it is proven that nothing is better, how much better another could be. */
export function PlacementNotice(props: { view: PathwayView; isSearching: boolean }): ReactNode {
  const { t } = useText();
  const { allocation, unit } = props.view;
  return (
    <div className="mb-4 text-sm text-ink-2">
      <p role="status">
        {!allocation.optimal && (
          <>
            {t('allocation.may-be-better', {
              rules: allocation.gap.rules,
              credits: allocation.gap.hundredths / 100,
              unit: unitName(t, unit),
            })}{' '}
            {props.isSearching && t('allocation.searching')}
          </>
        )}
      </p>
      <details>
        <summary className="min-h-6 cursor-pointer">{t('allocation.how.title')}</summary>
        <p className="mt-1">{t('allocation.how.text')}</p>
      </details>
    </div>
  );
}
