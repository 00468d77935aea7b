import { useCallback, useDeferredValue, type ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { useServices } from '#src/queries/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { Icon } from '#src/ui/icon.tsx';
import { LongList } from '#src/ui/long-list.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { OutcomeMark, outcomeColour, type OutcomeTone } from '#src/ui/outcome.tsx';
import { AddBar } from './add-bar.tsx';
import { addingUp, type Addition, type Review } from './addition.ts';
import { CopyRow } from './copy-row.tsx';
import { DoubtfulSection } from './doubtful-section.tsx';
import { incomingKey, withKey } from './import-session.ts';
import type { ImportSnapshot } from './import-snapshot.ts';
import { needsStep } from './step.ts';
import { PartlyRead } from './partly-read.tsx';
import { inSlices } from './in-slices.ts';
import { Progress } from './progress.tsx';
import { ReadySection } from './ready-section.tsx';
import { Section } from './section.tsx';
import { UnreadSection } from './unread-section.tsx';
import { useFileChooser } from './use-file-chooser.tsx';
import { useHandOver, useImportSession } from './use-import-session.ts';
import { useInSlices } from './use-in-slices.ts';
import { mostAtOnce, useReview } from './use-review.ts';

/** Files that were read, sorted by what can be done with them. Nothing is in the wallet before "Add". */
export function ReviewPage({ snapshot }: { snapshot: ImportSnapshot }): ReactNode {
  const { t } = useText();
  const { now } = useServices();
  const session = useImportSession();
  const chooser = useFileChooser({ onFiles: useHandOver() });
  const { review, stale } = useReview(snapshot);
  const busy = snapshot.reading || stale;
  const addition = useCallback(
    () => inSlices(addingUp(review, session.snapshot(), now().toISOString())),
    [review, session, now],
  );
  // Ticking stays immediate in a list of thousands; the sum follows.
  const deferred = useDeferredValue(snapshot);
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
      <Progress snapshot={snapshot} onStop={session.stop} onReadRest={() => void session.readRest()} />
      <Counts review={review} reading={busy} />
      <PartlyRead files={snapshot.files.map(({ inspected }) => inspected)} />
      {snapshot.failure !== null && (
        <div className="mt-4">
          <Notice tone="bad" alert title={t(`app.error.${snapshot.failure}.title`)}>
            {t(`app.error.${snapshot.failure}.text`)}
          </Notice>
        </div>
      )}
      <ReadySection review={review} snapshot={snapshot} />
      <DoubtfulSection doubtful={review.doubtful} kept={snapshot.kept} />
      <UnreadSection
        title={t('import.step.heading')}
        files={review.unread.filter(needsStep)}
        snapshot={snapshot}
      />
      {review.copies.length > 0 && (
        <Section title={t('import.copies.heading')}>
          <LongList
            items={review.copies}
            keyOf={incomingKey}
            rowHeight={140}
            label={t('import.copies.heading')}
            renderRow={(copy, row) => (
              <CopyRow
                copy={copy}
                kept={snapshot.kept.has(incomingKey(copy))}
                onKeep={(kept) => {
                  session.choose({ kept: withKey(snapshot.kept, incomingKey(copy), kept) });
                }}
                row={row}
              />
            )}
          />
        </Section>
      )}
      <UnreadSection
        title={t('import.unread.heading')}
        files={review.unread.filter((file) => !needsStep(file))}
        snapshot={snapshot}
      />
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

function Counts({ review, reading }: { review: Review; reading: boolean }): ReactNode {
  const { t } = useText();
  const ready = review.ready.length + review.evidence.length;
  const steps = review.unread.filter(needsStep).length;
  const unread = review.unread.length - steps;
  const lines: { tone: OutcomeTone; words: string; count: number }[] = [
    { tone: 'passed', count: ready, words: t('import.review.ready', { count: ready }) },
    {
      tone: 'unknown',
      count: review.doubtful.length,
      words: t('import.review.doubtful', { count: review.doubtful.length }),
    },
    {
      tone: 'nothing',
      count: review.copies.length,
      words: t('import.review.copies', { count: review.copies.length }),
    },
    { tone: 'nothing', count: steps, words: t('import.review.step', { count: steps }) },
    { tone: 'failed', count: unread, words: t('import.review.unread', { count: unread }) },
  ];
  const said = lines.filter((line) => line.count > 0);
  return (
    <>
      <ul className="mt-4 flex flex-wrap gap-x-7 gap-y-1.5">
        {said.map((line) => (
          <li
            key={line.words}
            className={`flex items-center gap-2 font-semibold ${outcomeColour[line.tone]}`}
          >
            <OutcomeMark tone={line.tone} />
            {line.words}
          </li>
        ))}
      </ul>
      <p role="status" className="sr-only">
        {!reading &&
          (said.length === 0 ? t('import.review.nothing') : said.map((line) => line.words).join(', '))}
      </p>
    </>
  );
}
