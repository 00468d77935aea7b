import { useState, type ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Checkbox } from '#src/ui/choice.tsx';

/** Which credentials a decision is about: those it is opened with first, then the others by title. */
export function DecidedEntries(props: {
  entries: readonly WalletEntry[];
  chosen: readonly EntryId[];
  error: string | undefined;
  onChange: (chosen: readonly EntryId[]) => void;
}): ReactNode {
  const { t, language } = useText();
  // A tick does not move a line away from under the pointer.
  const [first] = useState(props.chosen);
  const lines = props.entries
    .map(({ id, credential }) => ({ id, title: pickLanguage(credential.title.value, [language]).text }))
    .sort(
      (a, b) =>
        Number(first.includes(b.id)) - Number(first.includes(a.id)) ||
        a.title.localeCompare(b.title, language),
    );
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">{t('recognition.field.entries')}</legend>
      {lines.map(({ id, title }) => (
        <Checkbox
          key={id}
          name="entryIds"
          label={<span className="block min-w-0 py-1 break-words">{title}</span>}
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
