import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { EntryId } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useTemplates } from '#src/queries/use-templates.ts';
import { usePathway } from '#src/queries/wallet-queries.ts';
import { buttonClass } from '#src/ui/button.tsx';
import { PlanPage } from './plan-page.tsx';

/** One plan: the target, the stack or its table, the rules, and what to do next. */
export function PathwayPage(props: {
  pathwayId: string;
  /** Opens the way to record a decision; it belongs to another part of the app. */
  onRecordDecision: (entryIds: readonly EntryId[], kind?: 'request') => void;
}): ReactNode {
  const pathway = usePathway(props.pathwayId);
  const { find } = useTemplates();
  const template = pathway && find(pathway.templateId);
  return pathway && template ? (
    <PlanPage pathway={pathway} template={template} onRecordDecision={props.onRecordDecision} />
  ) : (
    <MissingPathway known={pathway !== null} />
  );
}

/** In place of a page about a pathway that is not here, or whose target is not known. */
export function MissingPathway({ known }: { known: boolean }): ReactNode {
  const { t } = useText();
  return (
    <>
      <title>{t('pathway.list.pageTitle')}</title>
      <h1>{t('pathway.missing.title')}</h1>
      <p className="mt-3 text-ink-2">{t(known ? 'pathway.list.unknown' : 'pathway.missing.text')}</p>
      <Link to={paths.pathways} className={`mt-6 ${buttonClass('primary')}`}>
        {t('pathway.missing.back')}
      </Link>
    </>
  );
}
