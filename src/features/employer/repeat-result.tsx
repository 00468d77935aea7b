import type { ReactNode } from 'react';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import { checkChanges, withoutAnswer } from '#src/domain/portfolio/check-changes.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';

/** A check that was asked for again, with what was known before it. */
export type Repeated = { online: boolean; before: readonly OpenedCredential[]; done: boolean };

/** What asking again came to: that it is under way, when it was done, what changed, and who gave no answer. */
export function RepeatResult(props: {
  repeated: Repeated;
  credentials: readonly OpenedCredential[];
  /** When the latest check was made. */
  when: string;
}): ReactNode {
  const text = useText();
  const { t, dateTime } = text;
  const { repeated, credentials } = props;
  if (!repeated.done)
    return (
      <p role="status" className="mt-2 text-ink">
        {t(repeated.online ? 'employer.repeat.asking' : 'employer.repeat.checking')}
      </p>
    );
  const changes = checkChanges(repeated.before, credentials);
  const silent = repeated.online ? withoutAnswer(credentials) : 0;
  return (
    <div role="status" className="mt-2 border-s-[3px] border-ink ps-3 text-ink">
      <p>
        {t(repeated.online ? 'employer.repeat.asked' : 'employer.repeat.checked', {
          when: dateTime(props.when),
        })}{' '}
        {t('employer.repeat.changes', { count: changes.length })}
      </p>
      {changes.length > 0 && (
        <ul className="mt-1">
          {changes.map(({ credential, column, now }) => (
            <li key={`${credential.original} ${credential.index} ${column}`}>
              {t('employer.repeat.change', {
                title: titleWords(text, shownTitle(credential.credential, text.language)).text,
                question: t(`employer.checks.short.${column}`),
                answer: t(`employer.checks.cell.${now}`),
              })}
            </li>
          ))}
        </ul>
      )}
      {silent > 0 && (
        <p className="mt-1">
          {t('employer.repeat.silent', { count: silent })}
          {/* What the browser believes about the network is a hint and never an answer. */}
          {!navigator.onLine && ` ${t('employer.repeat.offline')}`}
        </p>
      )}
    </div>
  );
}
