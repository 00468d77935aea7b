import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { TextButton } from '#src/ui/button.tsx';
import { BareCheckbox } from '#src/ui/choice.tsx';
import { TextField } from '#src/ui/field.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Outcome } from '#src/ui/outcome.tsx';
import { SizelessStone } from '#src/ui/stone.tsx';
import type { EvidenceFile } from './addition.ts';
import { keyValues, readyPart, readyRow } from './ready-row.tsx';

/** A file that becomes the learner's own record, under a title of their own. */
export function EvidenceRow(props: {
  file: EvidenceFile;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
  onTitle: (title: string) => void;
  onLeaveOut: () => void;
}): ReactNode {
  const { t } = useText();
  const { file, title } = props.file;
  return (
    <li className={readyRow}>
      <BareCheckbox
        aria-label={t('import.ready.add', { title: title || file.fileName })}
        checked={props.ticked}
        onChange={(event) => {
          props.onTick(event.target.checked);
        }}
      />
      <div className="flex min-h-16 flex-col justify-end self-end max-lg:hidden lg:-mb-3.5">
        <SizelessStone>
          <Icon name="pencil" className="size-4" />
        </SizelessStone>
      </div>
      <div className={readyPart}>
        <TextField
          label={t('import.ready.title')}
          value={title}
          maxLength={200}
          error={props.ticked && title.trim() === '' ? t('import.ready.titleMissing') : undefined}
          onChange={(event) => {
            props.onTitle(event.target.value);
          }}
        />
        <p className="mt-1 text-sm text-ink-2">{t('import.ready.described')}</p>
        <p className="text-xs break-words text-ink-3">{file.fileName}</p>
      </div>
      <dl className={`${readyPart} ${keyValues}`}>
        <dt>{t('import.ready.credits')}</dt>
        <dd>{t('claim.own')}</dd>
        <dt>{t('import.ready.level')}</dt>
        <dd>{t('claim.level-not-stated')}</dd>
        <dt>{t('import.ready.becomes')}</dt>
        <dd>{t('import.ready.ownRecord')}</dd>
      </dl>
      <div className={readyPart}>
        <Outcome
          tone="nothing"
          title={t('import.ready.nothingToCheck')}
          detail={t('import.ready.nothingToCheckText')}
        />
        <TextButton className="ms-[30px] min-h-8 text-sm" onClick={props.onLeaveOut}>
          {t('import.ready.notEvidence')}
        </TextButton>
      </div>
    </li>
  );
}
