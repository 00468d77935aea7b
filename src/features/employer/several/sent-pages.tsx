import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { localDay } from '#src/domain/time.ts';
import { useText } from '#src/i18n/text.tsx';
import { openedLinkQuery } from '#src/queries/portfolio-queries.ts';
import { useReaderServices } from '#src/queries/services.tsx';
import { useResults } from '#src/queries/use-results.ts';
import { AllCredentials } from './all-credentials.tsx';
import { OpenedLink, OpenedPortfolio } from '#src/features/employer/employer-page.tsx';
import { OpenPage } from '#src/features/employer/open/open-page.tsx';
import { OpenedBesideContext } from './opened-beside.ts';
import { OpenedNav } from './opened-nav.tsx';
import type { Sent } from '#src/features/employer/open/sent.ts';

/** Null where it gives none, or is not open. */
const nameOf = (portfolio: Portfolio | null): string | null =>
  portfolio === null || portfolio.holderName === '' ? null : portfolio.holderName;

/**
 * What was opened on this page, one thing at a time: the way to open more, every credential in one table, or one
 * portfolio as its sender made it. Each is checked on its own.
 */
export function SentPages(props: {
  sent: Sent;
  reading: boolean;
  onFiles: (files: readonly File[]) => void;
  onSent: (sent: Sent) => void;
}): ReactNode {
  const { t } = useText();
  const services = useReaderServices();
  const { sent } = props;
  const [asked, setAsked] = useState<string | null>(null);
  // Passphrases stay with the page, so that going to and fro does not ask for them again.
  const [passphrases, setPassphrases] = useState<ReadonlyMap<string, string>>(new Map());
  const opened = useResults(
    sent.fragments.map((fragment) =>
      openedLinkQuery(services, { fragment, passphrase: passphrases.get(fragment) }),
    ),
  );
  const today = localDay(services.now());
  const isStopped = ({ stopAfter }: Portfolio) => stopAfter !== null && today > stopAfter;
  const fromLinks = sent.fragments.map((fragment, index) => {
    const data = opened[index]?.data;
    return { id: fragment, portfolio: data?.ok ? data.value : null };
  });
  const portfolios = [...fromLinks, ...sent.papers].map(({ id, portfolio }, index) => ({
    id,
    name: nameOf(portfolio) ?? t('employer.opened.portfolio', { n: index + 1 }),
    portfolio: portfolio && isStopped(portfolio) ? null : portfolio,
  }));
  const isSeveral = portfolios.length + sent.loose.length > 1 || sent.loose.length > 0;
  const isNothing = portfolios.length === 0 && sent.loose.length === 0;
  const usual = isNothing || sent.frames ? 'open' : isSeveral ? 'all' : (portfolios[0]?.id ?? 'open');
  const isThere =
    asked === 'open' || (asked === 'all' && isSeveral) || portfolios.some(({ id }) => id === asked);
  const shown = asked !== null && isThere ? asked : usual;

  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    document.getElementById('main')?.focus();
  }, [shown]);

  const nav = !isNothing && (
    <OpenedNav
      shown={shown}
      places={[
        ...(isSeveral ? [{ id: 'all', name: t('employer.opened.all') }] : []),
        ...portfolios,
        { id: 'open', name: t('employer.opened.more') },
      ]}
      onShow={setAsked}
    />
  );
  const paper = sent.papers.find(({ id }) => id === shown);
  return (
    <OpenedBesideContext value={nav}>
      {shown === 'open' && (
        <OpenPage
          sent={sent}
          reading={props.reading}
          onFiles={(files) => {
            setAsked(null);
            props.onFiles(files);
          }}
          onSent={(next) => {
            if (next.fragments.length > sent.fragments.length) setAsked(next.fragments.at(-1) ?? null);
            props.onSent(next);
          }}
        />
      )}
      {shown === 'all' && <AllCredentials sent={sent} portfolios={portfolios} onShow={setAsked} />}
      {paper && <OpenedPortfolio key={shown} portfolio={paper.portfolio} id={shown} />}
      {sent.fragments.includes(shown) && (
        <OpenedLink
          key={shown}
          fragment={shown}
          passphrase={passphrases.get(shown)}
          onPassphrase={(passphrase) => {
            setPassphrases(new Map([...passphrases, [shown, passphrase]]));
          }}
        />
      )}
    </OpenedBesideContext>
  );
}
