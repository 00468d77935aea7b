import type { ReactNode } from 'react';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { KnownCopy } from '#src/domain/wallet/incoming.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { RadioGroup } from '#src/ui/choice.tsx';
import type { RowPlace } from '#src/ui/long-list-props.ts';
import { canBeKept } from './addition.ts';
import { issuedWords, originWords } from './incoming-words.ts';

/** Something that is in the wallet, or among the files, already; unless it is the very same file, both can be kept. */
export function CopyRow(props: {
  copy: KnownCopy;
  kept: boolean;
  onKeep: (kept: boolean) => void;
  row: RowPlace;
}): ReactNode {
  const { copy } = props;
  const text = useText();
  const { t, date, language } = text;
  const credential = copy.found?.credential ?? copy.existing?.credential;
  const shown = credential && shownTitle(credential, language);
  const title = shown && titleWords(text, shown);
  return (
    <li
      {...props.row}
      className="grid items-start gap-x-8 gap-y-3 border-b border-edge py-3.5 md:grid-cols-2"
    >
      <div>
        <h3
          className={`text-[1.1875rem] leading-tight ${copy.found && shown?.stated ? 'font-serif font-medium' : 'font-normal'}`}
          {...(title?.lang ? { lang: title.lang } : {})}
        >
          {title?.text ?? copy.file.fileName}
        </h3>
        {copy.found && <p className="text-sm text-ink-2">{issuedWords(text, copy.found.credential)}</p>}
        <p className="text-xs break-words text-ink-3">{originWords(text, copy)}</p>
        <p className="mt-2 text-sm">
          {t(`import.copies.${copy.reason}`, { date: date(copy.existing?.addedOn ?? '') })}
        </p>
      </div>
      {canBeKept(copy) && (
        <RadioGroup
          legend={t('import.copies.what')}
          value={props.kept ? 'keep' : 'skip'}
          onChange={(value) => {
            props.onKeep(value === 'keep');
          }}
          options={[
            { value: 'skip', label: t('import.copies.skip') },
            { value: 'keep', label: t('import.copies.keep') },
          ]}
        />
      )}
    </li>
  );
}
