import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes files that are dropped anywhere on the page, and shows that it would. */
export function DropToOpen({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactNode {
  const { t } = useText();
  const [over, setOver] = useState(false);
  const onDrag = useEffectEvent((event: DragEvent) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    setOver(true);
  });
  const onLeave = useEffectEvent((event: DragEvent) => {
    // Without a related target the pointer has left the window.
    if (event.relatedTarget === null) setOver(false);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!bringsFiles(event) || !event.dataTransfer) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  });
  useEffect(() => {
    const listeners = [
      ['dragenter', onDrag],
      ['dragover', onDrag],
      ['dragleave', onLeave],
      ['drop', onDrop],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, []);
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid bg-[color-mix(in_srgb,var(--paper)_92%,transparent)] p-4 print:hidden">
      <div className="grid place-content-center justify-items-center gap-2 border-2 border-dashed border-ink p-6 text-center">
        <Icon name="file" className="size-10" />
        <p className="text-xl font-semibold">{t('employer.open.drop.title')}</p>
        <p className="max-w-[40ch] text-ink-2">{t('employer.open.drop.text')}</p>
      </div>
    </div>
  );
}
