import { Suspense, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button, TextButton } from '#src/ui/button.tsx';
import { Icon, type IconName } from '#src/ui/icon.tsx';
import { PasteDialog, preparePaste, prepareScan, ScanDialog } from './dialogs-on-demand.tsx';
import { handedBytes } from './handed-files.ts';
import { useFileChooser } from './use-file-chooser.tsx';
import { useHandOver } from './use-import-session.ts';

const facts = ['read', 'stays', 'not'] as const;

/** Every way to bring credentials in: dropping, choosing, samples, pasting, scanning, a folder, a backup. */
export function AddCredentials(): ReactNode {
  const { t } = useText();
  const handOver = useHandOver();
  const files = useFileChooser({ onFiles: handOver });
  const folder = useFileChooser({ folder: true, onFiles: handOver });
  const [open, setOpen] = useState<'paste' | 'scan' | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <>
      <div className="mt-7 grid border-2 border-dashed border-edge px-10 max-lg:px-5 max-md:mt-5 lg:min-h-[372px] lg:grid-cols-[1fr_330px] lg:gap-10 lg:pe-14">
        <div className="max-w-[36rem] self-center py-10 max-lg:py-5">
          <h2>{t('import.add.drop')}</h2>
          <p className="mt-1.5 text-ink-2">{t('import.add.dropText')}</p>
          <div className="mt-5 flex flex-wrap gap-2">
            <Button look="primary" icon={<Icon name="file" />} onClick={files.open}>
              {t('import.add.choose')}
            </Button>
            {files.input}
            <SamplesButton />
          </div>
        </div>
        <OutlinedCairn />
      </div>
      <ul
        aria-label={t('import.add.ways')}
        className="grid border-b border-line md:grid-cols-2 lg:grid-cols-5 [&>li]:py-4 max-md:[&>li]:border-t max-md:[&>li]:border-line max-md:[&>li]:py-3 md:gap-x-5 lg:[&>li+li]:border-s lg:[&>li+li]:border-line lg:[&>li+li]:ps-5"
      >
        <Way icon="paste" text={t('import.add.pasteText')}>
          <TextButton
            className={wayLink}
            onPointerEnter={preparePaste}
            onFocus={preparePaste}
            onClick={() => {
              setOpen('paste');
            }}
          >
            {t('import.add.paste')}
          </TextButton>
        </Way>
        <Way icon="qr" text={t('import.add.scanText')}>
          <TextButton
            className={wayLink}
            onPointerEnter={prepareScan}
            onFocus={prepareScan}
            onClick={() => {
              setOpen('scan');
            }}
          >
            {t('import.add.scan')}
          </TextButton>
        </Way>
        <Way icon="folder" text={t('import.add.folderText')}>
          <TextButton className={wayLink} onClick={folder.open}>
            {t('import.add.folder')}
          </TextButton>
          {folder.input}
        </Way>
        <Way icon="pencil" text={t('import.add.recordText')}>
          <Link to={paths.newRecord} className={`inline-flex items-center ${wayLink}`}>
            {t('import.add.record')}
          </Link>
        </Way>
        <Way icon="undo" text={t('import.add.restoreText')}>
          <Link to={`${paths.more}#restore`} className={`inline-flex items-center ${wayLink}`}>
            {t('import.add.restore')}
          </Link>
        </Way>
      </ul>
      <div className="mt-10 grid gap-x-10 gap-y-5 md:grid-cols-3">
        {facts.map((fact) => (
          <div key={fact}>
            <h2 className="text-base leading-[1.3] tracking-normal">{t(`import.know.${fact}`)}</h2>
            <p className="mt-1 text-sm text-ink-2">{t(`import.know.${fact}Text`)}</p>
          </div>
        ))}
      </div>
      <Suspense>
        {open === 'paste' && <PasteDialog onClose={close} />}
        {open === 'scan' && <ScanDialog onClose={close} />}
      </Suspense>
    </>
  );
}

const wayLink = 'min-h-11 font-semibold';

function Way(props: { icon: IconName; text: string; children: ReactNode }): ReactNode {
  return (
    <li>
      <div className="flex items-center gap-2.5">
        <Icon name={props.icon} />
        {props.children}
      </div>
      <p className="max-w-[40ch] text-sm text-ink-2">{props.text}</p>
    </li>
  );
}

function SamplesButton(): ReactNode {
  const { t } = useText();
  const { samples } = useServices();
  const handOver = useHandOver();
  const [failed, setFailed] = useState(false);
  const load = async () => {
    setFailed(false);
    const files = await samples().catch(() => null);
    if (files === null) setFailed(true);
    else
      handOver(
        files.map((file) => handedBytes(file.name, file.bytes as Uint8Array<ArrayBuffer>)),
        { samples: true },
      );
  };
  return (
    <>
      <Button onClick={() => void load()}>{t('import.add.samples')}</Button>
      {failed && (
        <p role="alert" className="w-full text-sm font-semibold text-bad">
          {t('import.add.samplesFailed')}
        </p>
      )}
    </>
  );
}

/** A cairn to be: four outlines, bottom up. */
function OutlinedCairn(): ReactNode {
  return (
    <div
      aria-hidden="true"
      className="flex flex-col items-center gap-1 self-end pb-1 max-lg:hidden [&>span]:border-2 [&>span]:border-dashed [&>span]:border-edge"
    >
      <span className="ms-[26px] h-[38px] w-[92px] rounded-[24px_18px_16px_20px/21px_17px_17px_19px]" />
      <span className="-ms-2 h-[58px] w-[168px] rounded-[26px_36px_28px_24px/28px_30px_26px_27px]" />
      <span className="ms-3 h-[74px] w-[226px] rounded-[44px_30px_34px_38px/37px_34px_36px_34px]" />
      <span className="h-[88px] w-[296px] rounded-[40px_60px_36px_30px/44px_46px_36px_38px]" />
    </div>
  );
}
