import { useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { copyOfPathway, newPathway } from '#src/domain/pathway/new-pathway.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import type { Pathway } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';
import { buttonClass, IconButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { OwnTargets } from './own-targets.tsx';
import { PathwayRow } from './pathway-row.tsx';
import { TargetChoice } from './target-choice.tsx';
import { usePlans } from './use-plans.ts';
import { useRecordChange } from '#src/features/pathway/use-record-change.ts';

/** The learner's plans, and all targets to plan toward. */
export function PathwaysPage(): ReactNode {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const { change, trouble } = useRecordChange();
  const navigate = useNavigate();
  const pathways = usePathways();
  const plans = usePlans();
  const templates = useTemplates();
  const [notOpened, setNotOpened] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const choose = async (template: QualificationTemplate) => {
    const known = pathways.find((pathway) => pathway.templateId === template.id);
    const pathway = known ?? newPathway(newId(), template.id, now().toISOString());
    try {
      if (!known) await store.savePathway(pathway);
      await navigate(paths.pathway(pathway.id));
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setNotOpened(t(`app.error.${error.code}.text`));
    }
  };
  const remove = async (pathway: Pathway, name: string) => {
    // What was tried out on a plan goes and comes back with it.
    const scratches = (await store.pathways()).filter(({ scratchOf }) => scratchOf === pathway.id);
    const gone = new Map([pathway, ...scratches].map(({ id }) => [id, null]));
    if (await change({ pathways: gone }, t('pathway.removed', { name }))) heading.current?.focus();
  };
  const duplicate = (pathway: Pathway, name: string) => {
    const copy = copyOfPathway(pathway, {
      id: newId(),
      name: t('plan.copy.name', { name }),
      createdOn: now().toISOString(),
    });
    void change({ pathways: new Map([[copy.id, copy]]) }, t('plan.copied', { name: copy.name }));
  };
  const unknown = pathways.filter((pathway) => templates.find(pathway.templateId) === null);
  const chosen = new Set(pathways.map((pathway) => pathway.templateId));
  const [first, second] = plans;
  const shownTrouble = trouble ?? notOpened;

  return (
    <>
      <title>{t('pathway.list.pageTitle')}</title>
      <h1 ref={heading} tabIndex={-1}>
        {t('pathway.list.title')}
      </h1>
      <p className="mt-2 max-w-[66ch] text-ink-2">{t('pathway.list.lead')}</p>
      {shownTrouble !== null && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t('pathway.notSaved')}>
            {shownTrouble}
          </Notice>
        </div>
      )}
      {pathways.length > 0 && (
        <section aria-labelledby="yours" className="mt-8">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <h2 id="yours">{t('pathway.list.yours')}</h2>
            {first && second && (
              <Link
                to={paths.compare(first.pathway.id, second.pathway.id)}
                className={buttonClass('secondary', 'small')}
              >
                {t('plan.compare.title')}
              </Link>
            )}
          </div>
          <ul className="mt-3 border-t border-ink">
            {plans.map((plan) => (
              <PathwayRow
                key={plan.pathway.id}
                {...plan}
                others={plans.length - 1}
                onRemove={(name) => void remove(plan.pathway, name)}
                onDuplicate={(name) => {
                  duplicate(plan.pathway, name);
                }}
                onCompare={() => {
                  const other = plans.find(({ pathway }) => pathway.id !== plan.pathway.id);
                  if (other) void navigate(paths.compare(plan.pathway.id, other.pathway.id));
                }}
              />
            ))}
            {unknown.map((pathway) => (
              <li
                key={pathway.id}
                className="flex items-center justify-between gap-6 border-b border-line py-3.5"
              >
                <p className="text-sm text-ink-2">
                  {pathway.templateId}. {t('pathway.list.unknown')}
                </p>
                <IconButton
                  label={t('pathway.list.remove', { name: pathway.templateId })}
                  onClick={() => void remove(pathway, pathway.templateId)}
                >
                  <Icon name="trash" />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="choose" className="mt-10">
        <h2 id="choose">{t(pathways.length > 0 ? 'pathway.choose.another' : 'pathway.choose.title')}</h2>
        <TargetChoice
          templates={templates.builtIn}
          chosen={chosen}
          onChoose={(template) => void choose(template)}
        />
        <OwnTargets
          templates={templates.own}
          chosen={chosen}
          onChoose={(template) => void choose(template)}
        />
      </section>
    </>
  );
}
