import { useCallback, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { inSlices } from '#src/queries/in-slices.ts';
import { useServices } from '#src/queries/services.tsx';
import { mostAtOnce, useInSlices } from '#src/queries/use-in-slices.ts';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { AddBar } from './add-bar.tsx';
import { addingUp, type Addition } from './addition.ts';
import { CopiesSection } from './copies-section.tsx';
import { Counts } from './counts.tsx';
import { DoubtfulSection } from './doubtful-section.tsx';
import type { ImportSnapshot } from './import-snapshot.ts';
import { needsStep } from './step.ts';
import { PartlyRead } from './partly-read.tsx';
import { Progress } from './progress.tsx';
import { ReadySection } from './ready-section.tsx';
import { UnreadSection } from './unread-section.tsx';
import { useFileChooser } from './use-file-chooser.tsx';
import { useHandOver, useImportSession } from './use-import-session.ts';
import { useReview } from './use-review.ts';

/** Files that were read, sorted by what can be done with them. Nothing is in the wallet before "Add". */
export function ReviewPage({ snapshot }: { snapshot: ImportSnapshot }): ReactNode {
  const { t } = useText();
  const { now } = useServices();
  const session = useImportSession();
  const chooser = useFileChooser({ onFiles: useHandOver() });
  // Ticking and the progress stay immediate; lists and sums of thousands follow.
  const deferred = useDeferredValue(snapshot);
  const { files } = deferred;
  const { review, stale } = useReview({ ...snapshot, files });
  const { steps, unread } = useMemo(
    () => ({
      steps: review.unread.filter(needsStep),
      unread: review.unread.filter((file) => !needsStep(file)),
    }),
    [review],
  );
  const busy = snapshot.reading || stale || files !== snapshot.files;
  const addition = useCallback(
    () => inSlices(addingUp(review, session.snapshot(), now().toISOString())),
    [review, session, now],
  );
  const { value: preview } = useInSlices(
    useCallback(() => addingUp(review, deferred, now().toISOString()), [review, deferred, now]),
    { isLarge: deferred.files.length > mostAtOnce, soon: !busy, before: nothingAdded },
  );

  return (
    <>
      <title>{t('import.review.pageTitle', { count: snapshot.total })}</title>
      <h1 tabIndex={-1}>{t('import.review.title', { count: snapshot.total })}</h1>
      <p className="mt-1.5 text-ink-2">{t('import.review.lead')}</p>
      {snapshot.samples && (
        <p className="mt-1 max-w-[70ch] text-sm text-ink-2">{t('import.review.samples')}</p>
      )}
      {snapshot.unkept && <p className="mt-1 max-w-[70ch] text-sm text-ink-2">{t('import.review.unkept')}</p>}
      <Progress snapshot={snapshot} onStop={session.stop} onReadRest={() => void session.readRest()} />
      <Counts review={review} steps={steps.length} unread={unread.length} reading={busy} />
      <PartlyRead files={files} />
      {snapshot.failure !== null && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t(`app.error.${snapshot.failure}.title`)}>
            {t(`app.error.${snapshot.failure}.text`)}
          </Notice>
        </div>
      )}
      <ReadySection ready={review.ready} papers={review.evidence} unticked={snapshot.unticked} />
      <DoubtfulSection doubtful={review.doubtful} kept={snapshot.kept} />
      <UnreadSection title={t('import.step.heading')} unread={steps} files={files} />
      <CopiesSection copies={review.copies} kept={snapshot.kept} />
      <UnreadSection title={t('import.unread.heading')} unread={unread} files={files} />
      <div className="mt-6 print:hidden">
        <Button icon={<Icon name="add" />} onClick={chooser.open}>
          {t('import.review.more')}
        </Button>
        {chooser.input}
      </div>
      <AddBar addition={addition} preview={preview} reading={busy} />
    </>
  );
}

const nothingAdded: Addition = {
  files: [],
  entries: [],
  returning: [],
  earnedHundredths: 0,
  total: 0,
  untitled: false,
};
