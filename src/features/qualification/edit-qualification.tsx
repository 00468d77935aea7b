import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { documentById } from '#src/domain/qualification/templates.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useOwnTemplates } from '#src/queries/wallet-queries.ts';
import { buttonClass } from '#src/ui/button.tsx';
import { blankTemplate, copyOf } from './blank-template.ts';
import { textAt } from './draft.ts';
import { EditorPage } from './editor-page.tsx';
import type { KeptDraft } from './kept-draft.ts';

/** A qualification made from nothing, or from a copy of another: what is copied is never changed. */
export function NewQualification({ from }: { from: string | null }): ReactNode {
  const { t } = useText();
  const { newId } = useServices();
  const own = useOwnTemplates();
  const [id] = useState(() => `own-${newId()}`);
  const [saved] = useState((): KeptDraft => {
    const original =
      from === null ? null : (own.find((template) => template.id === from)?.json ?? documentById(from));
    if (original === null) return { json: blankTemplate(id, t('qualification.group.first')), basedOn: null };
    const name = t('qualification.copy', { name: textAt(original, ['name']) });
    return { json: copyOf(original, id, name), basedOn: from };
  });
  return <EditorPage address={`new ${from ?? ''}`} saved={saved} isNew />;
}

/** A qualification of the learner's own. */
export function EditQualification({ templateId }: { templateId: string }): ReactNode {
  const { t } = useText();
  const own = useOwnTemplates();
  const [template] = useState(() => own.find(({ id }) => id === templateId));
  if (template) {
    const { json, basedOn } = template;
    return <EditorPage address={templateId} saved={{ json, basedOn }} isNew={false} />;
  }
  return (
    <>
      <title>{t('qualification.list.pageTitle')}</title>
      <h1>{t('qualification.missing.title')}</h1>
      <p className="mt-3 text-ink-2">{t('qualification.missing.text')}</p>
      <Link to={paths.qualifications} className={`mt-6 ${buttonClass('primary')}`}>
        {t('qualification.missing.back')}
      </Link>
    </>
  );
}
