import type { ReactNode } from 'react';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import { checkChanges, withoutAnswer } from '#src/domain/portfolio/check-changes.ts';
import type { OpenedCredential } from '#src/domain/portfolio/opened-credential.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { TextButton } from '#src/ui/button.tsx';

/** A check that was asked for again, with what was known before it. */
export type Repeated = {
  /** Null where nobody was asked. */
  hosts: readonly string[] | null;
  before: readonly OpenedCredential[];
  done: boolean;
};

/** What asking again came to: that it is under way, when it was done, what changed, and who gave no answer. */
export function RepeatResult(props: {
  repeated: Repeated;
  credentials: readonly OpenedCredential[];
  /** When the latest check was made. */
  when: string;
  /** Hosts that were needed too and not asked. */
  furtherHosts: readonly string[];
  onAsk: (hosts: readonly string[]) => void;
}): ReactNode {
  const text = useText();
  const { t, dateTime, list } = text;
  const { repeated, credentials, furtherHosts } = props;
  const { hosts } = repeated;
  if (!repeated.done)
    return (
      <p role="status" className="mt-2 text-ink">
        {t(hosts ? 'employer.repeat.asking' : 'employer.repeat.checking')}
      </p>
    );
  const changes = checkChanges(repeated.before, credentials);
  const silent = hosts ? withoutAnswer(credentials) : 0;
  return (
    <div role="status" className="mt-2 border-s-[3px] border-ink ps-3 text-ink">
      <p>
        {t(hosts ? 'employer.repeat.asked' : 'employer.repeat.checked', {
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
      {hosts && furtherHosts.length > 0 && (
        <p className="mt-1">
          {t('employer.repeat.further', { hosts: list(furtherHosts) })}{' '}
          <TextButton
            onClick={() => {
              props.onAsk([...hosts, ...furtherHosts]);
            }}
          >
            {t('employer.repeat.askFurther', { count: furtherHosts.length })}
          </TextButton>
        </p>
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
