import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { Portfolio, SharedOriginal } from '#src/domain/portfolio/portfolio.ts';
import { add, emptyDraft, tickedOf, workingDraftId } from '#src/domain/portfolio/portfolio-draft.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useOpenedPortfolio, type OpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { useServices } from '#src/queries/services.tsx';
import { usePortfolios } from '#src/queries/use-portfolios.ts';
import {
  useDecisions,
  useEntries,
  usePathways,
  useSettings,
  useShares,
} from '#src/queries/wallet-queries.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { EmptyState, Notice } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { AddDialog } from './add-dialog.tsx';
import { ChosenList, type FieldsAsked } from './chosen-list.tsx';
import { DeliverSection } from './deliver-section.tsx';
import { Instead } from './instead.tsx';
import { languagesOf } from './languages-of.ts';
import { disclosureIn, originalTitles, PreviewSection } from './preview-section.tsx';
import { SavedPortfolios } from './saved-portfolios.tsx';
import { SaySection } from './say-section.tsx';
import { ShareLog } from './share-log.tsx';
import { StepHeading } from './step-heading.tsx';
import { useComposedPortfolio, useShareablePathways } from './use-composed-portfolio.ts';
import { useDelivery } from './use-delivery.ts';
import { useListedEntries } from './use-listed-entries.ts';
import { useSettled } from './use-settled.ts';
import { useWorkingDraft } from './use-working-draft.ts';

/** While the learner types, the link waits this long for a rest. */
const restMs = 300;

/** Choose, look, send: one page, because what is chosen and what is seen belong side by side. */
export function SharePage(props: {
  preselected: readonly EntryId[];
  /** Told when what was handed over is kept in the draft, so that a reload does not hand it over again. */
  onTaken: () => void;
  /** The address that readers open, without a fragment. */
  viewAddress: string;
  renderPreview: (portfolio: Portfolio, opened: OpenedPortfolio) => ReactNode;
  onSaveOriginals: (originals: readonly SharedOriginal[], archiveName: string) => void;
}): ReactNode {
  const { t, language } = useText();
  const { links } = useServices();
  const entries = useEntries();
  const decisions = useDecisions();
  const pathways = usePathways();
  const shares = useShares();
  const settings = useSettings();
  const portfolios = usePortfolios();
  const announce = useAnnounce();
  const { draft, change: setDraft, before, failure } = useWorkingDraft(props.preselected);
  const [fields, setFields] = useState<FieldsAsked | null>(null);
  const [adding, setAdding] = useState(false);
  // The note for the log, where it is another than the name that readers see.
  const [recipient, setRecipient] = useState<string | null>(null);
  // Kept nowhere but on this page.
  const [passphrase, setPassphrase] = useState('');

  const listed = useListedEntries(
    draft.listed.flatMap((id) => entries.find((entry) => entry.id === id) ?? []),
    draft,
  );
  const composed = useComposedPortfolio(draft, listed, settings);
  const { portfolio, complete, keys } = composed;
  const opened = useOpenedPortfolio(portfolio, keys);
  const ticked = tickedOf(draft).filter((id) => listed.some(({ entry }) => entry.id === id));

  const arrive = useEffectEvent(() => {
    props.onTaken();
    if (before !== null)
      announce(t('share.draft.replaced'), () => {
        setDraft(() => before);
      });
  });
  useEffect(() => {
    arrive();
  }, []);

  const wanted = JSON.stringify([keys, passphrase, { ...portfolio, originals: portfolio.originals.length }]);
  const settled = useSettled(wanted, restMs);
  const encoding = useQuery({
    queryKey: ['encoded-link', settled],
    queryFn: () => links.encode(portfolio, passphrase.trim() === '' ? undefined : passphrase),
    enabled: complete && settled === wanted,
    placeholderData: keepPreviousData,
    gcTime: 0,
    throwOnError: true,
  });
  const encoded = complete ? encoding.data : undefined;
  const link = encoded?.ok ? `${props.viewAddress}#${encoded.value}` : null;
  const making = complete && (settled !== wanted || encoding.isFetching);

  const leftBehind = {
    notes: entries.filter(({ note }) => note !== '').length,
    pathways: pathways.length - (portfolio.pathway ? 1 : 0),
    decisions: decisions.length - portfolio.decisions.length,
    entries: entries.length - ticked.length,
  };
  const disclosure = complete ? disclosureIn(composed, opened, leftBehind) : null;
  const delivery = useDelivery({
    portfolio,
    entryIds: ticked,
    pathwayId: draft.pathwayId,
    link,
    locked: passphrase.trim() !== '',
    recipient: recipient ?? draft.recipient,
    topics: disclosure?.seen.map(({ topic }) => topic) ?? [],
  });
  const titles = originalTitles(composed, opened).map((title) => pickLanguage(title, [language]).text);
  const concerned = decisions.filter(
    ({ entryIds, outcome }) =>
      (outcome === 'recognised' || outcome === 'partial') && entryIds.some((id) => ticked.includes(id)),
  );
  const shareablePathways = useShareablePathways();

  return (
    <>
      <title>{`${t('share.title')} · ${t('app.name')}`}</title>
      <h1>{t('share.title')}</h1>
      <p className="mt-1.5 text-ink-2">{t('share.lead')}</p>
      {failure && (
        <Notice tone="bad" alert title={t('share.draft.notKept')}>
          {t(`app.error.${failure}.text`)}
        </Notice>
      )}
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)_520px] grid-rows-[auto_1fr] items-start gap-x-12 gap-y-10 [grid-template-areas:'one_two''three_two'] max-lg:grid-cols-[minmax(0,1fr)] max-lg:grid-rows-none max-lg:[grid-template-areas:'one''two''three']">
        <section aria-labelledby="choose" className="[grid-area:one]">
          <StepHeading id="choose" number={1}>
            {t('share.choose.title')}
          </StepHeading>
          <div className="mt-3">
            {entries.length === 0 ? (
              <EmptyState title={t('share.choose.walletEmpty')}>
                <p>{t('share.choose.walletEmpty.text')}</p>
                <Link to={paths.wallet} className={`mt-4 ${buttonClass('secondary')}`}>
                  {t('share.choose.toWallet')}
                </Link>
              </EmptyState>
            ) : (
              <>
                {listed.length === 0 ? (
                  <EmptyState title={t('share.choose.empty')}>{t('share.choose.empty.text')}</EmptyState>
                ) : (
                  <ChosenList
                    listed={listed}
                    decisions={decisions}
                    draft={draft}
                    onChange={setDraft}
                    fields={fields}
                    onFields={setFields}
                  />
                )}
                <div className="mt-3 flex flex-wrap gap-2">
                  <Button
                    size="small"
                    icon={<Icon name="add" />}
                    onPointerEnter={prepareDialog}
                    onClick={() => {
                      setAdding(true);
                    }}
                  >
                    {t('share.choose.add')}
                  </Button>
                  {listed.length > 0 && (
                    <Button
                      size="small"
                      onClick={() => {
                        const given = draft;
                        setDraft(() => emptyDraft());
                        setRecipient(null);
                        document.getElementById('choose')?.focus();
                        announce(t('share.draft.cleared'), () => {
                          setDraft(() => given);
                        });
                      }}
                    >
                      {t('share.draft.anew')}
                    </Button>
                  )}
                </div>
              </>
            )}
          </div>
          {listed.length > 0 && (
            <SaySection
              languages={languagesOf(entries, draft.language)}
              draft={draft}
              onChange={setDraft}
              settings={settings}
              decisionCount={concerned.length}
              pathways={shareablePathways}
            />
          )}
        </section>
        <PreviewSection
          composed={complete ? composed : null}
          opened={opened}
          disclosure={disclosure}
          renderInstead={(originals) => (
            <Instead
              listed={listed.filter(({ entry }) =>
                originals.some((position) => composed.entryIds[position]?.includes(entry.id)),
              )}
              onFields={setFields}
            />
          )}
          address={props.viewAddress.replace(/^https?:\/\//, '')}
          link={making ? null : link}
          nothingChosen={ticked.length === 0}
          preview={complete && props.renderPreview(portfolio, opened)}
        />
        <DeliverSection
          delivering={{
            portfolio: complete ? portfolio : null,
            credentials: opened.credentials,
            titles,
            viewAddress: props.viewAddress,
            link,
            problem: encoded && !encoded.ok ? encoded.error : null,
            making,
            passphrase,
            onPassphrase: setPassphrase,
            stopAfter: draft.stopAfter,
            onStopAfter: (day) => {
              setDraft((now) => ({ ...now, stopAfter: day }));
            },
            deliveries: delivery,
            onSaveOriginals: () => {
              props.onSaveOriginals(portfolio.originals, portfolio.holderName || t('share.title'));
              delivery.noteOriginals();
            },
          }}
          recipient={recipient ?? draft.recipient}
          onRecipient={setRecipient}
        />
      </div>
      <SavedPortfolios
        saved={portfolios.filter(({ id }) => id !== workingDraftId)}
        draft={draft}
        entries={entries}
        onOpen={(saved) => {
          const given = draft;
          setDraft(() => saved);
          setRecipient(null);
          document.getElementById('choose')?.focus();
          announce(t('share.saved.opened'), () => {
            setDraft(() => given);
          });
        }}
      />
      <ShareLog
        shares={shares}
        entries={entries}
        onCopy={delivery.copyAgain}
        onDelete={delivery.remove}
        onNote={delivery.annotate}
      />
      <AddDialog
        open={adding}
        entries={entries.filter(({ id }) => !draft.listed.includes(id))}
        pathways={shareablePathways}
        onAdd={(ids) => {
          setDraft((now) => add(now, ids));
          setAdding(false);
        }}
        onClose={() => {
          setAdding(false);
        }}
      />
    </>
  );
}
