import type { ReactNode } from 'react';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { deletedOn, removedDays } from '#src/domain/wallet/removed.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { useServices } from '#src/queries/services.tsx';
import { useRemovedEntries } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import type { RowPlace } from '#src/ui/long-list-props.ts';
import { useAnnounce } from '#src/ui/undo.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';

/** What was removed and can still come back. */
export function RemovedSection(): ReactNode {
  const { t } = useText();
  const { store } = useServices();
  const entries = useRemovedEntries();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();

  const focusHeading = () => document.getElementById('removed')?.focus();
  const bringBack = (back: readonly WalletEntry[]) =>
    attempt(async () => {
      const ids = back.map((entry) => entry.id);
      const removedOn = back[0]?.removedOn ?? null;
      await store.setRemoved(ids, null);
      focusHeading();
      announce(t('settings.removed.isBack', { count: ids.length }), () => store.setRemoved(ids, removedOn));
    });
  const remove = (entry: WalletEntry) =>
    attempt(async () => {
      const file = await store.file(entry.fileSha256);
      await store.purge([entry.id]);
      focusHeading();
      announce(t('settings.removed.isDeleted'), () => store.addEntries(file ? [file] : [], [entry]));
    });

  return (
    <SettingsSection id="removed" title={t('settings.removed.heading')}>
      <p className="text-ink-2">
        {t('settings.removed.text', { days: removedDays })}{' '}
        {entries.length === 0 && t('settings.removed.empty')}
      </p>
      {entries.length > 1 && (
        <Button size="small" className="mt-3" onClick={() => void bringBack(entries)}>
          {t('settings.removed.allBack')}
        </Button>
      )}
      {entries.length > 0 && (
        <LongList
          className="mt-3 border-t border-line"
          items={entries}
          keyOf={(entry) => entry.id}
          rowHeight={76}
          label={t('settings.removed.heading')}
          renderRow={(entry, place) => (
            <RemovedRow
              entry={entry}
              place={place}
              onBack={() => void bringBack([entry])}
              onDelete={() => void remove(entry)}
            />
          )}
        />
      )}
      <Failure words={failureWords({ t }, failure)} />
    </SettingsSection>
  );
}

function RemovedRow(props: {
  entry: WalletEntry;
  place: RowPlace;
  onBack: () => void;
  onDelete: () => void;
}): ReactNode {
  const { t, date, language } = useText();
  const { entry } = props;
  const title = titleWords({ t }, shownTitle(entry.credential, language));
  return (
    <li
      {...props.place}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3"
    >
      <div className="min-w-0 flex-[1_1_16rem]">
        <p className="break-words" {...(title.lang ? { lang: title.lang } : {})}>
          {title.text}
        </p>
        <p className="text-sm text-ink-2">
          {t('settings.removed.when', {
            removed: date(entry.removedOn ?? ''),
            deleted: date(deletedOn(entry) ?? ''),
          })}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          size="small"
          aria-label={t('settings.removed.backLabel', { title: title.text })}
          onClick={props.onBack}
        >
          {t('settings.removed.back')}
        </Button>
        <Button
          size="small"
          look="bare"
          aria-label={t('settings.removed.deleteLabel', { title: title.text })}
          onClick={props.onDelete}
        >
          {t('settings.removed.delete')}
        </Button>
      </div>
    </li>
  );
}
