import { Suspense, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { DropVeil } from '#src/ui/drop-veil.tsx';
import { useFileDrop } from '#src/ui/use-file-drop.ts';
import { StepDialog } from './dialogs-on-demand.tsx';
import { droppedFiles } from './dropped-files.ts';
import { handedFiles } from './handed-files.ts';
import type { Step } from './step.ts';
import { useHandOver } from './use-import-session.ts';
import { usePreparedReading } from './use-prepared-reading.ts';
import { useTake } from './use-take.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null;

/** Takes files that are dropped or pasted on any page, and shows that it would. */
export function DropAnywhere(): ReactNode {
  const { t } = useText();
  const handOver = useHandOver();
  const [step, setStep] = useState<Step | null>(null);
  const take = useTake({ onStep: setStep });
  usePreparedReading();

  const over = useFileDrop((data) => {
    void droppedFiles(data).then((files) => {
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
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
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
  return over && <DropVeil title={t('ways.drop.title')} text={t('ways.drop.text')} />;
}
