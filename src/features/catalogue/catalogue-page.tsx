import { useMemo, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { GapOffer } from '#src/domain/offers/offers-for-gap.ts';
import type { Offer } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useOffers, usePathways } from '#src/queries/wallet-queries.ts';
import { Button, TextButton } from '#src/ui/button.tsx';
import { Dialog, prepareDialog } from '#src/ui/dialog.tsx';
import { ExternalLink } from '#src/ui/external-link.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import { EmptyState } from '#src/ui/notice.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ImportCatalogue } from './import-catalogue.tsx';
import { filterOffers } from './offer-filter.ts';
import { EffectWords, OfferWords, ruleTitles } from './offer-words.tsx';
import { PlanOfferForm } from './plan-offer-form.tsx';
import { useFilter } from './use-filter.ts';
import { useGapSearch } from './use-gap-search.ts';

type Row = { offer: Offer; effect: GapOffer['effect'] | null };

/** Modules from catalogue files: found, narrowed and planned. Nothing is fetched and nothing recommended. */
export function CataloguePage(): ReactNode {
  const text = useText();
  const { t, language } = text;
  const all = useOffers();
  const hasPathways = usePathways().length > 0;
  const { find } = useTemplates();
  const narrowing = useFilter();
  const { filter, gapOf } = narrowing;
  const gap = useGapSearch(gapOf, null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [planned, setPlanned] = useState<Offer | null>(null);

  const sorted = useMemo(() => {
    const titles = new Map(all.map((offer) => [offer.id, pickLanguage(offer.title, [language]).text]));
    const collator = new Intl.Collator(language);
    return [...all].sort((a, b) => collator.compare(titles.get(a.id) ?? '', titles.get(b.id) ?? ''));
  }, [all, language]);
  const rows = useMemo((): readonly Row[] => {
    if (gapOf === '') return filterOffers(sorted, filter, find).map((offer) => ({ offer, effect: null }));
    const helpful = gap.answer?.offers ?? [];
    const kept = new Set(
      filterOffers(
        helpful.map(({ offer }) => offer),
        filter,
        find,
      ),
    );
    return helpful.filter(({ offer }) => kept.has(offer));
  }, [sorted, gapOf, gap.answer, find, filter]);
  const isSearching = gapOf !== '' && gap.view !== null && gap.answer === null;
  const helpsNothing = gapOf !== '' && gap.answer?.offers.length === 0;
  const hasSeveral = new Set(all.map(({ catalogue }) => catalogue.name)).size > 1;
  const titleOf = gap.view ? ruleTitles(text, gap.view) : null;

  return (
    <>
      <title>{t('catalogue.pageTitle')}</title>
      <h1 ref={heading} tabIndex={-1}>
        {t('catalogue.title')}
      </h1>
      <p className="mt-2 max-w-[66ch] text-ink-2">{t('catalogue.lead')}</p>
      <ImportCatalogue hasSample={all.length === 0} />
      {all.length === 0 ? (
        <div className="mt-8">
          <EmptyState title={t('catalogue.empty')}>{t('catalogue.empty.text')}</EmptyState>
        </div>
      ) : (
        <>
          <CatalogueList offers={all} heading={heading} />
          <FilterBar offers={all} {...narrowing} />
          <section aria-labelledby="offers" className="mt-6">
            <h2 id="offers">{t('catalogue.offers')}</h2>
            <p role="status" className="mt-1 text-sm text-ink-2">
              {isSearching
                ? t('catalogue.gap.searching')
                : t('catalogue.shown', { count: rows.length, all: all.length })}{' '}
              {gapOf !== '' && rows.length > 0 && t('catalogue.gap.order')}
              {gap.answer?.complete === false && <> {t('catalogue.gap.incomplete')}</>}
            </p>
            {rows.length === 0 && !isSearching ? (
              <EmptyState title={helpsNothing ? t('catalogue.gap.found', { count: 0 }) : t('catalogue.none')}>
                <TextButton onClick={narrowing.clear}>{t('catalogue.clear')}</TextButton>
              </EmptyState>
            ) : (
              <LongList
                items={rows}
                keyOf={({ offer }) => offer.id}
                rowHeight={96}
                label={t('catalogue.offers')}
                className="mt-2 border-t border-ink"
                renderRow={({ offer, effect }, place) => (
                  <li
                    {...place}
                    className="grid w-full grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-2 border-b border-line py-3 max-sm:grid-cols-1"
                  >
                    <div className="min-w-0">
                      <OfferWords offer={offer} as="h3" />
                      {effect && titleOf && <EffectWords effect={effect} titleOf={titleOf} />}
                      {hasSeveral && (
                        <p className="mt-0.5 text-xs text-ink-3">
                          {t('catalogue.offer.source', { name: offer.catalogue.name })}
                        </p>
                      )}
                      {offer.url !== null && (
                        <p className="text-sm">
                          <ExternalLink href={offer.url}>{t('catalogue.offer.page')}</ExternalLink>
                        </p>
                      )}
                    </div>
                    {hasPathways && (
                      <Button
                        size="small"
                        className="self-start justify-self-start"
                        aria-label={t('catalogue.plan.label', {
                          title: pickLanguage(offer.title, [language]).text,
                        })}
                        onPointerEnter={prepareDialog}
                        onClick={() => {
                          setPlanned(offer);
                        }}
                      >
                        {t('catalogue.plan.open')}
                      </Button>
                    )}
                  </li>
                )}
              />
            )}
            {!hasPathways && (
              <p className="mt-3 text-sm">
                <Link to={paths.pathways}>{t('catalogue.noPathway')}</Link>
              </p>
            )}
          </section>
        </>
      )}
      {planned && (
        <Dialog
          open
          title={t('catalogue.plan.title')}
          onClose={() => {
            setPlanned(null);
          }}
        >
          <PlanOfferForm
            offer={planned}
            pathwayId={gapOf === '' ? null : gapOf}
            onDone={() => {
              setPlanned(null);
            }}
            onCancel={() => {
              setPlanned(null);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
