import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '#src/i18n/text.tsx';
import { paths } from '#src/paths.ts';
import { useAttempt } from '#src/queries/use-attempt.ts';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useAnnounce } from '#src/ui/undo.tsx';
import { useEarlierImports } from './use-earlier-imports.ts';
import { useImportSession } from './use-import-session.ts';

/** Says that files wait for review from before the page was loaded again or closed. Nothing where none do. */
export function EarlierImports(): ReactNode {
  const { t } = useText();
  const { store, now } = useServices();
  const session = useImportSession();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { attempt, failure } = useAttempt();
  const [isGoingOn, setGoingOn] = useState(false);
  const earlier = useEarlierImports();
  if (earlier === undefined || earlier.length === 0) return null;
  const count = sum(earlier.map((waiting) => waiting.count));
  const missing = sum(earlier.map(({ handed, count: kept }) => Math.max(0, handed - kept)));
  const ids = earlier.map(({ id }) => id);
  const setDiscarded = async (discardedOn: string | null) =>
    (await store.waitingFiles()).setDiscarded(ids, discardedOn);
  return (
    <section
      aria-label={t('ways.earlier.region')}
      className="mt-5 border-s-[6px] border-ink py-0.5 ps-4 text-sm"
    >
      <p className="max-w-[78ch]">
        <b>{t('ways.earlier.title', { count })}</b> {t('ways.earlier.text')}{' '}
        {missing > 0 && t('ways.earlier.missing', { count: missing })}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          size="small"
          disabled={isGoingOn}
          onClick={() => {
            setGoingOn(true);
            void attempt(async () => {
              const reading = session.goOn(earlier);
              await navigate(paths.importReview);
              await reading;
            }).finally(() => {
              setGoingOn(false);
            });
          }}
        >
          {t('ways.earlier.goOn')}
        </Button>
        <Button
          size="small"
          disabled={isGoingOn}
          onClick={() =>
            void attempt(async () => {
              await setDiscarded(now().toISOString());
              announce(t('ways.earlier.discarded', { count }), () => setDiscarded(null));
            })
          }
        >
          {t('ways.earlier.discard')}
        </Button>
      </div>
      {failure !== null && (
        <p role="alert" className="mt-2">
          <b>{t(`app.error.${failure}.title`)}.</b> {t(`app.error.${failure}.text`)}
        </p>
      )}
    </section>
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
