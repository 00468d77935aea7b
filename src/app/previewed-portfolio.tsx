import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';
import { keptFragment, onFragmentChange } from '#src/features/employer/open/fragment.ts';
import { PlainPage } from '#src/features/employer/plain-page.tsx';
import { PortfolioPage } from '#src/features/employer/portfolio/portfolio-page.tsx';
import { ViewPage } from '#src/features/employer/open/view-page.tsx';
import { useText } from '#src/i18n/text.tsx';
import { askForPreview, previewIn } from './preview-channel.ts';

/** The reader's page with what the composer of this browser shows; see the note in `preview-channel.ts`. */
export function PreviewedPortfolio(): ReactNode {
  const { t } = useText();
  const id = previewIn(useSyncExternalStore(onFragmentChange, keptFragment));
  const { data } = useQuery({
    queryKey: ['preview', id],
    queryFn: () => askForPreview(id ?? ''),
    enabled: id !== null,
    staleTime: Infinity,
  });
  // A link was opened in this tab since, or there is a page around this one: both are told as ever.
  if (id === null || window.top !== window.self) return <ViewPage />;
  if (data === undefined) return null;
  if (data !== null) return <PortfolioPage portfolio={data} id={`preview ${id}`} />;
  return (
    <PlainPage title={t('reader.preview.over')}>
      <p>{t('reader.preview.over.text')}</p>
    </PlainPage>
  );
}
