import { useState, type ReactNode } from 'react';
import { failureWords } from '#src/i18n/failure-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useEntries, usePathways, useRemovedEntries } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog, prepareDialog } from '#src/ui/dialog.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useAttempt } from '#src/queries/use-attempt.ts';

/** The one step that cannot be undone, behind a typed word. */
export function DeleteSection({ onDeleted }: { onDeleted: () => void }): ReactNode {
  const { t } = useText();
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
  };
  return (
    <SettingsSection id="delete" title={t('settings.delete.heading')}>
      <p className="max-w-[66ch]">{t('settings.delete.text')}</p>
      <Button
        className="mt-4"
        icon={<Icon name="trash" />}
        onPointerEnter={prepareDialog}
        onFocus={prepareDialog}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('settings.delete.open')}
      </Button>
      <Dialog open={asking} title={t('settings.delete.heading')} onClose={close}>
        <DeleteForm onClose={close} onDeleted={onDeleted} />
      </Dialog>
    </SettingsSection>
  );
}

function DeleteForm(props: { onClose: () => void; onDeleted: () => void }): ReactNode {
  const { t } = useText();
  const { store } = useServices();
  const credentials = useEntries().length + useRemovedEntries().length;
  const plans = usePathways().length;
  const { attempt, busy, failure } = useAttempt();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const word = t('settings.delete.word');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== word) {
          setError(t('settings.delete.wrong', { word }));
          return;
        }
        void attempt(async () => {
          await store.deleteEverything();
          props.onDeleted();
        });
      }}
    >
      <p className="mb-4">{t('settings.delete.what', { credentials, plans })}</p>
      <TextField
        label={t('settings.delete.label', { word })}
        autoComplete="off"
        error={error}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setError(undefined);
        }}
      />
      <Failure words={failureWords({ t }, failure)} />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button look="primary" type="submit" disabled={busy}>
          {t('settings.delete.confirm')}
        </Button>
        <Button onClick={props.onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
