import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { SettingsSection } from './settings-section.tsx';

/** How Cairn becomes an app of this device: by the browser's own question, else in words. */
export function InstallSection(props: {
  state: 'installed' | 'offered' | 'by-hand';
  onInstall: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <SettingsSection id="install" title={t('settings.install.heading')}>
      <p className="max-w-[66ch]">{t('settings.install.text')}</p>
      {props.state === 'offered' ? (
        <Button className="mt-3" onClick={props.onInstall}>
          {t('settings.install.ask')}
        </Button>
      ) : (
        <p role="status" className="mt-2 max-w-[66ch] text-sm text-ink-2">
          {t(`settings.install.${props.state}`)}
        </p>
      )}
    </SettingsSection>
  );
}
