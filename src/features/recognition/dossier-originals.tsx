import { useState, type ReactNode } from 'react';
import type { StoredFile, WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { useFile } from '#src/queries/wallet-queries.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { EntryTitle } from './dossier-credential.tsx';

/** The files to attach, by name and hash, so that whoever gets them can tell that they are the same. */
export function DossierOriginals({ entries }: { entries: readonly WalletEntry[] }): ReactNode {
  const { t } = useText();
  const { store } = useServices();
  const [trouble, setTrouble] = useState<string | null>(null);
  const download = async () => {
    try {
      setTrouble(null);
      const hashes = [...new Set(entries.flatMap(filesOf))];
      const found = await Promise.all(hashes.map((sha256) => store.file(sha256)));
      const files = found.filter((file): file is StoredFile => file !== null);
      const { zipOriginals } = await import('#src/queries/zip-originals.ts');
      saveFile(zipOriginals(files), t('dossier.originals.file'), 'application/zip');
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  return (
    <section aria-labelledby="originals" className="mt-10 break-inside-avoid">
      <h2 id="originals">{t('dossier.originals')}</h2>
      <p className="mt-1 max-w-[66ch] text-sm text-ink-2">{t('dossier.originals.lead')}</p>
      <ul className="mt-2 border-t border-ink text-sm">
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line py-2.5">
            <p>
              <EntryTitle entry={entry} />
            </p>
            {filesOf(entry).map((sha256) => (
              <OriginalLine key={sha256} sha256={sha256} />
            ))}
            {filesOf(entry).length === 0 && <p className="text-ink-2">{t('dossier.originals.none')}</p>}
          </li>
        ))}
      </ul>
      <p className="mt-3 print:hidden">
        <Button icon={<Icon name="download" />} onClick={() => void download()}>
          {t('dossier.originals.zip')}
        </Button>
      </p>
      {trouble !== null && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
    </section>
  );
}

/** A record of the learner's own has no file of its own, and maybe some behind it. */
const filesOf = ({ credential, fileSha256, attachments }: WalletEntry): readonly string[] =>
  credential.format === 'own-record' ? attachments : [fileSha256, ...attachments];

function OriginalLine({ sha256 }: { sha256: string }): ReactNode {
  const { t, bytes } = useText();
  const file = useFile(sha256);
  return (
    <dl className="mt-1 grid grid-cols-[5rem_minmax(0,1fr)] gap-x-3 text-ink-2">
      <dt>{t('dossier.originals.name')}</dt>
      <dd className="break-all text-ink">
        {file ? `${file.name} (${bytes(file.bytes.length)})` : file === null && t('dossier.originals.gone')}
      </dd>
      <dt>{t('dossier.originals.hash')}</dt>
      <dd className="font-mono text-xs leading-normal break-all">{sha256}</dd>
    </dl>
  );
}
