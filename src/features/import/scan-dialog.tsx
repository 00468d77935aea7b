import { useState, type ReactNode } from 'react';
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
      take.text(text, 'qr-code.txt');
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
      <Progress scanning={scanning} isReading={isReading} />
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

function Progress({ scanning, isReading }: { scanning: Scanning; isReading: boolean }): ReactNode {
  const { t } = useText();
  const { state } = scanning;
  return (
    <>
      <p role="status" className="mt-3 font-semibold empty:hidden">
        {isReading && t('ways.scan.reading')}
        {(state === 'starting' || state === 'searching' || state === 'found') && t(`ways.scan.${state}`)}
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
