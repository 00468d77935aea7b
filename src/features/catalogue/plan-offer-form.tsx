import { useState, type ReactNode, type SubmitEvent } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { groupsFor, hasUnitOf } from '#src/domain/offers/could-serve.ts';
import { plannedFromOffer, withOffer } from '#src/domain/offers/plan-offer.ts';
import type { Offer } from '#src/domain/wallet/records.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Select, TextField } from '#src/ui/field.tsx';
import { Remark } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { OfferWords } from './offer-words.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';

/** Asks what the catalogue cannot know: for which plan, until when, and the credits where none are stated. */
export function PlanOfferForm(props: {
  offer: Offer;
  /** The plan it was found for; null lets the learner choose. */
  pathwayId: string | null;
  onDone: () => void;
  onCancel: () => void;
}): ReactNode {
  const { offer } = props;
  const text = useText();
  const { t, language } = text;
  const { store, newId } = useServices();
  const { find } = useTemplates();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const targets = usePathways().flatMap((pathway) => {
    const template = find(pathway.templateId);
    return template ? [{ pathway, template }] : [];
  });
  const [pathwayId, setPathwayId] = useState(props.pathwayId ?? targets[0]?.pathway.id ?? '');
  const [expectedOn, setExpectedOn] = useState(offer.endsOn ?? '');
  const [credits, setCredits] = useState('');
  const [groupId, setGroupId] = useState('');
  const [wrong, setWrong] = useState(false);
  const target = targets.find(({ pathway }) => pathway.id === pathwayId);
  if (!target) return null;
  const { pathway, template } = target;
  const unit = unitName(t, template.unit);
  const hundredths = hundredthsOf(credits);
  const whole: Offer =
    offer.credits === null && hundredths !== null
      ? { ...offer, credits: { hundredths, unit: template.unit } }
      : offer;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const module = plannedFromOffer(whole, {
      id: newId(),
      languages: [language],
      expectedOn: expectedOn === '' ? null : expectedOn,
      groupId: template.groups.some(({ id }) => id === groupId) ? groupId : null,
    });
    setWrong(module === null);
    if (module === null) return;
    void attempt(async () => {
      await store.savePathway(withOffer(pathway, template, whole, module));
      props.onDone();
      announce(t('catalogue.plan.done', { title: module.title }), () => store.savePathway(pathway));
    });
  };
  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={submit}>
      <OfferWords offer={offer} as="p" />
      {props.pathwayId === null && targets.length > 1 && (
        <Select
          label={t('catalogue.plan.pathway')}
          value={pathwayId}
          options={targets.map((each) => ({
            value: each.pathway.id,
            label: each.pathway.name || each.template.name,
          }))}
          onChange={(event) => {
            setPathwayId(event.target.value);
          }}
        />
      )}
      {offer.credits === null && (
        <TextField
          label={t('catalogue.plan.credits', { unit })}
          help={t('catalogue.plan.credits.help')}
          inputMode="decimal"
          value={credits}
          error={wrong ? t('catalogue.plan.credits.wrong') : undefined}
          onChange={(event) => {
            setCredits(event.target.value);
          }}
        />
      )}
      <TextField
        label={t('catalogue.plan.date')}
        help={t('catalogue.plan.date.help')}
        type="date"
        value={expectedOn}
        onChange={(event) => {
          setExpectedOn(event.target.value);
        }}
      />
      {template.groups.length > 1 && (
        <Select
          label={t('catalogue.plan.group')}
          value={groupId}
          options={[
            { value: '', label: t('catalogue.plan.group.any') },
            ...groupsFor(whole, template).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setGroupId(event.target.value);
          }}
        />
      )}
      {whole.credits !== null && !hasUnitOf(whole, template) && (
        <Remark>{t('catalogue.plan.otherUnit', { offered: unitName(t, whole.credits.unit), unit })}</Remark>
      )}
      <Failure words={failureWords({ t }, failure)} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          look="primary"
          aria-label={t('catalogue.plan.do.label', { title: pickLanguage(offer.title, [language]).text })}
        >
          {t('catalogue.plan.do')}
        </Button>
        <Button onClick={props.onCancel}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

function hundredthsOf(text: string): number | null {
  const amount = /^\d{1,3}([.,]\d{1,2})?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : 0;
  return amount > 0 ? Math.round(amount * 100) : null;
}
