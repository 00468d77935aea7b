import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { shownTitle } from '#src/domain/credential/shown-names.ts';
import type { WalletEntry } from '#src/domain/wallet/records.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { useText } from '#src/i18n/text.tsx';
import { titleWords } from '#src/i18n/title-words.ts';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { useFile } from '#src/queries/wallet-queries.ts';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon, type IconName } from '#src/ui/icon.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { useAnnounce } from '#src/ui/undo.tsx';
import { LearnerWords } from '#src/ui/voices.tsx';
import { useRecordTree } from './record-sections.tsx';
import { TextDialog } from './text-dialog.tsx';

const line =
  'flex min-h-11 w-full items-center gap-2.5 text-start no-underline hover:bg-fog hover:underline disabled:text-ink-3';

function Action(props: {
  icon: IconName;
  words: ReactNode;
  onClick: () => void;
  disabled?: boolean;
  onPointerEnter?: () => void;
}): ReactNode {
  const { icon, words, ...rest } = props;
  return (
    <li className="border-b border-line">
      <button type="button" className={line} {...rest}>
        <Icon name={icon} />
        <span className="min-w-0 break-words">{words}</span>
      </button>
    </li>
  );
}

/** What can be done with this credential, and the learner's own note under it. */
export function Actions({ entry }: { entry: WalletEntry }): ReactNode {
  const { t, bytes, date, language } = useText();
  const { store, now } = useServices();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const file = useFile(entry.fileSha256);
  // What a record holds goes with it and comes back with it.
  const ids = useRecordTree().withInside([entry.id]);
  const inside = ids.length - 1;
  const [editing, setEditing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const title = titleWords({ t }, shownTitle(entry.credential, language)).text;

  const remove = async () => {
    try {
      await store.setRemoved(ids, now().toISOString());
      announce(t('credential.removed', { title, inside }), () => store.setRemoved(ids, null));
      await navigate(paths.wallet);
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setTrouble(t(`app.error.${error.code}.text`));
    }
  };
  const saveNote = async (note: string) => {
    const before = entry.note;
    await store.updateEntry(entry.id, (current) => ({ ...current, note }));
    announce(t(note === '' ? 'credential.note.removed' : 'credential.note.saved'), async () => {
      await store.updateEntry(entry.id, (current) => ({ ...current, note: before }));
    });
  };

  return (
    <>
      <ul aria-label={t('credential.actions')} className="mt-6 border-t border-ink print:hidden">
        <li className="border-b border-line">
          <Link to={`${paths.share}?entries=${encodeURIComponent(entry.id)}`} className={line}>
            <Icon name="share" />
            {t('credential.share')}
          </Link>
        </li>
        <Action
          icon="download"
          disabled={!file}
          words={
            <>
              {t('credential.download')}{' '}
              {file && (
                <small className="text-xs break-words text-ink-2">
                  {file.name}, <span className="whitespace-nowrap">{bytes(file.bytes.byteLength)}</span>
                </small>
              )}
            </>
          }
          onClick={() => {
            if (file) saveFile(file.bytes, file.name, file.mediaType);
          }}
        />
        <Action
          icon="print"
          words={t('credential.print')}
          onClick={() => {
            window.print();
          }}
        />
        <Action
          icon="note"
          words={t(entry.note === '' ? 'credential.note.add' : 'credential.note.edit')}
          onPointerEnter={prepareDialog}
          onClick={() => {
            setEditing(true);
          }}
        />
        <Action icon="trash" words={t('credential.remove', { inside })} onClick={() => void remove()} />
      </ul>
      {file?.fetched && (
        <p className="mt-2 text-sm break-words text-ink-2">
          {t('credential.fetched', { host: new URL(file.fetched.address).host, date: date(file.fetched.on) })}
        </p>
      )}
      {trouble !== null && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {trouble}
        </p>
      )}
      {entry.note !== '' && (
        <div className="mt-6">
          <LearnerWords who={t('credential.note.who')}>
            <p className="text-sm break-words whitespace-pre-line">{entry.note}</p>
          </LearnerWords>
        </div>
      )}
      <TextDialog
        open={editing}
        title={t('credential.note.title')}
        label={t('credential.note.label')}
        help={t('credential.note.help')}
        text={entry.note}
        onSave={saveNote}
        onClose={() => {
          setEditing(false);
        }}
      />
    </>
  );
}
