import type { ReactNode } from 'react';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';

/** Until it is proven that nothing is better: how much better another placement could be. */
export function PlacementGap(props: { view: PathwayView; isSearching: boolean }): ReactNode {
  const { t } = useText();
  const { allocation, unit } = props.view;
  return (
    <p role="status" className="text-sm text-ink-2">
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
  );
}

/** How things are placed, for those who ask. */
export function PlacementHow(): ReactNode {
  const { t } = useText();
  return (
    <details>
      <summary className="flex min-h-9 cursor-pointer items-center">{t('allocation.how.title')}</summary>
      <p className="text-ink-2">{t('allocation.how.text')}</p>
    </details>
  );
}
