import type { ReactNode } from 'react';
import { Sentence, useText } from '#src/i18n/text.tsx';

/** What the two abbreviations mean, and how to keep what was seen. */
export function Footnotes(): ReactNode {
  const { t } = useText();
  const strong = <b className="text-ink" />;
  return (
    <section className="mt-12 grid grid-cols-2 gap-x-12 gap-y-4 border-t border-ink pt-6 max-sm:grid-cols-1">
      <div>
        <h2 className="text-base tracking-normal">{t('employer.foot.ects.title')}</h2>
        <p className="mt-1 text-sm text-ink-2">
          <Sentence id="employer.foot.ects" components={[strong]} />
        </p>
      </div>
      <div>
        <h2 className="text-base tracking-normal">{t('employer.foot.keep.title')}</h2>
        <p className="mt-1 text-sm text-ink-2">{t('employer.foot.keep')}</p>
      </div>
    </section>
  );
}
