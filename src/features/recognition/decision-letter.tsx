import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { useFile } from '#src/queries/wallet-queries.ts';
import { TextButton } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { saveFile } from '#src/ui/save-file.ts';

/** The letter of a decision, to be downloaded as it was attached. It is never opened in the app's own origin. */
export function DecisionLetter({ sha256 }: { sha256: string }): ReactNode {
  const { t, bytes } = useText();
  const letter = useFile(sha256);
  if (!letter) return null;
  return (
    <span className="mt-0.5 flex items-start gap-1.5">
      <Icon name="file" className="mt-px size-[18px] flex-none" />
      <span className="min-w-0 break-words">
        <TextButton
          className="print:hidden"
          aria-label={t('recognition.letter.download', { name: letter.name })}
          onClick={() => {
            saveFile(letter.bytes, letter.name, letter.mediaType);
          }}
        >
          {letter.name}
        </TextButton>
        <span className="hidden print:inline">{letter.name}</span>{' '}
        <span className="text-ink-2">
          {t('recognition.letter.attached', { size: bytes(letter.bytes.byteLength) })}
        </span>
      </span>
    </span>
  );
}
