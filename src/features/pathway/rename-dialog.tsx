import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/field.tsx';

/** Long enough for a sentence, short enough for a line of a list. */
const longestName = 120;

/** Asks what the learner calls a plan; an empty name is the qualification's own. */
export function RenameDialog(props: {
  name: string;
  target: string;
  trouble: string | null;
  onSave: (name: string) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  const [name, setName] = useState(props.name);
  return (
    <Dialog open title={t('plan.rename.title')} onClose={props.onClose}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSave(name.trim());
        }}
      >
        <TextField
          label={t('plan.rename.label')}
          help={t('plan.rename.help', { target: props.target })}
          maxLength={longestName}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
          }}
        />
        {props.trouble !== null && (
          <p role="alert" className="text-sm font-semibold text-bad">
            {props.trouble}
          </p>
        )}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary">
            {t('app.save')}
          </Button>
          <Button onClick={props.onClose}>{t('app.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
