import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';

/** Which credentials a decision is about. */
export function DecidedEntries(props: {
  entries: readonly WalletEntry[];
  chosen: readonly EntryId[];
  error: string | undefined;
  onChange: (chosen: readonly EntryId[]) => void;
}): ReactNode {
  const { t, language } = useText();
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">{t('recognition.field.entries')}</legend>
      {props.entries.map(({ id, credential }) => (
        <Checkbox
          key={id}
          name="entryIds"
          label={pickLanguage(credential.title.value, [language]).text}
          checked={props.chosen.includes(id)}
          onChange={(event) => {
            const others = props.chosen.filter((chosen) => chosen !== id);
            props.onChange(event.target.checked ? [...others, id] : others);
          }}
        />
      ))}
      {props.error !== undefined && (
        <p role="alert" className="text-sm font-semibold text-bad">
          {props.error}
        </p>
      )}
    </fieldset>
  );
}
