import { useState, type ReactNode } from 'react';
import { partyName } from '#src/domain/credential/shown-names.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { SearchField } from '#src/ui/field.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { useTitle } from './use-title.ts';

/** So many are drawn at once; the rest is found by searching. */
const drawn = 60;

/** Picks further credentials of the wallet. */
export function AddDialog(props: {
  open: boolean;
  entries: readonly WalletEntry[];
  onAdd: (ids: readonly EntryId[]) => void;
  onClose: () => void;
}): ReactNode {
  const { t } = useText();
  return (
    <Dialog open={props.open} title={t('share.add.title')} onClose={props.onClose}>
      <Picker {...props} />
    </Dialog>
  );
}

function Picker(props: {
  entries: readonly WalletEntry[];
  onAdd: (ids: readonly EntryId[]) => void;
  onClose: () => void;
}): ReactNode {
  const { t, language } = useText();
  const titleOf = useTitle();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<EntryId>>(new Set());
  const issuerOf = ({ credential }: WalletEntry) => partyName(credential.issuer.value, language);
  const wanted = query.trim().toLocaleLowerCase(language);
  const found = props.entries.filter((entry) =>
    `${titleOf(entry).text} ${issuerOf(entry).text}`.toLocaleLowerCase(language).includes(wanted),
  );
  if (props.entries.length === 0) return <p>{t('share.add.nothingLeft')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onAdd(props.entries.filter(({ id }) => picked.has(id)).map(({ id }) => id));
      }}
    >
      {props.entries.length > 6 && (
        <SearchField
          label={t('share.add.search')}
          placeholder={t('share.add.search')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
          }}
        />
      )}
      <ul className="mt-3 max-h-[50vh] overflow-auto border-y border-line p-1">
        {found.slice(0, drawn).map((entry) => {
          const title = titleOf(entry);
          const issuer = issuerOf(entry);
          return (
            <li key={entry.id} className="border-b border-line last:border-b-0">
              <Checkbox
                checked={picked.has(entry.id)}
                onChange={() => {
                  const next = new Set(picked);
                  if (!next.delete(entry.id)) next.add(entry.id);
                  setPicked(next);
                }}
                label={
                  <span className="block py-2 leading-snug">
                    <IssuerText
                      lang={title.lang}
                      attributed={entry.credential.format !== 'own-record'}
                      className="block break-words"
                    >
                      {title.text}
                    </IssuerText>
                    <span className="block text-sm break-words text-ink-2">
                      {entry.credential.format === 'own-record' ? t('share.choose.own') : issuer.text}
                    </span>
                  </span>
                }
              />
            </li>
          );
        })}
      </ul>
      <p role="status" className="mt-2 text-sm text-ink-2">
        {found.length === 0 && t('share.add.none', { query })}
      </p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={picked.size === 0}>
          {t('share.add.confirm', { count: picked.size })}
        </Button>
        <Button onClick={props.onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}
