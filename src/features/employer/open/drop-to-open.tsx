import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { DropVeil } from '#src/ui/drop-veil.tsx';
import { useFileDrop } from '#src/ui/use-file-drop.ts';

/** Takes files that are dropped anywhere on the page, and shows that it would. */
export function DropToOpen({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactNode {
  const { t } = useText();
  const over = useFileDrop(({ files }) => {
    if (files.length > 0) onFiles([...files]);
  });
  return over && <DropVeil title={t('employer.open.drop.title')} text={t('employer.open.drop.text')} />;
}
