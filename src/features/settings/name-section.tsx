import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useSettings } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { Failure } from './failure.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from './use-attempt.ts';

/** The learner's own name. It is kept when saved, not while typed. */
export function NameSection(): ReactNode {
  const { t } = useText();
  const { store } = useServices();
  const settings = useSettings();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? settings.holderName;

  const save = () =>
    attempt(async () => {
      const before = settings.holderName;
      await store.saveSettings({ ...settings, holderName: name.trim() });
      setTyped(null);
      announce(t('settings.you.saved'), async () => {
        await store.saveSettings({ ...(await store.settings()), holderName: before });
      });
    });

  return (
    <SettingsSection id="name" title={t('settings.you.heading')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('settings.you.label')}
          help={t('settings.you.help')}
          autoComplete="name"
          maxLength={200}
          value={name}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <Button type="submit" className="mt-3">
          {t('app.save')}
        </Button>
      </form>
      <Failure code={failure} />
    </SettingsSection>
  );
}
