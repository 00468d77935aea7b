import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { Offer } from '#src/domain/wallet/records.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useOffers } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { EffectWords, OfferWords, ruleTitles } from './offer-words.tsx';
import { PlanOfferForm } from './plan-offer-form.tsx';
import { useGapSearch } from './use-gap-search.ts';

/** How many modules are shown before the way to the whole catalogue. */
const shownAtFirst = 20;

/** Modules of the learner's catalogues that would help with one requirement of a plan. */
export function GapDialog(props: { pathwayId: string; ruleId: string; onClose: () => void }): ReactNode {
  const text = useText();
  const { t, language } = text;
  const all = useOffers();
  const { answer, view } = useGapSearch(props.pathwayId, props.ruleId);
  const [planned, setPlanned] = useState<Offer | null>(null);
  if (view === null) return null;
  const titleOf = ruleTitles(text, view);
  return (
    <Dialog open wide title={t('catalogue.gap.title')} onClose={props.onClose}>
      <p className="-mt-3 mb-3 text-sm text-ink-2">{titleOf(props.ruleId)}</p>
      {planned ? (
        <PlanOfferForm
          offer={planned}
          pathwayId={props.pathwayId}
          onDone={props.onClose}
          onCancel={() => {
            setPlanned(null);
          }}
        />
      ) : (
        <>
          <p role="status" className="text-sm text-ink-2">
            {all.length > 0 &&
              (answer === null
                ? t('catalogue.gap.searching')
                : t('catalogue.gap.found', { count: answer.offers.length }))}
          </p>
          {all.length === 0 && <p>{t('catalogue.gap.noCatalogue')}</p>}
          {answer && answer.offers.length > 0 && (
            <>
              <p className="text-sm text-ink-2">{t('catalogue.gap.order')}</p>
              <ol className="mt-2 border-t border-ink" aria-label={t('catalogue.gap.list')}>
                {answer.offers.slice(0, shownAtFirst).map(({ offer, effect }) => (
                  <li
                    key={offer.id}
                    className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-3 max-sm:grid-cols-1 max-sm:gap-y-2"
                  >
                    <div className="min-w-0">
                      <OfferWords offer={offer} as="h3" />
                      <EffectWords effect={effect} titleOf={titleOf} />
                    </div>
                    <Button
                      size="small"
                      className="self-start justify-self-start"
                      aria-label={t('catalogue.plan.label', {
                        title: pickLanguage(offer.title, [language]).text,
                      })}
                      onClick={() => {
                        setPlanned(offer);
                      }}
                    >
                      {t('catalogue.plan.open')}
                    </Button>
                  </li>
                ))}
              </ol>
              {!answer.complete && <p className="mt-2 text-sm text-ink-2">{t('catalogue.gap.incomplete')}</p>}
            </>
          )}
          <p className="mt-4 text-sm">
            <Sentence
              id={all.length === 0 ? 'catalogue.gap.add' : 'catalogue.gap.more'}
              components={[<Link key="catalogue" to={paths.catalogueFor(props.pathwayId)} />]}
            />
          </p>
        </>
      )}
    </Dialog>
  );
}
