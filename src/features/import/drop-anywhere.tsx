import { Suspense, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { StepDialog } from './dialogs-on-demand.tsx';
import { droppedFiles } from './dropped-files.ts';
import { handedFiles } from './handed-files.ts';
import type { Step } from './step.ts';
import { useHandOver } from './use-import-session.ts';
import { usePreparedReading } from './use-prepared-reading.ts';
import { useTake } from './use-take.ts';

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;

/** Takes files that are dropped or pasted on any page, and shows that it would. */
export function DropAnywhere(): ReactNode {
  const { t } = useText();
  const handOver = useHandOver();
  const [over, setOver] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const take = useTake({ onStep: setStep });
  usePreparedReading();

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
    void droppedFiles(event.dataTransfer).then((files) => {
      handOver(files);
    });
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isTyping(event.target) || !event.clipboardData) return;
    const files = handedFiles(event.clipboardData.files);
    if (files.length > 0) void take.files(files);
    else take.text(event.clipboardData.getData('text/plain'));
  });

  useEffect(() => {
    const listeners = [
      ['dragenter', onDrag],
      ['dragover', onDrag],
      ['dragleave', onLeave],
      ['drop', onDrop],
      ['paste', onPaste],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as EventListener);
    };
  }, []);

  if (step !== null)
    return (
      <Suspense>
        <StepDialog
          step={step}
          onClose={() => {
            setStep(null);
          }}
        />
      </Suspense>
    );
  if (!over) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-40 grid bg-[color-mix(in_srgb,var(--paper)_92%,transparent)] p-4">
      <div className="grid place-content-center justify-items-center gap-2 border-2 border-dashed border-ink p-6 text-center">
        <Icon name="file" className="size-10" />
        <p className="text-xl font-semibold">{t('ways.drop.title')}</p>
        <p className="max-w-[40ch] text-ink-2">{t('ways.drop.text')}</p>
      </div>
    </div>
  );
}
