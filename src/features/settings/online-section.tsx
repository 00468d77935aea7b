import { Suspense, useState, type ReactNode } from 'react';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useEntries, useKeptAnswers } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';

export type AskOnline = (entries: readonly WalletEntry[], onClose: () => void) => ReactNode;

/** Checking everything online, and what is kept of what others answered. */
export function OnlineSection({ askOnline }: { askOnline: AskOnline }): ReactNode {
  const { t, bytes } = useText();
  const { store } = useServices();
  const announce = useAnnounce();
  const { attempt, busy, failure } = useAttempt();
  const entries = useEntries();
  const kept = useKeptAnswers();
  const [asking, setAsking] = useState(false);
  return (
    <SettingsSection id="online" title={t('settings.online.heading')}>
      <p className="text-sm">{t('settings.online.text')}</p>
      {entries.length > 0 && (
        <Button
          className="mt-3"
          icon={<Icon name="refresh" />}
          onPointerEnter={prepareDialog}
          onFocus={prepareDialog}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('settings.online.all', { count: entries.length })}
        </Button>
      )}
      {kept && (
        <p className="mt-4 text-sm">
          {t('settings.online.kept', { count: kept.count, size: bytes(kept.bytes) })}
        </p>
      )}
      {kept && kept.count > 0 && (
        <Button
          className="mt-3"
          size="small"
          disabled={busy}
          onClick={() =>
            void attempt(async () => {
              await store.forgetAnswers();
              announce(t('settings.online.forgotten'));
            })
          }
        >
          {t('settings.online.forget')}
        </Button>
      )}
      <Failure words={failureWords({ t }, failure)} />
      {asking && (
        <Suspense>
          {askOnline(entries, () => {
            setAsking(false);
          })}
        </Suspense>
      )}
    </SettingsSection>
  );
}
