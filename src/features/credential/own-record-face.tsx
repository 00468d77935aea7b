import type { ReactNode } from 'react';
import { pickLanguage } from '#src/domain/credential/pick-language.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { useFile } from '#src/queries/wallet-queries.ts';
import { TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { LearnerWords } from '#src/ui/voices.tsx';
import { saveFile } from '#src/ui/save-file.ts';

/** A record of the learner's own: their title, what they attached, and no frame, since nobody signed it. */
export function OwnRecordFace({ entry }: { entry: WalletEntry }): ReactNode {
  const { t, date, bytes, language } = useText();
  const file = useFile(entry.fileSha256);
  const { credential } = entry;
  const title = pickLanguage(credential.title.value, [language]);
  const description = credential.description && pickLanguage(credential.description.value, [language]);
  return (
    <LearnerWords who={t('credential.own.who', { date: date(entry.addedOn) })}>
      <h1 lang={title.lang ?? undefined} className="break-words">
        {title.text}
      </h1>
      {description && <p className="mt-3 max-w-[62ch] whitespace-pre-line">{description.text}</p>}
      {file && (
        <p className="mt-4 flex flex-wrap items-center gap-x-2">
          <Icon name="file" />
          <TextButton
            className="min-h-11 break-all"
            onClick={() => {
              saveFile(file.bytes, file.name, file.mediaType);
            }}
          >
            {file.name}
          </TextButton>
          <span className="text-sm text-ink-2">
            {t('credential.own.attached', { size: bytes(file.bytes.byteLength) })}
          </span>
        </p>
      )}
    </LearnerWords>
  );
}
