import { useEffect, useRef, useState, type ReactNode } from 'react';
import { portfolioTotals, type Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { useText } from '#src/i18n/text.tsx';
import { useOpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { useReaderServices } from '#src/queries/services.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { Select } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { CheckOnline } from '#src/features/employer/checks/check-online.tsx';
import { credentialRow, rowOrders, sortRows, type RowOrder } from './credential-rows.ts';
import { CredentialsSection } from '#src/features/employer/credentials/credentials-section.tsx';
import { CredentialsTable } from './credentials-table.tsx';
import { EmployerHeader } from '#src/features/employer/employer-header.tsx';
import { Refusals } from './refusals.tsx';
import type { Sent } from '#src/features/employer/open/sent.ts';

type OpenPortfolio = { id: string; name: string; portfolio: Portfolio | null };

/** Every credential of everything that is open, as a table; each file is read and checked on its own. */
export function AllCredentials(props: {
  sent: Sent;
  portfolios: readonly OpenPortfolio[];
  onShow: (id: string) => void;
}): ReactNode {
  const { t, language } = useText();
  const { now } = useReaderServices();
  const { sent, portfolios } = props;
  const [order, setOrder] = useState<RowOrder>('opened');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asksOnline, setAsksOnline] = useState(false);
  const pieces = piecesOf(sent, portfolios);
  const joined: Portfolio = {
    holderName: '',
    title: '',
    recipient: '',
    purpose: '',
    language: '',
    message: '',
    sharedOn: now().toISOString(),
    stopAfter: null,
    originals: pieces.map(({ original }) => original),
    decisions: [],
    ownRecords: [],
    extracts: [],
    pathway: null,
    totals: portfolioTotals,
  };
  const opened = useOpenedPortfolio(
    joined,
    pieces.map(({ key }) => key),
  );
  const rows = sortRows(
    opened.credentials.map((credential) =>
      credentialRow(credential, pieces[credential.original]?.holder ?? null, language),
    ),
    order,
    language,
  );
  const refusals = [
    ...sent.refusals,
    ...opened.originals.flatMap(({ original, problem }) =>
      problem && problem.code !== 'worker-failed' ? [{ fileName: original.fileName, problem }] : [],
    ),
  ];
  const notOpen = portfolios.filter(({ portfolio }) => portfolio === null);
  const isChecking = opened.answered < opened.originals.length;
  const shown = opened.originals.find(({ credentials }) =>
    credentials.some(({ original, index }) => `${original}.${index}` === chosen),
  );
  const full = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen === null) return;
    full.current?.scrollIntoView({ block: 'start' });
    full.current?.focus({ preventScroll: true });
  }, [chosen]);
  return (
    <>
      <title>{`${t('employer.all.title')} · ${t('app.name')}`}</title>
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
      </EmployerHeader>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-[1280px] px-10 pt-8 pb-16 max-md:px-4 print:max-w-none print:px-0 print:pt-1.5"
      >
        <h1>{t('employer.all.title')}</h1>
        <p role="status" className="mt-1 text-ink-2">
          {isChecking
            ? t('employer.progress', { done: opened.answered, count: opened.originals.length })
            : t('employer.all.lead', { count: rows.length, files: opened.originals.length })}
        </p>
        <div className="mt-4 flex flex-wrap items-end gap-4 print:hidden">
          <Select
            label={t('employer.all.order')}
            value={order}
            options={rowOrders.map((value) => ({ value, label: t(`employer.all.order.${value}`) }))}
            onChange={(event) => {
              setOrder(rowOrders.find((known) => known === event.currentTarget.value) ?? 'opened');
            }}
          />
          <TextButton
            className="min-h-11"
            aria-expanded={asksOnline}
            onClick={() => {
              setAsksOnline(!asksOnline);
            }}
          >
            {t('employer.checks.online')}
          </TextButton>
        </div>
        {asksOnline && (
          <CheckOnline
            hostsToAsk={opened.hostsToAsk}
            onAsk={(hosts) => {
              setAsksOnline(false);
              void opened.checkOnline(hosts);
            }}
          />
        )}
        {rows.length > 0 && (
          <CredentialsTable rows={rows} order={order} chosen={chosen} onChoose={setChosen} />
        )}
        <p className="mt-3 max-w-[78ch] text-sm text-ink-2">{t('employer.all.limits')}</p>
        {shown && (
          <div ref={full} tabIndex={-1} className="scroll-mt-4 print:hidden">
            <CredentialsSection portfolio={joined} originals={[shown]} summary={null} />
          </div>
        )}
        {notOpen.length > 0 && (
          <ul className="mt-4 space-y-1 print:hidden">
            {notOpen.map(({ id, name }) => (
              <li key={id}>
                <TextButton
                  className="min-h-11"
                  onClick={() => {
                    props.onShow(id);
                  }}
                >
                  {t('employer.all.notOpen', { name })}
                </TextButton>
              </li>
            ))}
          </ul>
        )}
        <div className="mt-10">
          <Refusals refusals={refusals} />
        </div>
      </main>
    </>
  );
}

/** Every file in which a credential may be, with the key under which its checks are remembered. */
function piecesOf(sent: Sent, portfolios: readonly OpenPortfolio[]) {
  return [
    ...portfolios.flatMap(({ id, name, portfolio }) => {
      // A file beside the sender's own record is no credential.
      const beside = new Set(portfolio?.ownRecords.map(({ file }) => file));
      return (portfolio?.originals ?? []).flatMap((original, position) =>
        beside.has(position) ? [] : [{ original, key: `${id} ${position}`, holder: name }],
      );
    }),
    ...sent.loose.map(({ id, original }) => ({ original, key: id, holder: null as string | null })),
  ];
}
