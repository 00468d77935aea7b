import type { ReactNode } from 'react';
import { groupBy } from '#src/domain/group-by.ts';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { OnlineResult } from '#src/domain/wallet/check-online.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { Button } from '#src/ui/button.tsx';
import { HostList } from './host-list.tsx';

/** What asking came to: what changed, who gave no answer and why, and who would have to be asked too. */
export function OnlineOutcome(props: {
  entries: readonly WalletEntry[];
  result: OnlineResult;
  onAskFurther: (hosts: readonly string[]) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const { checked, unanswered, silent, furtherHosts, unreadable } = props.result;
  const changed = groupBy(props.result.changes, ({ entryId }) => entryId);
  return (
    <>
      <p role="status" className="font-semibold">
        {unanswered > 0
          ? t('online.partly', { full: checked - unanswered, checked, changed: changed.size })
          : t('online.done', { checked, changed: changed.size })}
      </p>
      {changed.size > 0 && <Changes {...props} changed={changed} />}
      {unreadable.length > 0 && (
        <p className="mt-2">{t('online.unreadable', { count: unreadable.length })}</p>
      )}
      {silent.length > 0 && (
        <>
          <h3 className="mt-4 text-base">{t('online.silent')}</h3>
          <ul className="mt-1 text-sm">
            {silent.map(({ host, reason, httpStatus = 0 }) => (
              <li key={host} className="border-b border-line py-1.5 break-words">
                {t(`check.unreached.${reason}`, { place: host, status: httpStatus })}
              </li>
            ))}
          </ul>
          <p className="mt-1 text-sm text-ink-2">{t('online.silent.meaning')}</p>
        </>
      )}
      {furtherHosts.length > 0 && (
        <>
          <h3 className="mt-4 text-base">{t('online.further')}</h3>
          <p className="text-sm">{t('online.further.text', { count: furtherHosts.length })}</p>
          <HostList hosts={furtherHosts} label={t('online.further')} />
        </>
      )}
      <div className="mt-6 flex flex-wrap gap-2">
        {furtherHosts.length > 0 && (
          <Button
            look="primary"
            onClick={() => {
              props.onAskFurther(furtherHosts);
            }}
          >
            {t('online.further.ask', { count: furtherHosts.length })}
          </Button>
        )}
        <Button look={furtherHosts.length > 0 ? 'secondary' : 'primary'} onClick={props.onClose}>
          {t('app.close')}
        </Button>
      </div>
    </>
  );
}

function Changes(props: {
  entries: readonly WalletEntry[];
  changed: ReadonlyMap<EntryId, OnlineResult['changes']>;
}): ReactNode {
  const { t, language } = useText();
  const { entries, changed } = props;
  return (
    <ul className="mt-1 max-h-64 overflow-y-auto text-sm" tabIndex={changed.size > 6 ? 0 : undefined}>
      {entries.flatMap(({ id, credential }) =>
        (changed.get(id) ?? []).map(({ kind, now }) => (
          <li key={`${id} ${kind}`} className="border-b border-line py-1.5 break-words">
            {t('online.change', {
              title: titleWords({ t }, shownTitle(credential, language)).text,
              question: t(`check.kind.${kind}`),
              answer: t(`check.status.${now}`),
            })}
          </li>
        )),
      )}
    </ul>
  );
}
