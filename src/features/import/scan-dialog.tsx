import { useState, type ReactNode } from 'react';
import {
  collectFrame,
  fragmentOf,
  frameIn,
  type CollectedFrames,
} from '#src/domain/portfolio/code-frames.ts';
import { addressOfFrame } from '#src/domain/portfolio/portfolio-link.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { canAskForCamera } from '#src/ui/camera.ts';
import { Checkbox } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useScanner, type Scanning } from '#src/ui/use-scanner.ts';
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
  const { scanning, video, start, torch, setTorch } = useScanner(
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
  const { state } = scanning;
  return (
    <>
      <p>{t('ways.scan.lead')}</p>
      {state === 'searching' && (
        <video
          ref={video}
          muted
          playsInline
          aria-label={t('ways.scan.view')}
          className="mt-4 max-h-[50vh] w-full bg-mist object-contain"
        />
      )}
      <Progress scanning={scanning} isReading={isReading} frames={frames} />
      {torch !== null && (
        <Checkbox
          label={t('ways.scan.torch')}
          checked={torch}
          onChange={(event) => {
            setTorch(event.target.checked);
          }}
        />
      )}
      <div className="mt-5 flex flex-wrap gap-2">
        {canAskForCamera() && (state === 'idle' || state === 'failed') && (
          <Button look="primary" icon={<Icon name="qr" />} onClick={() => void start()}>
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

function Progress(props: {
  scanning: Scanning;
  isReading: boolean;
  /** Codes of a portfolio that takes several. */
  frames: CollectedFrames | null;
}): ReactNode {
  const { scanning, isReading, frames } = props;
  const { t } = useText();
  const { state } = scanning;
  return (
    <>
      <p role="status" className="mt-3 font-semibold empty:hidden">
        {isReading && t('ways.scan.reading')}
        {state === 'searching' && frames !== null
          ? t('ways.scan.frames', { read: frames.parts.size, count: frames.count })
          : (state === 'starting' || state === 'searching' || state === 'found') && t(`ways.scan.${state}`)}
      </p>
      {state === 'failed' && (
        <div className="mt-4">
          <Notice tone="warn" alert title={t(`ways.scan.problem.${scanning.problem}.title`)}>
            {t(`ways.scan.problem.${scanning.problem}.text`)}
          </Notice>
        </div>
      )}
    </>
  );
}
