import { useContext, useState, type ReactNode, type SubmitEvent } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { TextField } from '#src/ui/field.tsx';
import { useEmployerParts } from '#src/features/employer/employer-parts.ts';
import { leaveFragment } from './fragment.ts';
import { OpenedBesideContext } from '#src/features/employer/several/opened-beside.ts';
import { PlainPage } from '#src/features/employer/plain-page.tsx';

/** Asks for the passphrase of a locked link. What was typed stays when it was the wrong one. */
export function LockedPage(props: {
  /** The passphrase given last does not open it. */
  wrong: boolean;
  /** One is being tried. */
  opening: boolean;
  onOpen: (passphrase: string) => void;
}): ReactNode {
  const { t } = useText();
  const { isFile } = useEmployerParts();
  const beside = useContext(OpenedBesideContext);
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (passphrase.trim() !== '') props.onOpen(passphrase);
  };
  return (
    <PlainPage title={t('employer.locked.title')}>
      <p>{t('employer.locked.text')}</p>
      <form className="mt-4 max-w-md space-y-4" onSubmit={submit}>
        <TextField
          label={t('employer.locked.field')}
          type="text"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={passphrase}
          error={props.wrong && !props.opening ? t('employer.locked.wrong') : undefined}
          onChange={(event) => {
            setPassphrase(event.currentTarget.value);
          }}
        />
        <Button look="primary" type="submit" disabled={props.opening}>
          {t(props.opening ? 'employer.locked.opening' : 'employer.locked.open')}
        </Button>
      </form>
      <p className="text-sm text-ink-2">{t('employer.locked.more')}</p>
      {beside === null && !isFile && (
        <TextButton className="min-h-9" onClick={leaveFragment}>
          {t('employer.locked.else')}
        </TextButton>
      )}
    </PlainPage>
  );
}
