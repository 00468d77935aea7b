import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { Portfolio } from '#src/domain/portfolio/portfolio.ts';
import { workingDraftId } from '#src/domain/portfolio/portfolio-draft.ts';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import type { OpenedPortfolio } from '#src/queries/portfolio-queries.ts';
import { usePortfolios } from '#src/queries/use-portfolios.ts';
import { useEntries, useShares } from '#src/queries/wallet-queries.ts';
import { Notice } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import type { FieldsAsked } from './chosen-list.tsx';
import { ChooseSection } from './choose-section.tsx';
import { DeliverSection } from './deliver-section.tsx';
import type { OfferPreview } from './full-preview.tsx';
import { Instead } from './instead.tsx';
import { PreviewSection } from './preview-section.tsx';
import { SavedPortfolios } from './saved-portfolios.tsx';
import { ShareLog } from './share-log.tsx';
import { useComposer } from './use-composer.ts';
import { useWorkingDraft } from './use-working-draft.ts';

/** Choose, look, send: one page, because what is chosen and what is seen belong side by side. */
export function SharePage(props: {
  preselected: readonly EntryId[];
  /** Told when what was handed over is kept in the draft, so that a reload does not hand it over again. */
  onTaken: () => void;
  /** The address that readers open, without a fragment. */
  viewAddress: string;
  renderPreview: (portfolio: Portfolio, opened: OpenedPortfolio) => ReactNode;
  offerPreview: OfferPreview;
}): ReactNode {
  const { t } = useText();
  const entries = useEntries();
  const shares = useShares();
  const portfolios = usePortfolios();
  const announce = useAnnounce();
  const { draft, change, before, failure } = useWorkingDraft(props.preselected);
  const [fields, setFields] = useState<FieldsAsked | null>(null);
  const { listed, ticked, composed, opened, disclosure, delivering, deliveries } = useComposer(draft, {
    viewAddress: props.viewAddress,
    onStopAfter: (day) => {
      change((now) => ({ ...now, stopAfter: day }));
    },
  });
  const { portfolio } = delivering;

  const arrive = useEffectEvent(() => {
    props.onTaken();
    if (before !== null)
      announce(t('share.draft.replaced'), () => {
        change(() => before);
      });
  });
  useEffect(() => {
    arrive();
  }, []);

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
        <ChooseSection listed={listed} draft={draft} onChange={change} fields={fields} onFields={setFields} />
        <PreviewSection
          composed={portfolio && composed}
          titles={delivering.titles}
          disclosure={disclosure}
          renderInstead={(originals) => (
            <Instead
              listed={listed.filter(({ entry }) =>
                originals.some((position) => composed.entryIds[position]?.includes(entry.id)),
              )}
              onFields={setFields}
            />
          )}
          address={props.viewAddress}
          isLocked={delivering.passphrase.trim() !== ''}
          offerPreview={props.offerPreview}
          nothingChosen={ticked.length === 0}
          preview={portfolio && props.renderPreview(portfolio, opened)}
        />
        <DeliverSection delivering={delivering} />
      </div>
      <SavedPortfolios
        saved={portfolios.filter(({ id }) => id !== workingDraftId)}
        draft={draft}
        entries={entries}
        onOpen={(saved) => {
          change(() => saved);
          document.getElementById('choose')?.focus();
          announce(t('share.saved.opened'), () => {
            change(() => draft);
          });
        }}
      />
      <ShareLog
        shares={shares}
        entries={entries}
        onCopy={deliveries.copyAgain}
        onDelete={deliveries.remove}
        onNote={deliveries.annotate}
      />
    </>
  );
}
