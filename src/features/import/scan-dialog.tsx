import { useState, type ReactNode } from 'react';
import {
  collectFrame,
  fragmentOf,
  frameIn,
  type CollectedFrames,
} from '#src/domain/portfolio/code-frames.ts';
import { addressOfFrame } from '#src/domain/portfolio/portfolio-link.ts';
import { scanWords } from '#src/i18n/scan-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { canAskForCamera } from '#src/ui/camera.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { ScannerView } from '#src/ui/scanner-view.tsx';
import { useScanner } from '#src/ui/use-scanner.ts';
import { StepForm, stepTitle } from './step-form.tsx';
import type { Step } from './step.ts';
import { useFileChooser } from './use-file-chooser.tsx';
import { useTake } from './use-take.ts';

/** Reads a QR code with the camera, which is asked for only by its button. Nobody whom a code names is asked yet. */
export function ScanDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useText();
  const [step, setStep] = useState<Step | null>(null);
  return (
    <Dialog open title={t(step === null ? 'ways.scan.title' : stepTitle(step))} onClose={onClose}>
      {step === null ? (
        <Scan onStep={setStep} onClose={onClose} />
      ) : (
        <StepForm step={step} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Scan(props: { onStep: (step: Step) => void; onClose: () => void }): ReactNode {
  const { t } = useText();
  const [isReading, setReading] = useState(false);
  const [frames, setFrames] = useState<CollectedFrames | null>(null);
  const take = useTake({ onStep: props.onStep, onFiles: props.onClose });
  const chooser = useFileChooser({
    onFiles: (files) => {
      setReading(files.length > 0);
      void take.files(files);
    },
  });
  const { inspector } = useServices();
  const scanner = useScanner(
    (frame) => inspector.codeIn(frame),
    (text) => {
      const frame = frameIn(text);
      const address = addressOfFrame(text);
      if (frame === null || address === null) {
        take.text(text, 'qr-code.txt');
        return 'done';
      }
      const next = collectFrame(frames, frame);
      setFrames(next);
      const fragment = fragmentOf(next);
      if (fragment === null) return 'more';
      take.text(`${address}#${fragment}`, 'qr-code.txt');
      return 'done';
    },
  );
  const { state } = scanner.scanning;
  const status = () => {
    if (isReading) return t('ways.scan.reading');
    if (state === 'searching' && frames !== null)
      return t('ways.scan.frames', { read: frames.parts.size, count: frames.count });
    return state === 'idle' || state === 'failed' ? '' : t(`ways.scan.${state}`);
  };
  return (
    <>
      <p className="mb-4">{t('ways.scan.lead')}</p>
      <ScannerView scanner={scanner} words={scanWords({ t })} status={status()} />
      <div className="mt-5 flex flex-wrap gap-2">
        {canAskForCamera() && (state === 'idle' || state === 'failed') && (
          <Button look="primary" icon={<Icon name="qr" />} onClick={() => void scanner.start()}>
            {t(state === 'idle' ? 'ways.scan.start' : 'ways.scan.again')}
          </Button>
        )}
        <Button icon={<Icon name="file" />} onClick={chooser.open}>
          {t('ways.scan.picture')}
        </Button>
        {chooser.input}
        <Button onClick={props.onClose}>{t('app.cancel')}</Button>
      </div>
    </>
  );
}
