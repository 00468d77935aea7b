import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import { leftOutOf } from '#src/domain/wallet/left-out.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { paths } from '#src/paths.ts';
import { useEntries } from '#src/queries/wallet-queries.ts';
import { Notice } from '#src/ui/notice.tsx';

/** More names than this would bury the rest of the page. */
const mostNamed = 12;

/** Which credentials name somebody whom the learner has not said to be, what that means and what to do. */
export function MadeOutToAnother(): ReactNode {
  const { t, language } = useText();
  const entries = useEntries().filter((entry) => leftOutOf(entry)?.code === 'names-another');
  if (entries.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice tone="open" title={t('settings.you.another', { count: entries.length })}>
        {t('settings.you.another.text')}
        <details className="mt-2">
          <summary>{t('settings.you.another.show')}</summary>
          <ul className="mt-1">
            {entries.slice(0, mostNamed).map(({ id, credential }) => {
              const title = titleWords({ t }, shownTitle(credential, language));
              return (
                <li key={id}>
                  <Link
                    to={paths.credential(id)}
                    className="inline-block min-h-6"
                    lang={title.lang ?? undefined}
                  >
                    {title.text}
                  </Link>
                </li>
              );
            })}
          </ul>
          {entries.length > mostNamed && (
            <p>{t('settings.lists.more', { count: entries.length - mostNamed })}</p>
          )}
        </details>
      </Notice>
    </div>
  );
}
