import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextArea } from '#src/ui/field.tsx';
import { pastedText } from './handed-files.ts';
import { useHandOver } from './use-import-session.ts';

/** A place to paste a credential's text where the keyboard's paste alone will not do. */
export function PasteDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useText();
  return (
    <Dialog open title={t('import.paste.title')} onClose={onClose}>
      <PasteForm onClose={onClose} />
    </Dialog>
  );
}

function PasteForm({ onClose }: { onClose: () => void }): ReactNode {
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
        if (pasted.kind !== 'file') {
          setError(t(`import.paste.${pasted.kind}`));
          return;
        }
        onClose();
        handOver([pasted.file]);
      }}
    >
      <TextArea
        label={t('import.paste.label')}
        help={t('import.paste.help')}
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
          {t('import.paste.read')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
