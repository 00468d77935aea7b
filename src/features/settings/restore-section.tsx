import { useRef, useState, type ReactNode } from 'react';
import { rebuildEntries } from '#src/domain/wallet/rebuild-entries.ts';
import type { BackupContents, BackupPreview } from '#src/domain/wallet/wallet-store.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';

type Found = { name: string; contents: BackupContents; preview: BackupPreview };

/** Reads a backup, says what is in it, and adds what is new. */
export function RestoreSection(): ReactNode {
  const { t } = useText();
  const { store, inspector } = useServices();
  const announce = useAnnounce();
  const input = useRef<HTMLInputElement>(null);
  const { attempt, busy, failure } = useAttempt();
  const [found, setFound] = useState<Found | null>(null);

  const read = (file: File) =>
    attempt(async () => {
      setFound(null);
      const bytes = new Uint8Array(await file.arrayBuffer());
      setFound({ name: file.name, ...(await store.readBackup(bytes)) });
    });
  const restore = ({ contents, preview }: Found) =>
    attempt(async () => {
      await store.restoreBackup(await rebuildEntries(contents, inspector));
      setFound(null);
      announce(t('settings.restore.done', { fresh: preview.new }));
    });

  return (
    <SettingsSection id="restore" title={t('settings.restore.heading')}>
      <p className="max-w-[66ch]">{t('settings.restore.text')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        data-chooser="backup"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void read(file);
          event.target.value = '';
        }}
      />
      <Button
        className="mt-4"
        icon={<Icon name="undo" />}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {busy ? t('settings.restore.reading') : t('settings.restore.choose')}
      </Button>
      <div role="status">
        {found && (
          <div className="mt-4 border-s-[6px] border-ink py-0.5 ps-4">
            <p className="text-xs break-words text-ink-3">{found.name}</p>
            <p className="font-semibold">
              {t('settings.restore.holds', {
                total: found.preview.total,
                here: found.preview.alreadyHere,
                fresh: found.preview.new,
              })}
            </p>
            <p className="text-sm text-ink-2">{t('settings.restore.also')}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Button look="primary" disabled={busy} onClick={() => void restore(found)}>
                {t('settings.restore.add', { fresh: found.preview.new })}
              </Button>
              <Button
                onClick={() => {
                  setFound(null);
                }}
              >
                {t('app.cancel')}
              </Button>
            </div>
          </div>
        )}
      </div>
      <Failure words={failureWords({ t }, failure)} />
    </SettingsSection>
  );
}
