import { useRef, useState, type ReactNode } from 'react';
import type { StoredFile } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { readAttachment } from '#src/queries/read-attachment.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button, IconButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';

const mostFiles = 20;

/** The files behind a record: attached, named, and taken off again. */
export function Attachments(props: {
  files: readonly StoredFile[];
  onChange: (files: readonly StoredFile[]) => void;
}): ReactNode {
  const { t, bytes } = useText();
  const { now } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const attach = async (chosen: readonly File[]) => {
    const files = [...props.files];
    const said: string[] = [];
    for (const file of chosen) {
      if (files.length >= mostFiles) {
        said.push(t('record.files.too-many', { most: mostFiles }));
        break;
      }
      const read = await readAttachment(file, now().toISOString());
      if (!read.ok) said.push(t(`record.files.${read.error}`, { file: file.name }));
      else if (!files.some(({ sha256 }) => sha256 === read.value.sha256)) files.push(read.value);
    }
    setProblems(said);
    props.onChange(files);
  };

  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-semibold">{t('record.files')}</legend>
      <p className="mt-1 text-sm text-ink-2">{t('record.files.help', { most: mostFiles })}</p>
      {props.files.length > 0 && (
        <ul className="mt-2 border-t border-ink">
          {props.files.map((file) => (
            <li key={file.sha256} className="flex items-center gap-2 border-b border-line">
              <Icon name="file" />
              <span className="min-w-0 flex-1 break-words">
                {file.name} <small className="text-ink-2">{bytes(file.bytes.byteLength)}</small>
              </span>
              <IconButton
                label={t('record.files.detach', { file: file.name })}
                onClick={() => {
                  props.onChange(props.files.filter((other) => other !== file));
                }}
              >
                <Icon name="close" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2" role="alert">
        {problems.map((problem) => (
          <p key={problem} className="text-sm font-semibold break-words text-bad">
            {problem}
          </p>
        ))}
      </div>
      <Button icon={<Icon name="add" />} onClick={() => input.current?.click()}>
        {t('record.files.attach')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        data-chooser="evidence"
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])];
          event.target.value = '';
          void attach(chosen);
        }}
      />
    </fieldset>
  );
}
