import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { useReaderServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { useScanner } from '#src/ui/use-scanner.ts';

/** Reads QR codes with the camera, which is asked for only by its button. */
export function ScanCode(props: {
  /** What a code says; `more` where further codes are needed. */
  onText: (text: string) => 'done' | 'more';
}): ReactNode {
  const { t } = useText();
  const { inspector } = useReaderServices();
  const { scanning, video, start, torch, setTorch } = useScanner(
    (frame) => inspector.codeIn(frame),
    props.onText,
  );
  const { state } = scanning;
  return (
    <div>
      {(state === 'idle' || state === 'failed' || state === 'found') && (
        <Button icon={<Icon name="qr" />} onClick={() => void start()}>
          {t('employer.open.scan')}
        </Button>
      )}
      {state === 'searching' && (
        <video
          ref={video}
          muted
          playsInline
          aria-label={t('ways.scan.view')}
          className="max-h-[50vh] w-full max-w-xl bg-mist object-contain"
        />
      )}
      <p role="status" className="mt-2 text-sm empty:hidden">
        {(state === 'starting' || state === 'searching') && t(`ways.scan.${state}`)}
      </p>
      {torch !== null && (
        <Checkbox
          label={t('ways.scan.torch')}
          checked={torch}
          onChange={(event) => {
            setTorch(event.target.checked);
          }}
        />
      )}
      {state === 'failed' && (
        <div className="mt-4">
          <Notice tone="warn" alert title={t(`ways.scan.problem.${scanning.problem}.title`)}>
            {t(`ways.scan.problem.${scanning.problem}.text`)}
          </Notice>
        </div>
      )}
    </div>
  );
}
