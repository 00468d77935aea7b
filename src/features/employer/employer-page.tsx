import { useQuery } from '@tanstack/react-query';
import { Suspense, useDeferredValue, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { localDay } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text.tsx';
import { openedLinkQuery } from '#src/queries/portfolio-queries.ts';
import { useReaderServices } from '#src/queries/services.tsx';
import { EmployerHeader } from './employer-header.tsx';
import { useEmployerParts } from './employer-parts.ts';
import { LinkProblemPage, LockedPage, prepareOnDemand, StoppedPage } from './on-demand.tsx';
import { keptFragment, onFragmentChange } from '#src/features/employer/open/fragment.ts';
import { loadArchive } from './load-archive.ts';
import { PlainPage } from './plain-page.tsx';
import { PortfolioPage } from '#src/features/employer/portfolio/portfolio-page.tsx';

/**
 * What someone sees who opens a shared link. It reads the link and nothing else: not this browser's
 * own wallet, and nothing from any server unless the reader asks for it.
 *
 * @param onDrawn - told when the link is opened and drawn, or what became of it; it must stay the same
 */
export function EmployerPage({ onDrawn }: { onDrawn?: () => void }): ReactNode {
  const { t } = useText();
  const fragment = useSyncExternalStore(onFragmentChange, keptFragment);
  // A page around this one could draw over it. `frame-ancestors` needs a server's header; this does not.
  if (window.top !== window.self)
    return (
      <PlainPage title={t('employer.framed.title')}>
        <p>{t('employer.framed.text')}</p>
      </PlainPage>
    );
  return (
    <Suspense fallback={null}>
      {fragment === '' ? (
        <LinkProblemPage code="link-empty" />
      ) : (
        <OpenedLink key={fragment} fragment={fragment} onDrawn={onDrawn} />
      )}
    </Suspense>
  );
}

/**
 * The portfolio in a link, or why there is none.
 *
 * @param kept - what opens it, where it is locked and the page around keeps that
 */
export function OpenedLink({
  fragment,
  passphrase: kept,
  onPassphrase,
  onDrawn,
}: {
  fragment: string;
  passphrase?: string | undefined;
  onPassphrase?: (passphrase: string) => void;
  onDrawn?: (() => void) | undefined;
}): ReactNode {
  const { t } = useText();
  const services = useReaderServices();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const passphrase = typed ?? kept;
  const open = (given: string) => {
    setTyped(given);
    onPassphrase?.(given);
  };
  const { data: opened, error } = useQuery(openedLinkQuery(services, { fragment, passphrase }));
  // Many credentials are drawn between whatever else the page has to do.
  const data = useDeferredValue(opened);
  useEffect(() => {
    if (data) onDrawn?.();
  }, [data, onDrawn]);
  if (error) throw error;
  if (!data && passphrase === undefined)
    return (
      <>
        <EmployerHeader />
        <main id="main" className="mx-auto max-w-[1080px] px-10 pt-8 max-md:px-4">
          <title>{t('app.name')}</title>
          <p role="status" className="text-ink-2">
            {t('employer.opening')}
          </p>
        </main>
      </>
    );
  const problem = data?.ok === false ? data.error.code : null;
  if (!data || problem === 'passphrase-needed' || problem === 'passphrase-wrong')
    return <LockedPage wrong={problem === 'passphrase-wrong'} opening={!data} onOpen={open} />;
  if (!data.ok) return <LinkProblemPage code={problem ?? 'link-damaged'} />;
  return <OpenedPortfolio portfolio={data.value} id={fragment} />;
}

/** A portfolio, unless its holder asked that it not be used any more. */
export function OpenedPortfolio({ portfolio, id }: { portfolio: Portfolio; id: string }): ReactNode {
  const { now } = useReaderServices();
  const { prepareDetails } = useEmployerParts();
  const { stopAfter } = portfolio;
  // Once it is drawn, the rest comes at once, so that the page keeps working without a network. What cannot
  // be fetched now is asked for again when it is needed.
  useEffect(() => {
    void Promise.allSettled([prepareOnDemand(), prepareDetails(), loadArchive()]);
  }, [prepareDetails]);
  return stopAfter !== null && localDay(now()) > stopAfter ? (
    <StoppedPage stopAfter={stopAfter} />
  ) : (
    <PortfolioPage portfolio={portfolio} id={id} />
  );
}
