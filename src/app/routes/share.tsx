import type { ReactNode } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { PortfolioPreview } from '#src/features/employer/portfolio/portfolio-preview.tsx';
import { SharePage } from '#src/features/share/share-page.tsx';
import { paths } from '#src/paths.ts';
import { offerPreview } from '../preview-channel.ts';

/** The address of the employer's page on this host, under whatever folder the app is served from. */
const viewAddress = `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${paths.view}`;

/** Entries handed over by the wallet's selection; empty for anything else. */
function handedOver(state: unknown): string[] {
  const ids = (state as { entryIds?: unknown } | null)?.entryIds;
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

export function Component(): ReactNode {
  const { state } = useLocation() as { state: unknown };
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const inAddress = params.get('entries') ?? '';
  const preselected = inAddress === '' ? handedOver(state) : inAddress.split(',');
  // What is being made is kept with the wallet from here on; an address that named it would begin it again.
  const forget = () => {
    if (preselected.length > 0) void navigate(paths.share, { replace: true, state: null });
  };
  return (
    <SharePage
      preselected={[...new Set(preselected)]}
      onTaken={forget}
      viewAddress={viewAddress}
      renderPreview={(portfolio, opened) => <PortfolioPreview portfolio={portfolio} opened={opened} />}
      offerPreview={offerPreview}
    />
  );
}
