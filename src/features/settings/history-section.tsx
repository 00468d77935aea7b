import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { useHistory } from '#src/ui/undo.tsx';
import { SettingsSection } from './settings-section.tsx';

/** The last change of this visit, to be taken back, and the one that was taken back last. */
export function HistorySection(): ReactNode {
  const { t } = useText();
  const history = useHistory();
  return (
    <SettingsSection id="history" title={t('settings.history.heading')}>
      <p className="max-w-[66ch] text-sm text-ink-2">{t('settings.history.text')}</p>
      {(['undo', 'redo'] as const).map((way) => {
        const step = history[way];
        return (
          <div key={way} className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
            <Button
              size="small"
              icon={<Icon name="undo" className={`size-4 ${way === 'redo' ? '-scale-x-100' : ''}`} />}
              disabled={step === null}
              onClick={step?.run}
            >
              {t(`settings.history.${way}`)}
            </Button>
            <span className="text-sm">{step?.text ?? t(`settings.history.${way}.none`)}</span>
          </div>
        );
      })}
    </SettingsSection>
  );
}
