import type { ReactNode } from 'react';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useEntries, useSettings } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { useAnnounce } from '#src/ui/undo.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';

/** After so many days without a backup the page says what could happen. */
const dueAfterDays = 7;

export function BackupSection(): ReactNode {
  const { t, date } = useText();
  const { store, now } = useServices();
  const settings = useSettings();
  const announce = useAnnounce();
  const { attempt, busy, failure } = useAttempt();
  const days = useDaysWithout();

  const save = () =>
    attempt(async () => {
      const bytes = await store.exportBackup();
      const today = now().toISOString();
      saveFile(bytes, t('settings.backup.fileName', { date: today.slice(0, 10) }), 'application/zip');
      await store.saveSettings({ ...settings, lastBackupOn: today });
      announce(t('settings.backup.saved'));
    });

  return (
    <SettingsSection id="backup" title={t('settings.backup.heading')}>
      {days !== null && (
        <div className="mb-4">
          <Notice tone="warn" title={t('settings.backup.due.title', { days })}>
            {t('settings.backup.due.text')}
          </Notice>
        </div>
      )}
      <p className="max-w-[66ch]">{t('settings.backup.text')}</p>
      <p className="mt-2 max-w-[66ch] text-sm text-ink-2">
        {settings.lastBackupOn === null
          ? t('settings.backup.none')
          : t('settings.backup.last', { date: date(settings.lastBackupOn) })}{' '}
        {t('settings.backup.plain')}
      </p>
      <Button
        look="primary"
        className="mt-4"
        icon={<Icon name="save" />}
        disabled={busy}
        onClick={() => void save()}
      >
        {t('settings.backup.save')}
      </Button>
      <Failure words={failureWords({ t }, failure)} />
    </SettingsSection>
  );
}

/** Days since the last backup where that is worth saying, 0 where there is none; else `null`. */
function useDaysWithout(): number | null {
  const { now } = useServices();
  const { lastBackupOn } = useSettings();
  const isEmpty = useEntries().length === 0;
  if (isEmpty) return null;
  if (lastBackupOn === null) return 0;
  const days = Math.floor((now().getTime() - Date.parse(lastBackupOn)) / 86_400_000);
  return days >= dueAfterDays ? days : null;
}
