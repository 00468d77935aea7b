import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { WalletError, type WalletErrorCode } from '#src/domain/wallet/wallet-error.ts';
import { Sentence, useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import type { Addition } from './addition.ts';
import { useImportSession } from './use-import-session.ts';

type Writing = { written: number; total: number };

/** What will be added, and the button that adds it: everything in one step, or nothing. */
export function AddBar(props: {
  addition: () => Promise<Addition>;
  preview: Addition;
  reading: boolean;
}): ReactNode {
  const { t, credits } = useText();
  const { preview } = props;
  const session = useImportSession();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const count = preview.entries.length;
  const { add, writing, failure } = useAdd(props.addition, count);
  return (
    <div
      role="region"
      data-tray
      aria-label={t('import.add.region')}
      className="sticky bottom-4 z-[3] mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-ui border border-ink bg-ink py-2.5 ps-5 pe-3 text-on-ink max-md:bottom-[4.25rem] max-sm:-mx-2 max-sm:ps-3.5 max-sm:text-sm [@media(max-height:26rem)]:static print:hidden"
    >
      <p>
        <Sentence
          id="import.add.will"
          values={{ count, total: preview.total, credits: credits(preview.earnedHundredths) }}
          components={[<b key="count" />]}
        />
      </p>
      <div className="ms-auto flex flex-wrap items-center gap-2">
        <button
          type="button"
          className="inline-flex min-h-11 items-center px-2 underline underline-offset-[0.2em] hover:decoration-2"
          disabled={writing !== null}
          onClick={() => {
            // Stopped first, so that going back finds what was not read yet as well.
            if (session.snapshot().reading) session.stop();
            const before = session.snapshot();
            session.clear();
            void navigate(paths.wallet);
            announce(t('import.add.dropped'), () => {
              session.restore(before);
              void navigate(paths.importReview);
            });
          }}
        >
          {t('import.add.discard')}
        </button>
        <Button
          look="inverse-primary"
          disabled={count === 0 || props.reading || writing !== null || preview.untitled}
          onClick={() => void add()}
        >
          {writing === null ? t('import.add.button', { count }) : t('import.add.writing', writing)}
        </Button>
      </div>
      {failure !== null && (
        <p role="alert" className="w-full">
          <b>{t(`app.error.${failure}.title`)}.</b> {t(`app.error.${failure}.text`)}
        </p>
      )}
    </div>
  );
}

function useAdd(additionNow: () => Promise<Addition>, expected: number) {
  const { t } = useText();
  const { store } = useServices();
  const session = useImportSession();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [writing, setWriting] = useState<Writing | null>(null);
  const [failure, setFailure] = useState<WalletErrorCode | null>(null);

  const add = async () => {
    const before = session.snapshot();
    setFailure(null);
    setWriting({ written: 0, total: expected });
    const { files, entries, returning } = await additionNow();
    setWriting({ written: 0, total: entries.length });
    try {
      await store.addEntries(files, entries, (written, total) => {
        setWriting({ written, total });
      });
      if (returning.length > 0) await store.setRemoved(returning, null);
    } catch (error) {
      if (!(error instanceof WalletError)) throw error;
      setFailure(error.code);
      return;
    } finally {
      setWriting(null);
    }
    session.clear();
    await navigate(paths.wallet);
    announce(t('import.add.done', { count: entries.length }), async () => {
      const back = new Set(returning);
      await store.purge(entries.map((entry) => entry.id).filter((id) => !back.has(id)));
      if (returning.length > 0) await store.setRemoved(returning, entries[0]?.addedOn ?? null);
      session.restore(before);
    });
  };
  return { add, writing, failure };
}
