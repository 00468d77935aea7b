import { useState, type ReactNode, type SubmitEvent } from 'react';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextArea } from '#src/ui/field.tsx';

/** Some words of the learner's, typed into one field. Closing by accident keeps what was typed. */
export function TextDialog(props: {
  open: boolean;
  title: string;
  label: string;
  help?: string;
  /** What is kept now. */
  text: string;
  onSave: (text: string) => Promise<void>;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const text = typed ?? props.text;
  const leave = () => {
    setTyped(null);
    setError(undefined);
    props.onClose();
  };
  const save = async () => {
    try {
      await props.onSave(text.trim());
      leave();
    } catch (cause) {
      if (!(cause instanceof WalletError)) throw cause;
      setError(t(`app.error.${cause.code}.text`));
    }
  };
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextArea
          label={props.label}
          {...(props.help === undefined ? {} : { help: props.help })}
          value={text}
          error={error}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary">
            {t('app.save')}
          </Button>
          <Button onClick={leave}>{t('app.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
