import { useState, type ReactNode } from 'react';
import { partyName } from '#src/domain/credential/shown-names.ts';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Checkbox } from '#src/ui/choice.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { SearchField, Select } from '#src/ui/field.tsx';
import { IssuerText } from '#src/ui/voices.tsx';
import { learnedIn } from './learned-in.ts';
import { usePathwayEntries } from './use-composed-portfolio.ts';
import { useTitle } from './use-title.ts';

/** So many are drawn at once; the rest is found by searching. */
const drawn = 60;

/** Picks further credentials of the wallet. */
export function AddDialog(props: {
  open: boolean;
  entries: readonly WalletEntry[];
  pathways: readonly { id: string; name: string }[];
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
  pathways: readonly { id: string; name: string }[];
  onAdd: (ids: readonly EntryId[]) => void;
  onClose: () => void;
}): ReactNode {
  const { t, language } = useText();
  const titleOf = useTitle();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<EntryId>>(new Set());
  const issuerOf = ({ credential }: WalletEntry) => partyName(credential.issuer.value, language);
  const wanted = query.trim().toLocaleLowerCase(language);
  const [pathwayId, setPathwayId] = useState('');
  const inPathway = usePathwayEntries(pathwayId);
  const has = (text: string) => text.toLocaleLowerCase(language).includes(wanted);
  const found = props.entries.flatMap((entry): { entry: WalletEntry; learned: string | null }[] => {
    if (pathwayId !== '' && !inPathway.has(entry.id)) return [];
    if (has(`${titleOf(entry).text} ${issuerOf(entry).text}`)) return [{ entry, learned: null }];
    const learned = learnedIn(entry.credential, language).find(has);
    return learned === undefined ? [] : [{ entry, learned }];
  });
  if (props.entries.length === 0) return <p>{t('share.add.nothingLeft')}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        props.onAdd(props.entries.filter(({ id }) => picked.has(id)).map(({ id }) => id));
      }}
    >
      {props.pathways.length > 0 && (
        <Select
          label={t('share.add.pathway')}
          value={pathwayId}
          options={[
            { value: '', label: t('share.add.pathway.any') },
            ...props.pathways.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => {
            setPathwayId(event.currentTarget.value);
          }}
        />
      )}
      {props.entries.length > 6 && (
        <div className="mt-3 flex">
          <SearchField
            label={t('share.add.search')}
            placeholder={t('share.add.search')}
            value={query}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
            }}
          />
        </div>
      )}
      <ul className="mt-3 max-h-[50vh] overflow-auto border-y border-line p-1">
        {found.slice(0, drawn).map(({ entry, learned }) => {
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
                    {learned !== null && (
                      <span className="block text-sm break-words text-ink-2">
                        {t('share.add.learned', { outcome: learned })}
                      </span>
                    )}
                  </span>
                }
              />
            </li>
          );
        })}
      </ul>
      <p role="status" className="mt-2 text-sm text-ink-2">
        {t('share.add.shown', { shown: found.length, all: props.entries.length })}
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
