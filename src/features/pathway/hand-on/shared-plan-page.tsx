import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import { parsePathwayFile } from '#src/domain/pathway/file/parse-pathway-file.ts';
import {
  adoptedPathway,
  placesOfAbsent,
  recordsOf,
  templateIdOf,
  type PathwayFile,
} from '#src/domain/pathway/file/pathway-file.ts';
import type { PathwayView } from '#src/domain/pathway/pathway-view.ts';
import { parseTemplate } from '#src/domain/qualification/parse-template.ts';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { ruleReason, ruleTitle } from '#src/i18n/rule-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { unitName } from '#src/i18n/unit-name.ts';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useJudge } from '#src/queries/use-judge.ts';
import { useEntries } from '#src/queries/wallet-queries.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { Remark } from '#src/ui/notice.tsx';
import { RequirementMark, requirementColour } from '#src/ui/requirement-mark.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { TargetName, TargetProgress } from '#src/features/pathway/target-summary.tsx';

/** A plan that somebody handed on, judged against this wallet. Nothing of it is kept before the learner says so. */
export function SharedPlanPage(): ReactNode {
  const fragment = useLocation().hash.slice(1);
  const { planLinks } = useServices();
  const { t } = useText();
  const opened = useQuery({
    queryKey: ['plan-link', fragment],
    queryFn: async () => (await planLinks()).decode(fragment),
  });
  if (!opened.data) return <title>{t('sharedPlan.pageTitle')}</title>;
  if (!opened.data.ok) return <NoPlan text={t(`sharedPlan.problem.${opened.data.error}`)} />;
  return <OpenedFile key={fragment} text={opened.data.value} />;
}

function OpenedFile({ text }: { text: string }): ReactNode {
  const { t } = useText();
  const { find } = useTemplates();
  const read = useMemo(() => parsePathwayFile(text), [text]);
  if (!read.ok) {
    const [first] = read.error;
    return <NoPlan text={t(`pathway.file.${first?.code ?? 'not-a-pathway'}`, { at: first?.at ?? '' })} />;
  }
  const { template } = read.value;
  const parsed = typeof template === 'string' ? null : parseTemplate(template);
  const target = typeof template === 'string' ? find(template) : parsed?.ok ? parsed.value : null;
  return target ? (
    <OpenedPlan file={read.value} template={target} />
  ) : (
    <NoPlan text={t('sharedPlan.problem.template')} />
  );
}

function OpenedPlan({ file, template }: { file: PathwayFile; template: QualificationTemplate }): ReactNode {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const judge = useJudge();
  const { find } = useTemplates();
  const entries = useEntries();
  const here = new Set(entries.flatMap(({ id, removedOn }) => (removedOn === null ? [id] : [])));
  const groupIds = new Set(template.groups.map(({ id }) => id));
  const absent = placesOfAbsent(file, here).filter((id) => groupIds.has(id));
  const [trouble, setTrouble] = useState<string | null>(null);
  const view = useMemo(
    () => judge(template, recordsOf(file, 'shared', now().toISOString()).pathway),
    [judge, template, file, now],
  );
  const keep = async () => {
    try {
      const kept = adoptedPathway(file, newId, now().toISOString());
      const own = typeof file.template === 'string' ? null : file.template;
      // Another template may have its id here already: the one that came along then gets its own.
      const templateId = own && find(templateIdOf(file)) ? newId() : kept.templateId;
      if (own)
        await store.saveOwnTemplate({
          id: templateId,
          json: { ...own, id: templateId },
          basedOn: null,
          changedOn: now().toISOString(),
        });
      await store.savePathway({ ...kept, templateId });
      await navigate(paths.pathway(kept.id));
      announce(t('sharedPlan.kept'), async () => {
        await store.deletePathway(kept.id);
        if (own) await store.deleteOwnTemplate(templateId);
      });
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  return (
    <>
      <title>{t('sharedPlan.pageTitle')}</title>
      <h1 tabIndex={-1}>{file.name === '' ? t('sharedPlan.title') : file.name}</h1>
      <p className="mt-2 max-w-[66ch] text-ink-2">{t('sharedPlan.lead')}</p>
      <p className="mt-2 max-w-[66ch]">{t('sharedPlan.absent', { count: absent.length })}</p>
      <div className="mt-6 grid grid-cols-[minmax(0,1fr)_300px] gap-x-6 gap-y-3 max-md:grid-cols-1">
        <TargetName view={view} />
        <TargetProgress view={view} />
      </div>
      {file.decisions.length > 0 && (
        <div className="mt-4">
          <Remark>{t('sharedPlan.decisions', { count: file.decisions.length })}</Remark>
        </div>
      )}
      <p className="mt-6">
        <Button look="primary" onClick={() => void keep()}>
          {t('sharedPlan.keep')}
        </Button>
      </p>
      {trouble !== null && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
      <Groups view={view} absent={absent} />
      <Rules view={view} />
      <div className="mt-6 text-ink-2">
        <Remark>{template.disclaimer}</Remark>
      </div>
    </>
  );
}

/** What of this wallet and of the plan counts in each group. */
function Groups({ view, absent }: { view: PathwayView; absent: readonly string[] }): ReactNode {
  const { t, credits, language } = useText();
  const unit = unitName(t, view.unit);
  const absentIn = (groupId: string) => absent.filter((id) => id === groupId).length;
  return (
    <section aria-labelledby="shared-groups" className="mt-10">
      <h2 id="shared-groups">{t('sharedPlan.groups')}</h2>
      {view.groups.map((group) => (
        <div key={group.id} className="mt-4 border-t border-line pt-3">
          <h3>{group.name}</h3>
          {absentIn(group.id) > 0 && (
            <p className="text-sm text-ink-2">
              {t('sharedPlan.absent.group', { count: absentIn(group.id) })}
            </p>
          )}
          {group.items.length === 0 && absentIn(group.id) === 0 && (
            <p className="text-sm text-ink-2">{t('sharedPlan.nothing')}</p>
          )}
          {group.items.length > 0 && (
            <ul className="mt-1 text-sm">
              {group.items.map((item) => {
                const title = pickLanguage(item.title, [language]);
                return (
                  <li key={item.id} className="flex justify-between gap-4 py-1">
                    <span lang={title.lang ?? undefined}>{title.text}</span>
                    <span className="flex-none text-ink-2">
                      {`${credits(item.countedHundredths)} ${unit}, ${t(`sharedPlan.tier.${item.tier}`)}`}
                    </span>
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
}

function Rules({ view }: { view: PathwayView }): ReactNode {
  const text = useText();
  const { t } = text;
  return (
    <section aria-labelledby="shared-rules" className="mt-10">
      <h2 id="shared-rules">{t('pathway.requirements.title')}</h2>
      <ul className="mt-2 border-t border-ink">
        {view.rules.map((rule) => (
          <li
            key={rule.id}
            className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2.5 border-b border-line py-3"
          >
            <RequirementMark tone={rule.state} />
            <div className="min-w-0">
              <div className="flex items-baseline justify-between gap-x-4 max-sm:flex-wrap">
                <h3>{ruleTitle(text, rule)}</h3>
                <span className={`text-sm font-semibold ${requirementColour[rule.state]}`}>
                  {t(`requirement.state.${rule.state}`)}
                </span>
              </div>
              <p className="text-sm text-ink-2">{ruleReason(text, rule, view.unit)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoPlan({ text }: { text: string }): ReactNode {
  const { t } = useText();
  return (
    <>
      <title>{t('sharedPlan.pageTitle')}</title>
      <h1 tabIndex={-1}>{t('sharedPlan.none')}</h1>
      <p className="mt-3 max-w-[66ch] text-ink-2">{text}</p>
      <Link to={paths.pathways} className={`mt-6 ${buttonClass('primary')}`}>
        {t('pathway.missing.back')}
      </Link>
    </>
  );
}
