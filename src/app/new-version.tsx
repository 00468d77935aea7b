import { useSyncExternalStore, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { activateVersion, subscribeVersion, waitingVersion } from './service-worker.ts';

/** Says that a new version is there. It comes when the person says so, or with the next visit. */
export function NewVersion(): ReactNode {
  const { t } = useText();
  const waiting = useSyncExternalStore(subscribeVersion, waitingVersion);
  return (
    <div role="status" className="empty:hidden print:hidden">
      {waiting !== null && (
        <p className="mx-auto max-w-[80rem] px-10 pt-4 text-sm max-sm:px-4">
          {t('app.version.ready')} <TextButton onClick={activateVersion}>{t('app.version.load')}</TextButton>
        </p>
      )}
    </div>
  );
}
