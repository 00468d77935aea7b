import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { QualificationTemplate } from '#src/domain/qualification/template.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { buttonClass } from '#src/ui/button.tsx';
import { Targets } from './target-choice.tsx';

/** Targets that the learner described, the way to describe one, and to the modules that somebody offers. */
export function OwnTargets(props: {
  templates: readonly QualificationTemplate[];
  chosen: ReadonlySet<string>;
  onChoose: (template: QualificationTemplate) => void;
}): ReactNode {
  const { t } = useText();
  return (
    <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <section aria-labelledby="targets-own">
        <h3 id="targets-own" className="text-lg">
          {t('qualification.describe')}
        </h3>
        <p className="mt-1 mb-3 text-sm text-ink-2">{t('qualification.describe.lead')}</p>
        {props.templates.length > 0 && <Targets {...props} />}
        <p className="mt-3 flex flex-wrap items-center gap-3">
          <Link to={paths.newQualification} className={buttonClass('secondary', 'small')}>
            {t('qualification.describe')}
          </Link>
          <Link to={paths.qualifications} className="inline-flex min-h-6 items-center text-sm">
            {t('qualification.manage')}
          </Link>
        </p>
      </section>
      <section aria-labelledby="modules">
        <h3 id="modules" className="text-lg">
          {t('catalogue.title')}
        </h3>
        <p className="mt-1 mb-3 text-sm text-ink-2">{t('catalogue.entry')}</p>
        <Link to={paths.catalogue} className={buttonClass('secondary', 'small')}>
          {t('catalogue.entry.open')}
        </Link>
      </section>
    </div>
  );
}
