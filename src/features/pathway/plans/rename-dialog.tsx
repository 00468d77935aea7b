import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { FormEnd } from '#src/ui/form-end.tsx';
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
        <FormEnd
          trouble={props.trouble}
          save={t('app.save')}
          cancel={t('app.cancel')}
          onCancel={props.onClose}
        />
      </form>
    </Dialog>
  );
}
