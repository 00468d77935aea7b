import { useRef, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { newPathway } from '#src/domain/pathway/new-pathway.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { useTemplates } from '#src/queries/use-templates.ts';
import { useOwnTemplates, usePathways } from '#src/queries/wallet-queries.ts';
import { buttonClass } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Select } from '#src/ui/field.tsx';
import { EmptyState } from '#src/ui/notice.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { ImportTemplate } from './import-template.tsx';
import { OwnTemplateRow } from './own-template-row.tsx';
import type { OwnTemplate } from '#src/domain/wallet/records.ts';

/** Qualifications of the learner's own: to write, to copy from others, to bring in and to hand on. */
export function QualificationsPage(): ReactNode {
  const { t } = useText();
  const { store, now, newId } = useServices();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const shelf = useTemplates();
  const stored = useOwnTemplates();
  const pathways = usePathways();
  const heading = useRef<HTMLHeadingElement>(null);
  const [from, setFrom] = useState('');

  const remove = (template: OwnTemplate, name: string) =>
    attempt(async () => {
      await store.deleteOwnTemplate(template.id);
      heading.current?.focus();
      announce(t('qualification.removed', { name }), () => store.saveOwnTemplate(template));
    });
  const plan = (templateId: string) =>
    attempt(async () => {
      const known = pathways.find(
        (pathway) => pathway.templateId === templateId && pathway.scratchOf === null,
      );
      const pathway = known ?? newPathway(newId(), templateId, now().toISOString());
      if (!known) await store.savePathway(pathway);
      await navigate(paths.pathway(pathway.id));
    });
  return (
    <>
      <title>{t('qualification.list.pageTitle')}</title>
      <h1 ref={heading} tabIndex={-1}>
        {t('qualification.list.title')}
      </h1>
      <p className="mt-2 max-w-[66ch] text-ink-2">{t('qualification.list.lead')}</p>
      <Failure words={failureWords({ t }, failure)} />
      <div className="mt-4">
        <Link to={paths.newQualification} className={buttonClass('primary')}>
          {t('qualification.describe')}
        </Link>
      </div>
      <section aria-labelledby="own" className="mt-8">
        <h2 id="own">{t('qualification.list.own')}</h2>
        {stored.length === 0 ? (
          <div className="mt-3">
            <EmptyState title={t('qualification.list.none')}>{t('qualification.list.none.text')}</EmptyState>
          </div>
        ) : (
          <ul className="mt-3 border-t border-ink">
            {stored.map((template) => (
              <OwnTemplateRow
                key={template.id}
                template={template}
                usable={shelf.own.find(({ id }) => id === template.id) ?? null}
                problems={shelf.broken.find(({ id }) => id === template.id)?.problems ?? []}
                onPlan={() => void plan(template.id)}
                onRemove={(name) => void remove(template, name)}
              />
            ))}
          </ul>
        )}
      </section>
      <div className="mt-10 grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="adapt">
          <h2 id="adapt">{t('qualification.adapt')}</h2>
          <p className="mt-1 mb-3 text-sm text-ink-2">{t('qualification.adapt.lead')}</p>
          <Select
            label={t('qualification.adapt.which')}
            value={from}
            options={[
              { value: '', label: t('qualification.choose') },
              ...[...shelf.own, ...shelf.builtIn].map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              setFrom(event.target.value);
            }}
          />
          {from !== '' && (
            <Link to={paths.adaptQualification(from)} className={`mt-3 ${buttonClass('secondary')}`}>
              {t('qualification.adapt.do')}
            </Link>
          )}
        </section>
        <ImportTemplate />
      </div>
    </>
  );
}
