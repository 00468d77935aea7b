import { Suspense, type ReactNode } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { summarisePortfolio } from '#src/domain/portfolio/portfolio-summary.ts';
import { attributionOf } from '#src/domain/verification/attribution.ts';
import { ContentLanguageProvider, useText } from '#src/i18n/text.tsx';
import { useOpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { ChecksSection } from '#src/features/employer/checks/checks-section.tsx';
import { EmployerHeader } from '#src/features/employer/employer-header.tsx';
import { PortfolioHead } from './portfolio-head.tsx';
import { saveOriginals } from '#src/features/employer/save-originals.ts';
import {
  CredentialsSection,
  Footnotes,
  HolderWords,
  OfficerSection,
  PageBanners,
  SizeRulers,
  SkillsSection,
} from '#src/features/employer/on-demand.tsx';

/**
 * A shared portfolio, read and checked on this device.
 *
 * @param id - alike whenever the portfolio is; answers are remembered under it while the page is open
 */
export function PortfolioPage(props: { portfolio: Portfolio; id: string }): ReactNode {
  const { t } = useText();
  const { portfolio, id } = props;
  const opened = useOpenedPortfolio(
    portfolio,
    portfolio.originals.map((_, position) => `${id} ${position}`),
  );
  const finished = opened.answered === opened.originals.length;
  const summary = finished ? summarisePortfolio(portfolio, opened.credentials) : null;
  // What failed comes first, once it is known; until then, and otherwise, the holder's order stands.
  const failed = (original: (typeof opened.originals)[number]) =>
    original.credentials.some(({ report }) => attributionOf(report, false) === 'failed');
  const ordered = finished
    ? [...opened.originals.filter(failed), ...opened.originals.filter((original) => !failed(original))]
    : opened.originals;
  const title = portfolio.holderName
    ? t('employer.title', { name: portfolio.holderName })
    : t('employer.title.plain');
  return (
    <ContentLanguageProvider value={portfolio.language || null}>
      <title>{title}</title>
      <EmployerHeader>
        <Button
          size="small"
          icon={<Icon name="print" />}
          onClick={() => {
            window.print();
          }}
        >
          {t('employer.print')}
        </Button>
        {portfolio.originals.length > 0 && (
          <Button
            size="small"
            icon={<Icon name="download" />}
            onClick={() => void saveOriginals(portfolio.originals, title)}
          >
            {t('employer.download')}
          </Button>
        )}
      </EmployerHeader>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1080px] px-10 pt-8 pb-16 max-md:px-4 print:max-w-none print:px-0 print:pt-1.5"
      >
        <PortfolioHead
          portfolio={portfolio}
          summary={summary}
          unreadable={opened.originals.filter(({ problem }) => problem !== null).length}
          banner={
            summary && (
              <Suspense>
                <PageBanners
                  holderName={portfolio.holderName}
                  summary={summary}
                  credentials={opened.credentials}
                />
              </Suspense>
            )
          }
        />
        {opened.originals.length > 0 && (
          <>
            <ChecksSection opened={{ ...opened, originals: ordered }} />
            <Suspense>
              <CredentialsSection portfolio={portfolio} originals={ordered} summary={summary} />
            </Suspense>
          </>
        )}
        <Suspense>{finished && <SkillsSection credentials={opened.credentials} />}</Suspense>
        <Suspense>{summary && <SizeRulers summary={summary} />}</Suspense>
        <Suspense>
          <HolderWords portfolio={portfolio} credentials={opened.credentials} />
        </Suspense>
        <Suspense>
          {finished && opened.originals.length > 0 && <OfficerSection originals={ordered} id={id} />}
        </Suspense>
        <Suspense>
          <Footnotes />
        </Suspense>
      </main>
    </ContentLanguageProvider>
  );
}
