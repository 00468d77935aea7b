import { useCallback, type ReactNode } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { PortfolioPreview } from '#src/features/employer/portfolio-preview.tsx';
import { saveOriginals } from '#src/features/employer/save-originals.ts';
import { SharePage } from '#src/features/share/share-page.tsx';
import { paths } from '#src/paths.ts';

/** The address of the employer's page on this host, under whatever folder the app is served from. */
const viewAddress = `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${paths.view}`;

/** Entries handed over by the wallet's selection; empty for anything else. */
function handedOver(state: unknown): string[] {
  const ids = (state as { entryIds?: unknown } | null)?.entryIds;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

export function Component(): ReactNode {
  const { state } = useLocation() as { state: unknown };
  const [params, setParams] = useSearchParams();
  const inAddress = params.get('entries') ?? '';
  const keepInAddress = useCallback(
    (ids: readonly string[]) => {
      if (ids.join(',') === inAddress) return;
      setParams(
        (now) => {
          const next = new URLSearchParams(now);
          if (ids.length > 0) next.set('entries', ids.join(','));
          else next.delete('entries');
          return next;
        },
        { replace: true },
      );
    },
    [inAddress, setParams],
  );
  const preselected = inAddress === '' ? handedOver(state) : inAddress.split(',');
  return (
    <SharePage
      preselected={[...new Set(preselected)]}
      onTicked={keepInAddress}
      viewAddress={viewAddress}
      renderPreview={(portfolio, opened) => <PortfolioPreview portfolio={portfolio} opened={opened} />}
      onSaveOriginals={(originals, name) => void saveOriginals(originals, name)}
    />
  );
}
