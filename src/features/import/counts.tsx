import type { ReactNode } from 'react';
import { useText } from '#src/i18n/text.tsx';
import { OutcomeMark, outcomeColour, type OutcomeTone } from '#src/ui/outcome.tsx';
import type { Review } from './addition.ts';

/** How many files there are of each kind. Said once all are read, to those who listen. */
export function Counts(props: {
  review: Review;
  steps: number;
  unread: number;
  reading: boolean;
}): ReactNode {
  const { t } = useText();
  const { review, steps, unread, reading } = props;
  const ready = review.ready.length + review.evidence.length;
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
