import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { OfferEffect } from '#src/domain/offers/offers-for-gap.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { NamedField } from '#src/domain/credential/isced-f.ts';
import type { Offer } from '#src/domain/wallet/records.ts';
import { ruleTitle } from '#src/i18n/rule-words.ts';
import { useText, type Text } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { Tag } from '#src/ui/notice.tsx';
import { fieldsOf, levelsOf } from './offer-filter.ts';

/** "10 ECTS", in the offer's own unit. */
const creditsOf = (text: Text, { credits }: Offer): string =>
  credits === null
    ? text.t('catalogue.offer.noCredits')
    : text.t('catalogue.amount', {
        credits: text.credits(credits.hundredths),
        unit: unitName(text.t, credits.unit),
      });

/** What the catalogue says of an offer, title first. */
export function OfferWords({ offer, as: Heading }: { offer: Offer; as: 'h3' | 'p' }): ReactNode {
  const text = useText();
  const { t } = text;
  const title = pickLanguage(offer.title, [text.language]);
  const fields = fieldsOf(offer).map((field) => t(`isced.${field as NamedField}`));
  const facts = [
    creditsOf(text, offer),
    ...levelsOf(offer),
    ...fields,
    ...(offer.isThesis === true ? [t('catalogue.offer.thesis')] : []),
    ...(offer.endsOn === null ? [] : [t('catalogue.offer.ends', { date: text.date(offer.endsOn) })]),
  ];
  return (
    <div className="min-w-0">
      <Heading
        className="text-base leading-tight font-semibold break-words"
        {...(title.lang ? { lang: title.lang } : {})}
      >
        {title.text}
      </Heading>
      {offer.provider !== '' && <p className="mt-0.5 text-sm break-words text-ink-2">{offer.provider}</p>}
      <p className="mt-0.5 text-sm text-ink-2">{facts.join(' · ')}</p>
      {offer.tags.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-1">
          {offer.tags.slice(0, 6).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
    </div>
  );
}

/** What planning an offer would do: the rules it closes, and those it brings closer. */
export function EffectWords(props: { effect: OfferEffect; titleOf: (ruleId: string) => string }): ReactNode {
  const { t, list } = useText();
  const { closes, closesIfRecognised, lessens, needsDecision } = props.effect;
  const names = (ids: readonly string[]) => list(ids.map(props.titleOf));
  return (
    <div className="mt-1 text-sm">
      {closes.length > 0 && <p>{t('catalogue.effect.closes', { rules: names(closes) })}</p>}
      {closesIfRecognised.length > 0 && (
        <p>{t('catalogue.effect.closesIfRecognised', { rules: names(closesIfRecognised) })}</p>
      )}
      {lessens.length > 0 && (
        <p>
          {t(needsDecision ? 'catalogue.effect.lessensIfRecognised' : 'catalogue.effect.lessens', {
            rules: names(lessens),
          })}
        </p>
      )}
    </div>
  );
}

/** The titles of a plan's rules, by id. */
export function ruleTitles(text: Text, view: PathwayView): (ruleId: string) => string {
  const titles = new Map(view.rules.map((rule) => [rule.id, ruleTitle(text, rule)]));
  return (ruleId) => titles.get(ruleId) ?? ruleId;
}
