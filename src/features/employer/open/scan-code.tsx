import type { ReactNode } from 'react';
import { scanWords } from '#src/i18n/scan-words.ts';
import { useText } from '#src/i18n/text.tsx';
import { useReaderServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { ScannerView } from '#src/ui/scanner-view.tsx';
import { useScanner } from '#src/ui/use-scanner.ts';

/** Reads QR codes with the camera, which is asked for only by its button. */
export function ScanCode(props: {
  /** What a code says; `more` where further codes are needed. */
  onText: (text: string) => 'done' | 'more';
}): ReactNode {
  const { t } = useText();
  const { inspector } = useReaderServices();
  const scanner = useScanner((frame) => inspector.codeIn(frame), props.onText);
  const { state } = scanner.scanning;
  const isWaiting = state === 'starting' || state === 'searching';
  return (
    <div>
      {!isWaiting && (
        <Button icon={<Icon name="qr" />} onClick={() => void scanner.start()}>
          {t('employer.open.scan')}
        </Button>
      )}
      <ScannerView
        scanner={scanner}
        words={scanWords({ t })}
        status={isWaiting ? t(`ways.scan.${state}`) : ''}
      />
    </div>
  );
}
