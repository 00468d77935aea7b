import type { ComponentProps, ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Segments } from '#src/ui/choice.tsx';
import { BackupSection } from './backup-section.tsx';
import { DeleteSection } from './delete-section.tsx';
import { HistorySection } from './history-section.tsx';
import { InstallSection } from './install-section.tsx';
import { IssuerListsSection } from './issuer-lists-section.tsx';
import { OnlineSection, type AskOnline } from './online-section.tsx';
import { RemovedSection } from './removed-section.tsx';
import { RestoreSection } from './restore-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { WhoYouAreSection } from './who-you-are-section.tsx';

const lines = [1, 2, 3, 4, 5] as const;

type Theme = 'system' | 'light' | 'dark';

/** Everything about the wallet as a whole: keeping it safe, making room, and what Cairn does with it. */
export function SettingsPage(props: {
  theme: Theme;
  onTheme: (theme: Theme) => void;
  install: ComponentProps<typeof InstallSection>;
  /** The question before an online check. */
  askOnline: AskOnline;
  /** After everything is deleted, nothing of this visit should be left either. */
  onDeleted: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <>
      <title>{t('settings.pageTitle')}</title>
      <h1 tabIndex={-1}>{t('settings.title')}</h1>
      <p className="mt-1.5 text-ink-2">{t('settings.lead')}</p>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_372px]">
        <div>
          <BackupSection />
          <RestoreSection />
          <IssuerListsSection />
          <RemovedSection />
          <HistorySection />
          <InstallSection {...props.install} />
        </div>
        <div>
          <WhoYouAreSection />
          <SettingsSection id="look" title={t('settings.look.heading')}>
            <Segments
              legend={t('settings.look.heading')}
              value={props.theme}
              onChange={props.onTheme}
              options={[
                { value: 'system', label: t('settings.look.system') },
                { value: 'light', label: t('settings.look.light') },
                { value: 'dark', label: t('settings.look.dark') },
              ]}
            />
          </SettingsSection>
          <OnlineSection askOnline={props.askOnline} />
          <StorageSection />
        </div>
      </div>
      <div className="mt-10 grid gap-x-12 gap-y-10 lg:grid-cols-2 [&>section]:mt-0">
        <SettingsSection id="privacy" title={t('settings.privacy.heading')}>
          <ul className="list-disc space-y-1.5 ps-5 text-sm">
            {lines.map((line) => (
              <li key={line}>{t(`settings.privacy.${line}`)}</li>
            ))}
          </ul>
        </SettingsSection>
        <SettingsSection id="read" title={t('settings.read.heading')}>
          <ul className="list-disc space-y-1.5 ps-5 text-sm">
            {lines.map((line) => (
              <li key={line}>{t(`settings.read.${line}`)}</li>
            ))}
          </ul>
        </SettingsSection>
      </div>
      <div className="mt-10">
        <DeleteSection onDeleted={props.onDeleted} />
      </div>
    </>
  );
}
