import { Suspense, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { EntryId, WalletEntry } from '#src/domain/wallet/records.ts';
import type { CountedOnce } from '#src/domain/wallet/counted-once.ts';
import type { RecordTree } from '#src/domain/wallet/record-tree.ts';
import { WalletError } from '#src/domain/wallet/wallet-error.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { prepareDialog } from '#src/ui/dialog.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { MenuButton } from '#src/ui/menu-button.tsx';
import { saveFile } from '#src/ui/save-file.ts';
import { useAnnounce } from '#src/ui/undo.tsx';
import { select } from './list-memory.ts';
import { selectedHundredths, type WalletLine } from './wallet-line.ts';

const inverseBare =
  'inline-flex min-h-11 items-center px-2 underline underline-offset-[0.2em] hover:decoration-2';

export type AskOnline = (entries: readonly WalletEntry[], onClose: () => void) => ReactNode;

/** What can be done with the selected credentials. The last thing on the page, above it in sight. */
export function SelectionTray(props: {
  /** Selected lines that are in the wallet, shown by the filters or not. */
  lines: readonly WalletLine[];
  shown: readonly WalletLine[];
  counted: CountedOnce;
  tree: RecordTree<WalletEntry>;
  askOnline: AskOnline;
}): ReactNode {
  const { lines, shown } = props;
  const text = useText();
  const { t } = text;
  const credits = text.credits(selectedHundredths(lines, props.counted));
  const [asked, setAsked] = useState<readonly WalletEntry[] | null>(null);
  const actions = useActions(lines, props.tree, setAsked);
  const allShown = shown.every((line) => lines.includes(line));
  return (
    <>
      <p role="status" className="sr-only">
        {t('wallet.selection.announce', { count: lines.length, credits })}
      </p>
      {lines.length > 0 && (
        <div
          role="region"
          data-tray
          aria-label={t('wallet.selection')}
          className="sticky bottom-4 z-[3] mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-ui border border-ink bg-ink py-2.5 ps-5 pe-3 text-on-ink max-md:bottom-[4.25rem] max-sm:-mx-2 max-sm:gap-x-2 max-sm:py-2 max-sm:ps-3.5 max-sm:pe-2 max-sm:text-sm print:hidden"
        >
          <span>
            <Sentence
              id="wallet.selection.count"
              values={{ count: lines.length, credits }}
              components={[<b key="count" />]}
            />
          </span>
          {!allShown && (
            <button
              type="button"
              className={`${inverseBare} max-sm:hidden`}
              onClick={() => {
                select((selected) => new Set([...selected, ...shown.map((line) => line.id)]));
              }}
            >
              {t('wallet.selection.all', { count: shown.length })}
            </button>
          )}
          <div className="ms-auto flex flex-wrap items-center gap-2 max-sm:gap-1.5">
            <button type="button" className={inverseBare} onClick={clear}>
              {t('wallet.selection.clear')}
            </button>
            <Button
              look="inverse"
              className="max-lg:hidden"
              icon={<Icon name="trash" />}
              onClick={actions.remove}
            >
              {t('wallet.selection.remove')}
            </Button>
            <Button
              look="inverse"
              className="max-xl:hidden"
              icon={<Icon name="refresh" />}
              onPointerEnter={prepareDialog}
              onClick={actions.checkOnline}
            >
              {t('wallet.selection.online')}
            </Button>
            <Button
              look="inverse"
              className="max-lg:hidden"
              icon={<Icon name="pathway" />}
              onClick={actions.addToPathway}
            >
              {t('wallet.selection.pathway')}
            </Button>
            <Button
              look="inverse"
              className="max-lg:hidden"
              icon={<Icon name="download" />}
              onClick={actions.save}
            >
              {t('wallet.selection.export')}
            </Button>
            <MenuButton
              label={t('wallet.selection.more')}
              className="inline-grid min-h-11 min-w-11 place-items-center rounded-ui border-[1.5px] border-on-ink hover:bg-ink-2"
              items={[
                { id: 'addToPathway', label: t('wallet.selection.pathway'), icon: 'pathway' },
                { id: 'save', label: t('wallet.selection.export'), icon: 'download' },
                { id: 'checkOnline', label: t('wallet.selection.online'), icon: 'refresh' },
                { id: 'report', label: t('wallet.selection.report'), icon: 'file' },
                { id: 'remove', label: t('wallet.selection.remove'), icon: 'trash' },
                ...(allShown
                  ? []
                  : [{ id: 'selectShown', label: t('wallet.selection.all', { count: shown.length }) }]),
              ]}
              onAction={(id) => {
                const action = menuActions.find((known) => known === id);
                if (action) actions[action]();
                else select((selected) => new Set([...selected, ...shown.map((line) => line.id)]));
              }}
            >
              <Icon name="more" />
            </MenuButton>
            <Button look="inverse-primary" icon={<Icon name="share" />} onClick={actions.share}>
              {t('wallet.selection.share')}
            </Button>
          </div>
          {actions.failure !== null && (
            <p role="alert" className="w-full font-semibold">
              {t(`app.error.${actions.failure}.text`)}
            </p>
          )}
        </div>
      )}
      {asked && (
        <Suspense>
          {props.askOnline(asked, () => {
            setAsked(null);
          })}
        </Suspense>
      )}
    </>
  );
}

const menuActions = ['addToPathway', 'save', 'checkOnline', 'report', 'remove'] as const;

const clear = () => {
  select(() => new Set());
};

function useActions(
  lines: readonly WalletLine[],
  tree: RecordTree<WalletEntry>,
  onCheckOnline: (entries: readonly WalletEntry[]) => void,
) {
  const { t } = useText();
  const { store, now } = useServices();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<WalletError['code'] | null>(null);
  const ids: readonly EntryId[] = lines.map((line) => line.id);

  const attempt = async (work: () => Promise<void>) => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
    }
  };

  const remove = () =>
    attempt(async () => {
      // What a record holds goes with it and comes back with it.
      const going = tree.withInside(ids);
      await store.setRemoved(going, now().toISOString());
      clear();
      document.getElementById('credentials')?.focus();
      announce(t('wallet.selection.removed', { count: going.length }), async () => {
        await store.setRemoved(going, null);
        select(() => new Set(ids));
      });
    });

  const save = () =>
    attempt(async () => {
      const hashes = [...new Set(lines.map((line) => line.entry.fileSha256))];
      const files = (await Promise.all(hashes.map((hash) => store.file(hash)))).filter(
        (file) => file !== null,
      );
      const [only] = files;
      if (files.length === 1 && only) saveFile(only.bytes, only.name, only.mediaType);
      else {
        const { zipOriginals } = await import('#src/queries/zip-originals.ts');
        const date = now().toISOString().slice(0, 10);
        saveFile(zipOriginals(files), t('wallet.selection.fileName', { date }), 'application/zip');
      }
      announce(t('wallet.selection.exported', { count: files.length }));
    });

  return {
    failure,
    remove: () => void remove(),
    save: () => void save(),
    checkOnline: () => {
      onCheckOnline(lines.map(({ entry }) => entry));
    },
    report: () => void navigate(paths.report, { state: { entryIds: ids } }),
    share: () => void navigate(paths.share, { state: { entryIds: ids } }),
    addToPathway: () => void navigate(paths.pathways, { state: { entryIds: ids } }),
  };
}
