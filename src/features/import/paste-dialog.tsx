import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { AddressForm } from './address-form.tsx';
import { pastedText } from './pasted-text.ts';
import { useHandOver } from './use-import-session.ts';

/** A place to paste a credential's text where the keyboard's paste alone will not do. */
export function PasteDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useText();
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Dialog open title={t(address === null ? 'ways.paste.title' : 'ways.address.title')} onClose={onClose}>
      {address === null ? (
        <PasteForm onAddress={setAddress} onClose={onClose} />
      ) : (
        <AddressForm initial={address} onClose={onClose} />
      )}
    </Dialog>
  );
}

function PasteForm({
  onAddress,
  onClose,
}: {
  onAddress: (address: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const handOver = useHandOver();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const pasted = pastedText(text);
        if (pasted.kind === 'nothing') {
          setError(t('ways.paste.nothing'));
          return;
        }
        if (pasted.kind === 'address') {
          onAddress(pasted.address);
          return;
        }
        onClose();
        handOver([pasted.file]);
      }}
    >
      <TextArea
        label={t('ways.paste.label')}
        help={t('ways.paste.help')}
        error={error}
        rows={8}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setError(undefined);
        }}
      />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button look="primary" type="submit">
          {t('ways.paste.read')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
