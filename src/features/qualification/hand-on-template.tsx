import { useId, useState, type ReactNode } from 'react';
import type { JsonObject } from '#src/domain/json.ts';
import { carefulLimitBytes } from '#src/domain/portfolio/link-size.ts';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { useAnnounce } from '#src/ui/undo.tsx';
import { linkText, templateFile } from './template-file.ts';

type Made = { kind: 'nothing' } | { kind: 'too-large' } | { kind: 'link'; address: string };

/** Hands a qualification on, as a link or as a file: its rules and nothing of the wallet. */
export function useHandOn(json: JsonObject, name: string): { buttons: ReactNode; made: ReactNode } {
  const { t } = useText();
  const announce = useAnnounce();
  const { qualificationLinks } = useServices();
  const [made, setMade] = useState<Made>({ kind: 'nothing' });
  const file = () => templateFile(json, document.baseURI);
  const makeLink = async () => {
    const fragment = (await qualificationLinks()).encode(linkText(json));
    if (!fragment.ok) {
      setMade({ kind: 'too-large' });
      return;
    }
    const base = import.meta.env.BASE_URL.replace(/\/$/, '');
    const address = `${location.origin}${base}${paths.sharedQualification}#${fragment.value}`;
    setMade({ kind: 'link', address });
    try {
      await navigator.clipboard.writeText(address);
      announce(t('qualification.link.copied'));
    } catch {
      // Where the browser does not allow it, the link stands there to be copied by hand.
    }
  };
  const share = async () => {
    const { name: fileName, bytes } = file();
    try {
      await navigator.share({
        files: [new File([bytes], fileName, { type: 'application/json' })],
        title: name,
      });
    } catch (error) {
      // Whoever closes the sheet has changed their mind, which is no failure.
      if (!(error instanceof DOMException)) throw error;
    }
  };
  return {
    buttons: (
      <>
        <Button
          size="small"
          aria-label={t('qualification.link.label', { name })}
          onClick={() => void makeLink()}
        >
          {t('qualification.link.do')}
        </Button>
        <Button
          size="small"
          aria-label={t('qualification.export.label', { name })}
          onClick={() => {
            const { name: fileName, bytes } = file();
            saveFile(bytes, fileName, 'application/json');
          }}
        >
          {t('qualification.export')}
        </Button>
        {canShareFiles() && (
          <Button
            size="small"
            aria-label={t('qualification.share.label', { name })}
            onClick={() => void share()}
          >
            {t('qualification.shareFile')}
          </Button>
        )}
      </>
    ),
    made:
      made.kind === 'link' ? (
        <MadeLink address={made.address} />
      ) : (
        made.kind === 'too-large' && (
          <p role="alert" className="text-sm font-semibold text-bad">
            {t('qualification.link.tooLarge')}
          </p>
        )
      ),
  };
}

function MadeLink({ address }: { address: string }): ReactNode {
  const { t } = useText();
  const id = useId();
  const isLong = address.length > carefulLimitBytes;
  return (
    <div className="text-sm">
      <label className="font-semibold" htmlFor={id}>
        {t('qualification.link.theLink')}
      </label>
      <input
        id={id}
        readOnly
        value={address}
        aria-describedby={`${id}-size`}
        className="mt-1 min-h-11 w-full rounded-ui border border-edge bg-paper px-3 text-ink"
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <p id={`${id}-size`} className={`mt-1 ${isLong ? 'text-warn' : 'text-ink-2'}`}>
        {t(isLong ? 'qualification.link.long' : 'qualification.link.fits', { count: address.length })}
      </p>
    </div>
  );
}

function canShareFiles(): boolean {
  if (typeof navigator.canShare !== 'function') return false;
  return navigator.canShare({ files: [new File(['{}'], 'a.json', { type: 'application/json' })] });
}
