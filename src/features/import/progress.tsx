import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { ImportSnapshot } from './import-snapshot.ts';

/** "Reading 3 of 5", with a way to stop, and then to go on. Said once to those who listen, not at every file. */
export function Progress(props: {
  snapshot: ImportSnapshot;
  onStop: () => void;
  onReadRest: () => void;
}): ReactNode {
  const { t } = useText();
  const { reading, total, files, secondsLeft, rest } = props.snapshot;
  const words = t('import.reading', { done: files.length, total });
  const isStopped = !reading && rest.length > 0;
  const stopped = t('import.reading.stopped', { done: files.length, total: files.length + rest.length });
  return (
    <>
      <p role="status" className="sr-only">
        {reading && t('import.reading.started', { total })}
        {isStopped && stopped}
      </p>
      {isStopped && (
        <div className="mt-4">
          <Notice tone="warn" title={stopped}>
            <p>{t('import.reading.rest', { count: rest.length })}</p>
            <Button size="small" className="mt-2" onClick={props.onReadRest}>
              {t('import.reading.readRest')}
            </Button>
          </Notice>
        </div>
      )}
      {reading && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 [animation:appear_0s_300ms_both]">
          <progress
            aria-label={words}
            value={files.length}
            max={total}
            className="h-[18px] w-64 max-w-full appearance-none overflow-hidden rounded-[9px] border border-edge bg-paper [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-paper [&::-webkit-progress-value]:bg-ink"
          />
          <span aria-hidden="true">{words}</span>
          {secondsLeft !== null && (
            <span className="text-sm text-ink-2">
              {secondsLeft > 60
                ? t('import.reading.minutes', { count: secondsLeft / 60 })
                : t('import.reading.seconds', { count: secondsLeft })}
            </span>
          )}
          <Button size="small" onClick={props.onStop}>
            {t('import.reading.stop')}
          </Button>
          <span className="text-sm text-ink-2">{t('import.reading.stopHelp')}</span>
        </div>
      )}
    </>
  );
}
