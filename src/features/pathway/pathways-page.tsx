import { useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { newPathway } from '#src/domain/pathway/new-pathway.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathways } from '#src/queries/wallet-queries.ts';
import { IconButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { RequirementMark, requirementColour } from '#src/ui/requirement-mark.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { OwnTargets } from './own-targets.tsx';
import { requirementTones } from './requirement-tones.ts';
import { TargetChoice } from './target-choice.tsx';
import { TargetName, TargetProgress } from './target-summary.tsx';
import { targetName } from './target-text.ts';
import { usePathwayViews } from './use-pathway-view.ts';

/** The learner's plans, and all targets to plan toward. */
export function PathwaysPage(): ReactNode {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const pathways = usePathways();
  const views = usePathwayViews();
  const templates = useTemplates();
  const [trouble, setTrouble] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const attempt = async (work: () => Promise<void>) => {
    try {
      setTrouble(null);
      await work();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  const choose = (template: QualificationTemplate) => {
    const known = pathways.find((pathway) => pathway.templateId === template.id);
    const pathway = known ?? newPathway(newId(), template.id, now().toISOString());
    void attempt(async () => {
      if (!known) await store.savePathway(pathway);
      await navigate(paths.pathway(pathway.id));
    });
  };
  const remove = (pathwayId: string, name: string) => {
    const pathway = pathways.find((candidate) => candidate.id === pathwayId);
    if (!pathway) return;
    void attempt(async () => {
      await store.deletePathway(pathway.id);
      heading.current?.focus();
      announce(t('pathway.removed', { name }), () => store.savePathway(pathway));
    });
  };
  const unknown = pathways.filter((pathway) => templates.find(pathway.templateId) === null);

  return (
    <>
      <title>{t('pathway.list.pageTitle')}</title>
      <h1 ref={heading} tabIndex={-1}>
        {t('pathway.list.title')}
      </h1>
      <p className="mt-2 max-w-[66ch] text-ink-2">{t('pathway.list.lead')}</p>
      {trouble !== null && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t('pathway.notSaved')}>
            {trouble}
          </Notice>
        </div>
      )}
      {pathways.length > 0 && (
        <section aria-labelledby="yours" className="mt-8">
          <h2 id="yours">{t('pathway.list.yours')}</h2>
          <ul className="mt-3 border-t border-ink">
            {views.map((view) => (
              <PathwayRow
                key={view.pathwayId}
                view={view}
                onRemove={() => {
                  remove(view.pathwayId, targetName(view.template));
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
                  onClick={() => {
                    remove(pathway.id, pathway.templateId);
                  }}
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
          chosen={new Set(pathways.map((pathway) => pathway.templateId))}
          onChoose={choose}
        />
        <OwnTargets
          templates={templates.own}
          chosen={new Set(pathways.map((pathway) => pathway.templateId))}
          onChoose={choose}
        />
      </section>
    </>
  );
}

function PathwayRow({ view, onRemove }: { view: PathwayView; onRemove: () => void }): ReactNode {
  const { t } = useText();
  const { state } = view.overall;
  const tone = requirementTones[state];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_300px_15rem_44px] items-center gap-x-6 gap-y-2 border-b border-line py-3.5 max-lg:grid-cols-[minmax(0,1fr)_44px]">
      <Link to={paths.pathway(view.pathwayId)} className="no-underline hover:underline">
        <TargetName view={view} />
      </Link>
      <div className="max-lg:col-start-1">
        <TargetProgress view={view} />
      </div>
      <p
        className={`flex items-start gap-2 text-sm font-semibold max-lg:col-start-1 ${requirementColour[tone]}`}
      >
        <RequirementMark tone={tone} className="size-5" />
        {t(`pathway.state.${state}`)}
      </p>
      <span className="max-lg:col-start-2 max-lg:row-start-1">
        <IconButton label={t('pathway.list.remove', { name: targetName(view.template) })} onClick={onRemove}>
          <Icon name="trash" />
        </IconButton>
      </span>
    </li>
  );
}
