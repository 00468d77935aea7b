import { useId, useState, type ReactNode } from 'react';
import type { StoredFile } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button, buttonClass } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { readLetter, type LetterError } from './read-letter.ts';

/** The letter that says what was decided: attach one, or take it off again. */
export function LetterField(props: {
  /** The letter as it is now; null for none. */
  letter: StoredFile | null;
  onChange: (letter: StoredFile | null) => void;
}): ReactNode {
  const { t, bytes } = useText();
  const { now } = useServices();
  const id = useId();
  const [error, setError] = useState<LetterError | null>(null);
  const { letter, onChange } = props;
  const attach = async (file: File | undefined) => {
    if (!file) return;
    const read = await readLetter(file, now().toISOString());
    setError(read.ok ? null : read.error);
    if (read.ok) onChange(read.value);
  };
  return (
    <div className="flex flex-col gap-1">
      <span id={`${id}-name`} className="text-sm font-semibold">
        {t('recognition.letter')}
      </span>
      {letter && (
        <p className="flex min-h-11 flex-wrap items-center gap-x-2 text-sm">
          <Icon name="file" className="size-[18px]" />
          <span className="min-w-0 break-words">{letter.name}</span>
          <span className="text-ink-2">{bytes(letter.bytes.byteLength)}</span>
          <Button
            size="small"
            look="bare"
            onClick={() => {
              onChange(null);
              document.getElementById(id)?.focus();
            }}
          >
            {t('recognition.letter.remove')}
          </Button>
        </p>
      )}
      {/* The control itself says "No file chosen" also where one is attached, so its label stands in for it. */}
      <div className="flex">
        <input
          id={id}
          type="file"
          aria-labelledby={`${id}-name ${id}-choose`}
          aria-describedby={`${id}-help${error ? ` ${id}-error` : ''}`}
          aria-invalid={error !== null || undefined}
          className="peer sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be chosen again after it was taken off.
            event.target.value = '';
            void attach(file);
          }}
        />
        <label
          id={`${id}-choose`}
          htmlFor={id}
          className={`${buttonClass('secondary', 'small')} cursor-pointer peer-focus-visible:outline-[3px] peer-focus-visible:outline-offset-2 peer-focus-visible:outline-mark`}
        >
          {t(letter ? 'recognition.letter.replace' : 'recognition.letter.choose')}
        </label>
      </div>
      <p id={`${id}-help`} className="text-sm text-ink-2">
        {t('recognition.letter.help')}
      </p>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm font-semibold text-bad">
          {t(`recognition.error.${error}`)}
        </p>
      )}
    </div>
  );
}
