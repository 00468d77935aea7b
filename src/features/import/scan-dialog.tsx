import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { AddressForm } from './address-form.tsx';
import { canAskForCamera } from './camera.ts';
import { codeText } from './pasted-text.ts';
import { useFileChooser } from './use-file-chooser.tsx';
import { useHandOver } from './use-import-session.ts';
import { useScanner, type Scanning } from './use-scanner.ts';
import { webAddressIn } from './web-address.ts';

/** Reads a QR code with the camera, which is asked for only by its button. An address in it is not yet fetched. */
export function ScanDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useText();
  const [address, setAddress] = useState<string | null>(null);
  return (
    <Dialog open title={t(address === null ? 'ways.scan.title' : 'ways.address.title')} onClose={onClose}>
      {address === null ? (
        <Scan onAddress={setAddress} onClose={onClose} />
      ) : (
        <AddressForm initial={address} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Scan(props: { onAddress: (address: string) => void; onClose: () => void }): ReactNode {
  const { t } = useText();
  const handOver = useHandOver();
  const take = (files: Parameters<typeof handOver>[0]) => {
    if (files.length === 0) return;
    props.onClose();
    handOver(files);
  };
  const chooser = useFileChooser({ onFiles: take });
  const { scanning, video, start, torch, setTorch } = useScanner((text) => {
    const found = webAddressIn(text);
    if (found) props.onAddress(found.address);
    else take([codeText(text)]);
  });
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
      <Progress scanning={scanning} />
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

function Progress({ scanning }: { scanning: Scanning }): ReactNode {
  const { t } = useText();
  const { state } = scanning;
  return (
    <>
      <p role="status" className="mt-3 font-semibold empty:hidden">
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
